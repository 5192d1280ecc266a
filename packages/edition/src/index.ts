export { chooseIssues } from './choose-issues.ts';
export type { OutputFile } from './output/output-folder.ts';
export type { Progress } from './output/progress.ts';
export {
  type BuildContext,
  type Edition,
  ISSUE_OPTION,
  runEdition,
  textsOf,
} from './run-edition.ts';
