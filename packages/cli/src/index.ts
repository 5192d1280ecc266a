export { printDiagnostics } from './diagnostics/print-diagnostics.ts';
export {
  CONTENT_OPTIONS,
  type ContentArguments,
  contentArguments,
} from './options/content-options.ts';
export { runEdition } from './run-edition.ts';
export { type Cell, formatSize, formatTable, formatTime } from './tables/format-table.ts';
export { EXIT, type ExitCode } from './terminal/exit.ts';
export { printError } from './terminal/print-error.ts';
export { type Command, runCommand } from './terminal/run-command.ts';
