import { displayWidth } from './display-width.ts';

/** The segmenter is asked for this much at a time: it slows down on long strings. */
const CHUNK = 4096;
/** Characters that may make one grapheme with others. */
const COMPLEX =
  /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]/u;
let segmenter: Intl.Segmenter | undefined;

/**
 * Splits a word between its graphemes (Unicode Annex 29) into parts no wider than `width`; a single
 * grapheme may be wider.
 */
export function splitWideWord(word: string, width: number): readonly string[] {
  if (/^[ -~]*$/.test(word)) {
    const parts: string[] = [];
    for (let index = 0; index < word.length; index += width)
      parts.push(word.slice(index, index + width));
    return parts;
  }
  const parts: string[] = [];
  const units = COMPLEX.test(word) ? graphemes(word) : word;
  let part = '';
  let used = 0;
  for (const grapheme of units) {
    const own = displayWidth(grapheme);
    if (part !== '' && used + own > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += grapheme;
    used += own;
  }
  if (part !== '') parts.push(part);
  return parts;
}

function* graphemes(word: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let rest = '';
  for (let index = 0; index < word.length; index += CHUNK) {
    // The last grapheme of a chunk may go on in the next one.
    let pending = '';
    for (const { segment } of segmenter.segment(rest + word.slice(index, index + CHUNK))) {
      if (pending !== '') yield pending;
      pending = segment;
    }
    rest = pending;
  }
  if (rest !== '') yield rest;
}
