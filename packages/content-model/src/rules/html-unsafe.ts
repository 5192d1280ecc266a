import { isTargetProblem } from '../body/text-context.ts';
import { EMBEDS } from '../document/html/embed.ts';
import { declarationsIn, htmlTokens } from '../markdown/html-tokens.ts';
import { cleanLine } from '../read/clean-text.ts';
import type { BodyRule } from './body-rule.ts';
import { findUnended } from './unended-html.ts';

const embedTags: ReadonlySet<string> = new Set([...EMBEDS].map((name) => `<${name}>`));
const EMBED_HINT = 'It has no "src" that a link could use.';

/** A style that keeps an element from being shown on the web. */
const HIDES = /\bdisplay\s*:\s*none\b/i;

/** Raw HTML from which elements or attributes were removed. Their text stays. */
export const htmlUnsafe: BodyRule = {
  id: 'html-unsafe',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { node, isInline, place, offsetOf } of facts.html) {
      const unended = isInline ? undefined : findUnended(node.value);
      if (unended) {
        const message = `The HTML that begins with ${unended.begin} is not closed and contains the rest of the text.`;
        tell(place, message, `Close it with ${unended.end}.`);
      }
      for (const { raw, offset } of HIDES.test(node.value) ? htmlTokens(node.value) : []) {
        const start = offsetOf(offset);
        // A formula that stands beside its picture is shown in the picture's place.
        const isFormula = /^\s*<math\b/i.test(facts.markdown.slice(start + raw.length));
        if (!/^<[a-z]/i.test(raw) || !HIDES.test(raw) || isFormula) continue;
        const message = 'Text that "display: none" hides on the web is shown in every edition.';
        tell(facts.placeOf(start), message, 'Delete what readers should not see.');
      }
      if (unended || !node.value.includes('<!--')) continue;
      for (const { kind, raw, offset } of htmlTokens(node.value)) {
        if (kind !== 'comment' || raw.endsWith('-->') || raw.length <= '<!-->'.length) continue;
        const message = 'The comment ends at this empty line; what follows is published.';
        tell(facts.placeOf(offsetOf(offset)), message, 'Delete the empty line.');
      }
    }
    for (const { names, offset } of facts.removed) {
      const hint = names.some((one) => embedTags.has(one)) ? EMBED_HINT : undefined;
      const message = `Removed from the HTML: ${names.slice(0, 8).join(', ')}.`;
      tell(facts.placeOf(offset), message, hint);
    }
    const pieces = facts.html.map(({ node, offsetOf }) => ({ html: node.value, offsetOf }));
    for (const { piece, token } of declarationsIn(pieces)) {
      if (findUnended(piece.html)) continue;
      const place = facts.placeOf(piece.offsetOf(token.offset));
      tell(place, `Removed from the HTML: ${shorten(token.raw)}.`);
    }
    for (const { link, place } of facts.links) {
      if (isTargetProblem(link) && link.ruleId === 'html-unsafe') tell(place, link.message);
    }
  },
};

/** A processing instruction, CDATA section or document type on one line, cut where it is long. */
function shorten(raw: string): string {
  const clean = cleanLine(raw);
  const end = /(?:\?|\]\])?>$/.exec(clean)?.[0] ?? '';
  return clean.length > 40 ? `${[...clean].slice(0, 30).join('')}…${end}` : clean;
}
