import type { TextLine } from '@pressroom/render';

/** What a reader of average speed takes in, in a minute. */
const WORDS = 220;
const IDEOGRAPHS = 450;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu;
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/\S+/gi;

/** Whole minutes to read a text, at least one; addresses are not read. */
export function readingMinutes(lines: readonly TextLine[]): number {
  let minutes = 0;
  for (const { content } of lines) {
    const text = content.replace(ADDRESS, '');
    const words = text.replace(IDEOGRAPH, ' ');
    minutes += (words.match(WORD)?.length ?? 0) / WORDS;
    if (words !== text) minutes += (text.match(IDEOGRAPH)?.length ?? 0) / IDEOGRAPHS;
  }
  return Math.max(1, Math.round(minutes));
}
