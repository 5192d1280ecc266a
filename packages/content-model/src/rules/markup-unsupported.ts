import { quote } from '../schema/fields.ts';
import { readPieces } from '../unsupported/text-pieces.ts';
import type { BodyRule } from './body-rule.ts';

/** Markup of other tools, or Markdown that is not recognized here: it stays in the text as it was typed. */
export const markupUnsupported: BodyRule = {
  id: 'markup-unsupported',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { raw, offset } of facts.unknownTags) {
      const word = wordBefore(facts.markdown, offset);
      const message = `${quote(raw)} is not an HTML element; it stays in the text as it was typed.`;
      tell(facts.placeOf(offset), message, `Write it in backticks: \`${word}${raw}\`.`);
    }
    if (!facts.mightContainUnsupportedMarkup) return;
    for (const piece of readPieces(facts)) {
      let text = blank(piece.text, piece.text.matchAll(MATHS));
      for (const { pattern, isMeant, message, hint } of piece.kinds) {
        const told: RegExpMatchArray[] = [];
        for (const match of text.matchAll(pattern)) {
          const start = match.index + (match.groups?.before?.length ?? 0);
          const from = piece.offsetOf(start);
          const end = piece.offsetOf(match.index + match[0].length - 1) + 1;
          const found = facts.markdown.slice(from, end).trimEnd();
          if (!isMeant(match, found)) continue;
          tell(facts.placeOf(from), message(found), hint(match, found));
          told.push(match);
        }
        // Nothing is reported twice under different kinds.
        if (told.length > 0) text = blank(text, told);
      }
    }
  },
};

/** `$x^{{n}}$` */
const MATHS = /\$\$(?:[^$\n]|\n(?![ \t]*\n))+\$\$|\$[^$\n{][^$\n]*\$/g;

/** Returns the word that ends at an offset: `std::vector` of `std::vector<int>`. */
function wordBefore(markdown: string, end: number): string {
  let start = end;
  while (start > 0 && /[\w.:]/.test(markdown.charAt(start - 1))) start -= 1;
  return markdown.slice(start, end);
}

/** The text with spaces in the place of what was found in it. */
function blank(text: string, matches: Iterable<RegExpMatchArray>): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index = 0 } of matches) {
    parts.push(text.slice(from, index), found.replace(/[^\n]/g, ' '));
    from = index + found.length;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
