export { breathe } from './breathe.ts';
export { chooseIssues } from './choose-issues.ts';
export { type Cell, formatSize, formatTable, formatTime } from './output/format-table.ts';
export type { OutputFile } from './output/output-folder.ts';
export { rfc3339 } from './rfc3339.ts';
export {
  type BuildContext,
  type Edition,
  ISSUE_OPTION,
  runEdition,
  textsOf,
} from './run-edition.ts';
export { tagUri } from './tag-uri.ts';
