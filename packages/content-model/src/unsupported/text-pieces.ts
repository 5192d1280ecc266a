import type { TextFacts } from '../body/text-facts.ts';
import { htmlTokens } from '../markdown/html-tokens.ts';
import { GAP, type Kind } from './markup-kind.ts';
import { MODULE_LINE, OTHER_TOOLS, TAG } from './other-tools.ts';
import { SWITCHED_OFF } from './switched-off.ts';
import { IN_HTML, REFERENCE, SPACED_ADDRESS, STARS } from './unrecognized-markdown.ts';

/** A part of a text, and what is to be looked for in it. */
interface Piece {
  readonly text: string;
  /** Where a character of it stands in the file. */
  offsetOf(index: number): number;
  readonly kinds: readonly Kind[];
}

/** Elements whose text is code, a formula, a picture or never appears. */
const UNREAD = /^(?:code|kbd|math|pre|samp|script|style|svg|template|textarea)$/;

/** What a reader sees of the text, raw HTML included, but for code. */
export function* readPieces({ texts, html, markdown }: TextFacts): Generator<Piece> {
  const nodes = [
    ...texts.map((text) => ({ ...text, html: undefined })),
    ...html.map((one) => ({ raw: one.node.value, offset: one.offsetOf(0), html: one })),
  ].sort((a, b) => a.offset - b.offset);
  const open = new Map<string, number>();
  const isRead = () => [...open.values()].every((count) => count === 0);
  const read: { raw: string; offset: number }[] = [];
  for (const { raw, offset, html } of nodes) {
    if (!html) {
      if (!isRead()) continue;
      read.push({ raw, offset });
      const offsetOf = (index: number) => offset + index;
      yield { text: raw, offsetOf, kinds: [STARS, REFERENCE] };
      if (read.length === 1 && markdown.slice(0, offset).trim() === '') {
        yield { text: raw, offsetOf, kinds: [MODULE_LINE] };
      }
      continue;
    }
    // Other tools' tags may stand in attributes too, and around tags.
    let from = 0;
    const piece = (to: number): Piece => {
      const start = from;
      const offsetOf = (index: number) => html.offsetOf(start + index);
      return { text: raw.slice(start, to), offsetOf, kinds: [TAG] };
    };
    for (const token of htmlTokens(raw)) {
      const end = token.offset + token.raw.length;
      if (token.kind === 'text') {
        const offsetOf = (index: number) => html.offsetOf(token.offset + index);
        if (isRead()) yield { text: token.raw, offsetOf, kinds: [...OTHER_TOOLS, IN_HTML] };
        continue;
      }
      const isTag = token.kind === 'tag';
      if (isTag && !UNREAD.test(token.name)) continue;
      if (isRead()) yield piece(token.offset);
      from = end;
      if (!isTag || /^<(?:math|svg)\b.*\/>$/is.test(token.raw)) continue;
      const depth = open.get(token.name) ?? 0;
      open.set(token.name, Math.max(0, depth + (token.isEnd ? -1 : 1)));
    }
    if (isRead()) yield piece(raw.length);
  }
  yield {
    text: withGaps(markdown, read),
    offsetOf: (index) => index,
    kinds: [...SWITCHED_OFF, SPACED_ADDRESS, ...OTHER_TOOLS, TAG],
  };
}

/** The Markdown with a gap for each character that is in none of the texts, but for white space. */
function withGaps(markdown: string, texts: readonly { raw: string; offset: number }[]): string {
  const parts: string[] = [];
  const gap = (from: number, to: number) => markdown.slice(from, to).replace(/\S/g, GAP);
  let from = 0;
  for (const { raw, offset } of texts) {
    parts.push(gap(from, offset), raw);
    from = offset + raw.length;
  }
  parts.push(gap(from, markdown.length));
  return parts.join('');
}
