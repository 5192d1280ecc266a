import { parseHtml } from './parse-html.ts';

const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー';
const WORD = new RegExp(`[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/**
 * The words of a text: runs of letters, marks and digits; in Chinese and Japanese, which break
 * lines without spaces, each character.
 */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/** The words of HTML or XHTML as a reader sees it, images by their alternative text. */
export function wordsOfHtml(html: string): string[] {
  return wordsOf(parseHtml(html));
}

/** Where a sequence of words stands as a whole in another; -1 where it does not. */
export function indexOfWords(all: readonly string[], sought: readonly string[]): number {
  const text = `\0${all.join('\0')}\0`;
  return text.indexOf(`\0${sought.join('\0')}\0`);
}

/**
 * The first word that is missing when one sequence is looked for in another in its order, other
 * words between them allowed; undefined where all are there.
 */
export function firstMissing(
  all: readonly string[],
  sought: readonly string[],
): { readonly word: string; readonly after: string } | undefined {
  let at = 0;
  for (const [i, word] of sought.entries()) {
    const found = all.indexOf(word, at);
    if (found === -1) return { word, after: sought.slice(Math.max(0, i - 6), i).join(' ') };
    at = found + 1;
  }
  return undefined;
}
