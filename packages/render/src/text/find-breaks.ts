import { characterWidth } from './display-width.ts';

/** May not begin a line (JIS X 4051, kinsoku). */
const NOT_FIRST: ReadonlySet<string> = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〕〉》」』】〙〗〟｠»’”)]},.:;?!%ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ‐゠–〜～‥…％℃￠、｡｣､･\u2069',
);
/** May not end a line. */
const NOT_LAST: ReadonlySet<string> = new Set(
  '（［｛〔〈《「『【〘〖〝｟«‘“([{$£¥￥＄￡№｢\u2066\u2067\u2068',
);
/** Stay together when they follow each other. */
const INSEPARABLE: ReadonlySet<string> = new Set('…‥―—');

/** The segmenter is asked for this much at a time: it slows down on long strings. */
const CHUNK = 1024;

const SOUTH_EAST_ASIAN = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;
let segmenter: Intl.Segmenter | undefined;

/**
 * Where a word without spaces may be broken, as ascending offsets in UTF-16 units: between Chinese
 * and Japanese characters, after hyphens and dashes between letters, at zero-width spaces, between
 * the words of scripts that write none (a small part of Unicode Annex 14).
 */
export function findBreaks(word: string): readonly number[] {
  if (!/[^\u0000-\u024F]/.test(word)) return findHyphens(word);
  const breaks = SOUTH_EAST_ASIAN.test(word) ? new Set(findWords(word)) : undefined;
  const found: number[] = [];
  let previous = '';
  for (let index = 0; index < word.length; ) {
    const character = String.fromCodePoint(word.codePointAt(index) ?? 0);
    if (
      previous !== '' &&
      !isAttached(character) &&
      (breaks?.has(index) || mayBreak(previous, character, word, index))
    ) {
      found.push(index);
    }
    previous = isAttached(character) && character !== '\u200D' ? previous || character : character;
    index += character.length;
  }
  return found;
}

function mayBreak(previous: string, next: string, word: string, index: number): boolean {
  if (NOT_FIRST.has(next) || NOT_LAST.has(previous)) return false;
  if (previous === '\u200B') return true;
  if (previous === '\u200D' || previous === '\u2060' || next === '\u2060') return false;
  if (previous === '-') return /^\p{L}{2}-\p{L}{2}$/u.test(word.slice(index - 3, index + 2));
  if (previous === '—' || previous === '–') return next !== previous && index > 1;
  if (INSEPARABLE.has(previous) && previous === next) return false;
  return isIdeographic(previous) || isIdeographic(next);
}

/** Wide characters; Hangul is written with spaces between its words. */
function isIdeographic(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x2000 || (code >= 0xac00 && code <= 0xd7a3)) return false;
  return characterWidth(code) === 2;
}

/** Part of the character before it. */
function isAttached(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x200b || (code >= 0x2066 && code <= 0x2069)) return false;
  return (code >= 0x1f3fb && code <= 0x1f3ff) || (code > 0x2ff && characterWidth(code) === 0);
}

function findHyphens(word: string): readonly number[] {
  if (!word.includes('-')) return [];
  const found: number[] = [];
  for (const match of word.matchAll(/(?<=\p{L}{2})-(?=\p{L}{2})/gu)) found.push(match.index + 1);
  return found;
}

function findWords(text: string): readonly number[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const found: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + CHUNK);
    const words = Array.from(segmenter.segment(text.slice(start, end)), ({ index }) => index);
    // The last word of a chunk may go on in the next one.
    const next = end < text.length && words.length > 1 ? start + (words.pop() ?? 0) : end;
    for (const index of words) found.push(start + index);
    start = next;
  }
  return found;
}
