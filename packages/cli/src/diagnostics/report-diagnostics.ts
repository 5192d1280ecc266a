import type { Diagnostic } from '@pressroom/content-model';
import { isTurboTask } from '@pressroom/edition';
import type { ContentArguments } from '../options/content-options.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { printDiagnostics } from './print-diagnostics.ts';

/**
 * Prints the diagnostics of a build on standard error, with their number. In a task of turbo it
 * prints errors only: the build prints the warnings of all tasks once, at its end.
 */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  given: Pick<ContentArguments, 'format' | 'shownAs'>,
): void {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const shown = isTurboTask() ? errors : diagnostics;
  printDiagnostics(shown, given, process.stderr);
  const count = countDiagnostics(shown);
  if (given.format !== 'text' || count === undefined) return;
  const result = errors.length > 0 ? '; nothing was written' : '';
  process.stderr.write(`${given.shownAs}: ${count}${result}\n`);
}
