import type { Direction } from '@pressroom/content-model';
import type { WrappedLine } from './wrap-text.ts';

/** Unicode's marks for a run of text with a direction of its own (Annex 9, 2.4). */
export const ISOLATES = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
export const END_OF_ISOLATE = '\u2069';
const END_OF_EMBEDDING = '\u202C';

const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether a text holds a letter of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Unicode's commands that change the direction of what follows (Annex 9, 2.1 to 2.5). */
const COMMANDS = /[\u202A-\u202E\u2066-\u2069]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00C0-\u02B8\u0370-\u058F\u0900-\u1FFF\u3040-\uD7FF]/;

/**
 * A text that is put into a line of other words, such as a name: isolated where its direction is
 * another one, or where it holds commands that would reach the words after it.
 */
export function isolateText(text: string, around: Direction): string {
  const foreign = around === 'ltr' ? isRightToLeft(text) : LEFT_TO_RIGHT.test(text);
  if (!foreign && !COMMANDS.test(text)) return text;
  return `${ISOLATES.auto}${closeCommands(text)}${END_OF_ISOLATE}`;
}

/** Ends what a text leaves open, and takes out what would end more than it opened. */
function closeCommands(text: string): string {
  if (!COMMANDS.test(text)) return text;
  const open: string[] = [];
  const balanced = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, (command) => {
    if (command !== END_OF_EMBEDDING && command !== END_OF_ISOLATE) {
      open.push(command >= ISOLATES.ltr ? END_OF_ISOLATE : END_OF_EMBEDDING);
      return command;
    }
    if (open.at(-1) !== command) return '';
    open.pop();
    return command;
  });
  return balanced + open.reverse().join('');
}

/**
 * Isolates end with their line, since every line is a paragraph of its own to whoever shows the
 * text: what is open at the end of a line is closed there and opened again in the next.
 */
export function closeIsolates(lines: readonly WrappedLine[]): readonly WrappedLine[] {
  if (!lines.some(({ text }) => /[\u2066-\u2069]/.test(text))) return lines;
  let open = '';
  return lines.map(({ text, soft }) => {
    const before = open;
    for (const [character] of text.matchAll(/[\u2066-\u2069]/g)) {
      open = character === END_OF_ISOLATE ? open.slice(0, -1) : open + character;
    }
    const closed = before + text + END_OF_ISOLATE.repeat(open.length);
    if (soft === undefined) open = '';
    return { text: closed, soft };
  });
}
