import { stripVTControlCharacters } from 'node:util';

/** Writes a line for the user; what others wrote cannot command the terminal. */
export function say(line: string): void {
  process.stdout.write(`${stripVTControlCharacters(line)}\n`);
}

/** Writes a line about something that is not as it should be. */
export function complain(line: string): void {
  process.stderr.write(`pressroom: ${stripVTControlCharacters(line)}\n`);
}
