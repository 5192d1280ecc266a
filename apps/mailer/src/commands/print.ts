import { visibleLines } from '@pressroom/content-model';

/** Prints lines to standard output; text from elsewhere in them cannot command the terminal. */
export function print(lines: string): void {
  process.stdout.write(`${visibleLines(lines)}\n`);
}

/** Prints lines to standard error, after the program's name. */
export function printError(lines: string): void {
  process.stderr.write(`pressroom: ${visibleLines(lines)}\n`);
}
