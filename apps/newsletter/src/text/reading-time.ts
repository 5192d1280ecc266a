import type { TextLine } from '@pressroom/render';

/** What a reader of average speed takes in, in a minute. */
const WORDS = 220;
const IDEOGRAPHS = 450;

const SPACE = 0x20;
const COLON = 0x3a;

/** Whole minutes to read a text, at least one; addresses are not read. */
export function readingMinutes(lines: readonly TextLine[]): number {
  let minutes = 0;
  for (const { content } of lines) minutes += minutesOf(content);
  return Math.max(1, Math.round(minutes));
}

/** One pass over the code units, since it runs over every text there is. */
function minutesOf(line: string): number {
  let words = 0;
  let ideographs = 0;
  let isCounted = false;
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if (code === SPACE) {
      isCounted = false;
    } else if (code === COLON && line.startsWith('://', index)) {
      if (isCounted) words -= 1;
      isCounted = false;
      const end = line.indexOf(' ', index);
      index = end < 0 ? line.length : end;
    } else if (isIdeograph(code)) {
      ideographs += 1;
      isCounted = false;
    } else if (!isCounted && isLetter(code)) {
      words += 1;
      isCounted = true;
    }
  }
  return words / WORDS + ideographs / IDEOGRAPHS;
}

/** Kana and Han; of characters beyond the first plane, the first of two units. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  );
}

/** A letter or a digit; beyond Latin all but the blocks of punctuation and symbols. */
function isLetter(code: number): boolean {
  if (code < 0xc0) {
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
  }
  return (code < 0x2000 || code > 0x303f) && (code < 0xdc00 || code > 0xdfff);
}
