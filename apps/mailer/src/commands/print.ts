import { visibleLines } from '@pressroom/content-model';

/** Prints lines to standard output; text from elsewhere in them cannot command the terminal. */
export function print(lines: string): void {
  process.stdout.write(`${visibleLines(lines)}\n`);
}
