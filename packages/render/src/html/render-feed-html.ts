import type {
  Document,
  DocumentNode,
  ElementNode,
  FootnoteElement,
  ImageFile,
  ImageNode,
  Link,
} from '@pressroom/content-model';
import { findLocale } from '@pressroom/locales';
import { escapeXml } from '../markup/escape-xml.ts';
import { legalXml } from '../markup/legal-xml.ts';
import { type Dialect, writeAttribute, writeId, writeMarkup } from '../markup/write-markup.ts';
import { atFragment } from '../nodes/at-fragment.ts';
import { isBlock } from '../nodes/node-kinds.ts';
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
  const { width, height } = sizeOf(image, file);
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

/** The size that the author asks for, completed by the file's proportions; else the file's. */
function sizeOf(
  image: ImageNode,
  file: ImageFile | undefined,
): { readonly width: number | undefined; readonly height: number | undefined } {
  const { width, height } = image;
  if (width !== undefined && height !== undefined) return { width, height };
  if (file?.width === undefined || file.height === undefined) return { width, height };
  const ratio = file.width / file.height;
  if (width !== undefined) return { width, height: Math.max(1, Math.round(width / ratio)) };
  if (height !== undefined) return { width: Math.max(1, Math.round(height * ratio)), height };
  return { width: file.width, height: file.height };
}

function writeFootnotes(
  { id, children }: ElementNode,
  write: (nodes: readonly DocumentNode[]) => string,
  dialect: Dialect,
): string {
  const items = children.map((note) => {
    if (note.type !== 'footnote') return write([note]);
    const content = writeNote(note, write, dialect);
    return `<li${writeId(note.id, dialect)}>${content}</li>\n`;
  });
  return `<hr>\n<ol${writeId(id, dialect)}>\n${items.join('')}</ol>`;
}

/** The note, with a link back to each place that refers to it, in its last paragraph. */
function writeNote(
  { children, references }: FootnoteElement,
  write: (nodes: readonly DocumentNode[]) => string,
  dialect: Dialect,
): string {
  const links = references.map((fragment) => {
    const href = dialect.href({ kind: 'fragment', fragment }) ?? '';
    return `<a${writeAttribute('href', href)}>↩\uFE0E</a>`;
  });
  const [first] = children;
  const start = first !== undefined && isBlock(first) ? '\n' : '';
  const content = write(children);
  if (links.length === 0) return start + content;
  if (children.at(-1)?.type === 'p') {
    const open = content.slice(0, -'</p>\n'.length);
    return `${start}${open} ${links.join(' ')}</p>\n`;
  }
  const end = content === '' || content.endsWith('\n') ? '' : '\n';
  return `${start || (content === '' ? '\n' : '')}${content}${end}<p>${links.join(' ')}</p>\n`;
}
