import { Parser } from 'htmlparser2';

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The text of HTML or XHTML: blocks apart, images by their alternative text, without the numbers
 * of notes and the links back from them.
 */
export function parseHtml(markup: string): string {
  const parts: string[] = [];
  let inNote = 0;
  let inHead = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const href = attributes.href ?? '';
        if (name === 'head') inHead += 1;
        if (name === 'a' && (inNote > 0 || /#fn(?:ref)?-/.test(href))) inNote += 1;
        if (name === 'img') parts.push(` ${attributes.alt ?? ''} `);
        else if (!INLINE.has(name)) parts.push(' ');
      },
      onclosetag(name) {
        if (name === 'head') inHead -= 1;
        if (name === 'a' && inNote > 0) inNote -= 1;
        if (!INLINE.has(name)) parts.push(' ');
      },
      ontext(text) {
        if (inNote === 0 && inHead === 0) parts.push(text);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(markup);
  return parts.join('');
}
