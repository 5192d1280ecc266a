import type { Direction } from '@pressroom/locales';
import type { WrappedLine } from './wrapped-line.ts';

/** Unicode's isolates, for text with another direction (UAX 9, section 2.4). */
export const ISOLATES = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
export const END_OF_ISOLATE = '\u2069';
const END_OF_EMBEDDING = '\u202C';
const LEFT_TO_RIGHT_MARK = '\u200E';
export const RIGHT_TO_LEFT_MARK = '\u200F';

const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether a text holds a letter of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Unicode's commands that change the direction of what follows (Annex 9, 2.1 to 2.5). */
const COMMANDS = /[\u202A-\u202E\u2066-\u2069]/;
/** No text that means something isolates deeper. */
const MAX_DEPTH = 60;
const FIRST_LETTER = /[\u200E\u200F\p{L}]/u;
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

/**
 * A text whose embeddings and overrides reach no further than itself. They reverse what follows,
 * a web address for one, and nothing in a line of plain text shows it.
 */
export function closeEmbeddings(text: string): string {
  if (!/[\u202A-\u202E]/.test(text)) return text;
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  const after = text.slice(start + words.length);
  return `${text.slice(0, start)}${ISOLATES.auto}${closeCommands(words)}${END_OF_ISOLATE}${after}`;
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
 * Keeps the direction of lines that are shown each for itself. What is isolated is closed at the
 * end of a line and opened again in the next; where a line begins in letters of the other
 * direction, and its paragraph has both, it is marked.
 *
 * @param paragraph the text whose lines these are, up to a hard break
 */
export function keepDirection(
  lines: readonly WrappedLine[],
  paragraph: string,
  direction: Direction | undefined,
): readonly WrappedLine[] {
  if (!/[^\u0000-\u058F]/.test(paragraph)) return lines;
  const isMixed = isRightToLeft(paragraph) && LEFT_TO_RIGHT.test(paragraph);
  let open = '';
  return lines.map((line, index) => {
    const before = open;
    for (const [command] of line.text.matchAll(/[\u2066-\u2069]/g)) {
      if (command === END_OF_ISOLATE) open = open.slice(0, -1);
      else if (open.length < MAX_DEPTH) open += command;
    }
    // The first line's mark is also that of the joined paragraph.
    const told = index === 0 ? paragraph : before + line.text;
    const mark = isMixed && direction !== undefined ? markOf(told, direction) : '';
    const after = END_OF_ISOLATE.repeat(open.length);
    return mark + before + after === '' ? line : { ...line, direction: { mark, before, after } };
  });
}

/** The mark that gives a line its direction, unless its first letter does. */
function markOf(line: string, direction: Direction): string {
  const outside = line.replace(/[\u2066-\u2068][^\u2069]*\u2069?/g, '');
  const first = FIRST_LETTER.exec(outside)?.[0];
  if (first === undefined || isRightToLeft(first) === (direction === 'rtl')) return '';
  return direction === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
}
