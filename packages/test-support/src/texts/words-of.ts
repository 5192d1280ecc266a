const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー';
const WORD = new RegExp(`[${CJK}]|[\\p{L}\\p{N}](?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])*`, 'gu');

/**
 * The words of a text: runs of letters, marks and digits; in Chinese and Japanese, which break
 * lines without spaces, each character. `H₂O` is the word `H2O`.
 */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(WORD) ?? [];
}
