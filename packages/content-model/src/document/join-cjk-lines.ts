const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFF60';
const LINE_END = new RegExp(`(?<=[${CJK}])[ \\t]*\\n[ \\t]*(?=[${CJK}])`, 'gu');

/**
 * Joins lines that break between two Chinese or Japanese characters: those scripts write no
 * space there, and one in its place would be wrong (CSS Text 3, 4.1.3).
 */
export function joinCjkLines(text: string): string {
  if (!text.includes('\n') || !/[\u2E80-\uFF60\u{20000}-\u{3FFFF}]/u.test(text)) return text;
  return text.replace(LINE_END, '');
}
