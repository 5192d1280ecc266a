import { visibleLines } from '@pressroom/content-model';

/** Writes a line, or some, for the user; what others wrote cannot command the terminal. */
export function say(line: string): void {
  process.stdout.write(`${visibleLines(line)}\n`);
}

/** Writes a line about something that is not as it should be. */
export function complain(line: string): void {
  process.stderr.write(`pressroom: ${visibleLines(line)}\n`);
}
