/** A part of a piece of raw HTML as an HTML parser reads it. */
export interface HtmlToken {
  /** A declaration is what is neither text, tag nor comment: `<?php … ?>`, `<!DOCTYPE html>`. */
  readonly kind: 'text' | 'tag' | 'comment' | 'declaration';
  readonly raw: string;
  readonly offset: number;
  /** Of a tag, in small letters. */
  readonly name: string;
  readonly isEnd: boolean;
}

/** Each alternative also ends where the piece ends: so no character is looked at twice. */
const MARKUP = new RegExp(
  [
    String.raw`<!--(?:-?>|[\s\S]*?(?:-->|$))`,
    String.raw`<\?[\s\S]*?(?:\?>|$)`,
    String.raw`<!\[CDATA\[[\s\S]*?(?:\]\]>|$)`,
    '<![^>]*(?:>|$)',
    String.raw`<(?<slash>\/?)(?<name>[a-z][^\s/>]*)(?:=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$)|[^>])*(?:>|$)`,
  ].join('|'),
  'gi',
);

/** Elements whose content is text to their end tag, whatever it looks like. */
export const RAW_TEXT_ELEMENT = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/;

/**
 * Parts a piece of raw HTML, as it stands in an `html` node of mdast, into its tokens; each
 * character is in one of them, but for the content of scripts and the like.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const markup = new RegExp(MARKUP);
  const text = (from: number, to: number): HtmlToken => {
    return { kind: 'text', raw: html.slice(from, to), offset: from, name: '', isEnd: false };
  };
  let from = 0;
  for (let match = markup.exec(html); match; match = markup.exec(html)) {
    const [raw] = match;
    const { slash, name } = match.groups ?? {};
    const offset = match.index;
    if (offset > from) yield text(from, offset);
    from = markup.lastIndex;
    if (name === undefined) {
      const kind = raw.startsWith('<!--') ? 'comment' : 'declaration';
      yield { kind, raw, offset, name: '', isEnd: false };
      continue;
    }
    const tag = name.toLowerCase();
    yield { kind: 'tag', raw, offset, name: tag, isEnd: slash === '/' };
    if (slash === '/' || !RAW_TEXT_ELEMENT.test(tag)) continue;
    const end = new RegExp(`</${tag}(?=[\\s/>])|$`, 'gi');
    end.lastIndex = from;
    from = end.exec(html)?.index ?? html.length;
    markup.lastIndex = from;
  }
  if (from < html.length) yield text(from, html.length);
}

/**
 * The processing instructions, document types and CDATA sections among pieces of HTML that follow
 * each other. A CDATA section within a drawing or a formula is text (HTML, section 13.2.5.42), and
 * none of them.
 */
export function* declarationsIn<T extends { readonly html: string }>(
  pieces: Iterable<T>,
): Generator<{ readonly piece: T; readonly token: HtmlToken }> {
  let depth = 0;
  for (const piece of pieces) {
    if (!/<[?!]|<\/?(?:math|svg)\b/i.test(piece.html)) continue;
    for (const token of htmlTokens(piece.html)) {
      if (token.kind === 'tag' && /^(?:math|svg)$/.test(token.name)) {
        depth = Math.max(0, depth + (token.isEnd ? -1 : token.raw.endsWith('/>') ? 0 : 1));
      }
      const isText = depth > 0 && token.raw.startsWith('<![CDATA[');
      if (token.kind === 'declaration' && !isText) yield { piece, token };
    }
  }
}
