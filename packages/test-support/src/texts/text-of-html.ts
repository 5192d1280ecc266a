import { Parser } from 'htmlparser2';

/** Elements that stand within a word or between words, as raw HTML has them. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rb rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The text of HTML or XHTML: without its head, blocks apart, images by their alternative text. */
export function textOfHtml(markup: string): string {
  let text = '';
  let isInHead = false;
  const parser = new Parser(
    {
      onopentag(name, { alt = '' }) {
        if (name === 'head') isInHead = true;
        if (name === 'img') text += ` ${alt} `;
        else if (!INLINE.has(name)) text += ' ';
      },
      onclosetag(name) {
        if (name === 'head') isInHead = false;
        if (!INLINE.has(name)) text += ' ';
      },
      ontext(part) {
        if (!isInHead) text += part;
      },
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(markup);
  return text;
}
