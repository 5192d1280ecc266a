import type { Place } from '../diagnostics/report.ts';
import type { MarkdownFeature } from '../markdown/markdown-features.ts';
import { quote } from '../schema/fields.ts';
import type { Kind } from '../unsupported/markup-kind.ts';
import { FORMULA } from '../unsupported/switched-off.ts';
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
    const features = facts.context.markdown;
    const reported = new Set<MarkdownFeature>();
    const reportOff = (feature: MarkdownFeature, place: Place, message: string, hint: string) => {
      // One in a text is enough to know the switch.
      if (reported.has(feature)) return;
      reported.add(feature);
      const rest = `or ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`;
      tell(
        place,
        `${message}: the Markdown feature "${feature}" is off.`,
        `Add "markdown: { ${feature}: true }" to publication.yaml, ${rest}`,
      );
    };
    if (facts.deletionInWord) {
      const { raw, place } = facts.deletionInWord;
      const message = `${quote(raw)} is shown as deleted text`;
      reportOff('subscript', place, message, 'Write <sub>…</sub>.');
    }
    if (facts.diagram) {
      const { language, place } = facts.diagram;
      const message = `The diagram is shown as its source: no edition draws ${quote(language)}.`;
      const hint = 'Save it as an SVG file beside the text: ![What it shows](diagram.svg).';
      tell(place, message, hint);
    }
    if (!facts.mightContainUnsupportedMarkup) return;
    const find = (text: string, kind: Kind, offsetOf: (index: number) => number): string => {
      if (kind.sign !== undefined && !text.includes(kind.sign)) return text;
      const matches: RegExpMatchArray[] = [];
      for (const match of text.matchAll(kind.pattern)) {
        const start = match.index + (match.groups?.before?.length ?? 0);
        const from = offsetOf(start);
        const end = offsetOf(match.index + match[0].length - 1) + 1;
        const found = facts.markdown.slice(from, end).trimEnd();
        if (!kind.isMeant(match, found)) continue;
        const hint = kind.hint(match, found);
        const { feature } = kind;
        if (feature === undefined || features[feature]) {
          tell(facts.placeOf(from), kind.message(found), hint);
        } else {
          reportOff(feature, facts.placeOf(from), `${quote(found)} stays in the text`, hint);
        }
        matches.push(match);
      }
      // Nothing is reported twice under different kinds.
      return matches.length > 0 ? blank(text, matches) : text;
    };
    for (const { text: source, kinds, offsetOf } of readPieces(facts)) {
      if (kinds.includes(FORMULA) && !features.math) find(source, FORMULA, offsetOf);
      let text = source.includes('$') ? blank(source, source.matchAll(MATHS)) : source;
      for (const kind of kinds) if (kind !== FORMULA) text = find(text, kind, offsetOf);
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
