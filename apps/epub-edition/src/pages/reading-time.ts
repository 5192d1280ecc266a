const WORDS_A_MINUTE = 220;
const IDEOGRAPHS_A_MINUTE = 450;

/** Letters of scripts without spaces: there, one counts as a word does elsewhere. */
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export interface ReadingTime {
  readonly words: number;
  /** Rounded, 1 at least. */
  readonly minutes: number;
}

/** Counts the words of XHTML, and the minutes that reading them takes. */
export function readingTime(xhtml: string): ReadingTime {
  let words = 0;
  let ideographs = 0;
  let isInTag = false;
  let isInWord = false;
  for (let index = 0; index < xhtml.length; index += 1) {
    const code = xhtml.charCodeAt(index);
    if (isInTag) {
      if (code === GREATER_THAN) isInTag = false;
    } else if (code === LESS_THAN) {
      isInTag = true;
      isInWord = false;
    } else if (code <= SPACE || code === NO_BREAK_SPACE) {
      isInWord = false;
    } else if (code > FIRST_IDEOGRAPH && IDEOGRAPH.test(xhtml.charAt(index))) {
      ideographs += 1;
      isInWord = false;
    } else if (!isInWord) {
      words += 1;
      isInWord = true;
    }
  }
  const minutes = Math.round(words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE);
  return { words: words + ideographs, minutes: Math.max(1, minutes) };
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** No script without spaces begins before Thai. */
const FIRST_IDEOGRAPH = 0x0e00;
