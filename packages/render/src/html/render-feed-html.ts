import type {
  Document,
  DocumentNode,
  ElementNode,
  FootnoteElement,
  ImageNode,
  Link,
} from '@pressroom/content-model';
import { findLocale } from '@pressroom/locales';
import { escapeXml } from '../markup/escape-xml.ts';
import { legalXml } from '../markup/legal-xml.ts';
import { type Dialect, writeAttribute, writeId, writeMarkup } from '../markup/write-markup.ts';
import { writeNote } from '../markup/write-note.ts';
import { atFragment } from '../nodes/at-fragment.ts';
import { withRunInTitle } from '../nodes/callout.ts';
import { imageSize } from '../nodes/image-size.ts';
import type { FeedHtmlOptions } from './feed-html-options.ts';
import { PictureParts } from './picture-parts.ts';
import { writeFormula, writePicture } from './write-foreign-element.ts';

/**
 * Writes a document as HTML for feed readers: absolute ASCII URLs only, places within the article
 * included; no classes, no styles, no scripts. An article that is not in the publication's language
 * and direction is wrapped in a `div` that says so. Notes stand at the end, below a rule. Readers
 * strip SVG and MathML: a picture becomes an image beside the feed, a formula its text.
 *
 * @returns well-formed HTML without the characters that XML forbids; not yet escaped for a feed
 */
export function renderFeedHtml(document: Document, options: FeedHtmlOptions): string {
  const { article, publication } = options;
  const { children } = document;
  const html = writeMarkup(children, feedDialect(options, new PictureParts(children)));
  const foreign =
    article.language !== publication.language || article.direction !== publication.direction;
  const attributes =
    writeAttribute('lang', article.language) + writeAttribute('dir', article.direction);
  return legalXml(foreign && html !== '' ? `<div${attributes}>\n${html}</div>\n` : html);
}

function feedDialect(options: FeedHtmlOptions, parts: PictureParts): Dialect {
  const place = (fragment: string): string => atFragment(options.article.url, fragment);
  const dialect: Dialect = {
    syntax: 'html',
    id: (id) => id,
    href: (link) => hrefOf(link, place),
    heading: (element) => element.type,
    attributes: (element) => element.attributes,
    image: (image) => writeImage(image, options, dialect),
    noteReference: ({ id, note, number }) =>
      `<a${writeAttribute('href', place(note))}${writeId(id, dialect)}>${number}</a>`,
    element: (element, write) => {
      const content = withRunInTitle(element, options.article.language);
      return write(content ? { ...element, children: content } : element);
    },
    footnotes: (footnotes, write) => writeFootnotes(footnotes, write, dialect),
    foreign: (node) =>
      node.language === 'math'
        ? writeFormula(node, dialect)
        : writePicture(node, parts, options, dialect),
  };
  return dialect;
}

function hrefOf(link: Link, place: (fragment: string) => string): string {
  switch (link.kind) {
    case 'web':
      return link.url;
    case 'fragment':
      return place(link.fragment);
    case 'article':
      return atFragment(link.article.url, link.fragment);
  }
}

function writeImage(image: ImageNode, options: FeedHtmlOptions, dialect: Dialect): string {
  const { source } = image;
  const file = source.kind === 'file' ? source.file : undefined;
  const url = source.kind === 'file' ? options.imageUrl(source.file) : source.url;
  const { width, height } = imageSize(image, file);
  return [
    `<img src="${escapeXml(new URL(url).href)}"`,
    writeAttribute(
      'alt',
      image.isUnnamedLink ? findLocale(options.article.language).edition.image : image.alt,
    ),
    image.title === undefined ? '' : writeAttribute('title', image.title),
    width === undefined ? '' : writeAttribute('width', String(width)),
    height === undefined ? '' : writeAttribute('height', String(height)),
    writeId(image.id, dialect),
    '>',
  ].join('');
}

function writeFootnotes(
  { id, children }: ElementNode,
  write: (nodes: readonly DocumentNode[]) => string,
  dialect: Dialect,
): string {
  const items = children.map((note) => {
    if (note.type !== 'footnote') return write([note]);
    const content = writeNote(note.children, backLinks(note, dialect), write);
    return `<li${writeId(note.id, dialect)}>${content}</li>\n`;
  });
  return `<hr>\n<ol${writeId(id, dialect)}>\n${items.join('')}</ol>`;
}

/** Links to each place that refers to a note. */
function backLinks({ references }: FootnoteElement, dialect: Dialect): readonly string[] {
  return references.map((fragment) => {
    const href = dialect.href({ kind: 'fragment', fragment }) ?? '';
    return `<a${writeAttribute('href', href)}>↩\uFE0E</a>`;
  });
}
