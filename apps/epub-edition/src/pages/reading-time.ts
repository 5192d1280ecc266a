/** Scripts without spaces between words: there, a character counts as a word is counted elsewhere. */
const IDEOGRAPHS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
const HAS_IDEOGRAPHS = /[\u0E00-\u0EFF\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\u{20000}-\u{3FFFF}]/u;
const WORDS_A_MINUTE = 220;
const IDEOGRAPHS_A_MINUTE = 450;

export interface ReadingTime {
  readonly words: number;
  /** Rounded, 1 at least. */
  readonly minutes: number;
}

/** Counts the words of XHTML, and the minutes that reading them takes. */
export function readingTime(xhtml: string): ReadingTime {
  let text = xhtml.replace(/<[^>]*>/g, ' ');
  let ideographs = 0;
  if (HAS_IDEOGRAPHS.test(text)) {
    text = text.replace(IDEOGRAPHS, () => {
      ideographs += 1;
      return ' ';
    });
  }
  const words = text.match(/[^\s\p{P}\p{S}]\S*/gu)?.length ?? 0;
  const minutes = Math.max(
    1,
    Math.round(words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE),
  );
  return { words: words + ideographs, minutes };
}
