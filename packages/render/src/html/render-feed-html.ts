import type { Body, Direction, ImageFile, Link } from '@pressroom/content-model';
import { escapeXml } from '../markup/escape-xml.ts';
import { legalXml } from '../markup/legal-xml.ts';
import { type Dialect, writeAttribute, writeId, writeMarkup } from '../markup/write-markup.ts';
import { makeElement } from '../tree/make-node.ts';
import type { ElementNode, ImageNode, Node } from '../tree/node.ts';
import { readBody } from '../tree/read-body.ts';
import { labels } from '../words/labels.ts';
import { PictureParts } from './picture-parts.ts';
import { writeFormula, writePicture } from './write-foreign-element.ts';

export interface FeedHtmlOptions {
  /** The article that the body belongs to. */
  readonly article: {
    /** Absolute URL; links within the article lead to a place in it. */
    readonly url: string;
    readonly language: string;
    readonly direction: Direction;
  };
  /** What readers take for granted in this feed. */
  readonly publication: { readonly language: string; readonly direction: Direction };
  /** The absolute URL under which the app serves a file of the content folder. */
  imageUrl(file: ImageFile): string;
  /** The absolute URL under which the app serves a picture of the text, a whole SVG document. */
  pictureUrl(svg: string): string;
}

/**
 * Writes a body as HTML for feed readers: absolute ASCII URLs only, places within the article
 * included; no classes, no styles, no scripts. An article that is not in the publication's language
 * and direction is wrapped in a `div` that says so. Notes stand at the end, below a rule. Readers
 * strip SVG and MathML: a picture becomes an image beside the feed, a formula its text.
 *
 * @returns well-formed HTML without the characters that XML forbids; not yet escaped for a feed
 */
export function renderFeedHtml(body: Body, options: FeedHtmlOptions): string {
  const { article, publication } = options;
  const nodes = readBody(body, labels(article.language).image);
  const html = writeMarkup(nodes, feedDialect(options, new PictureParts(nodes)));
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
    heading: (element) => element.tag,
    attributes: (element) => element.attributes,
    image: (image) => writeImage(image, options, dialect),
    noteReference: ({ id, note, number }) =>
      `<a${writeAttribute('href', place(note))}${writeId(id, dialect)}>${number}</a>`,
    footnotes: (footnotes, write) => writeFootnotes(footnotes, write),
    drawing: (drawing) =>
      drawing.language === 'math'
        ? writeFormula(drawing, dialect)
        : writePicture(drawing, parts, options, dialect),
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
      return link.fragment === undefined
        ? link.article.url
        : atFragment(link.article.url, link.fragment);
  }
}

/** The URL of a place in a page; ids may hold any character. */
function atFragment(url: string, fragment: string): string {
  const place = new URL(url);
  place.hash = encodeURIComponent(fragment);
  return place.href;
}

function writeImage(image: ImageNode, options: FeedHtmlOptions, dialect: Dialect): string {
  const { source } = image;
  const file = source.kind === 'file' ? source.file : undefined;
  const url = source.kind === 'file' ? options.imageUrl(source.file) : source.url;
  const { width, height } = sizeOf(image, file);
  return [
    `<img src="${escapeXml(new URL(url).href)}"`,
    writeAttribute('alt', image.alt),
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

function writeFootnotes(footnotes: ElementNode, write: (nodes: readonly Node[]) => string): string {
  const items = footnotes.children.map((footnote) =>
    footnote.kind === 'element' ? makeElement('li', withBackLinks(footnote), footnote) : footnote,
  );
  const list = write([makeElement('ol', items, { id: footnotes.id })]);
  return `<hr>\n${list.trimEnd()}`;
}

/** The note, with a link back to each place that refers to it, in its last paragraph. */
function withBackLinks(footnote: ElementNode): readonly Node[] {
  const links: Node[] = [];
  for (const fragment of footnote.note?.references ?? []) {
    const arrow: Node = { kind: 'text', value: '↩\uFE0E' };
    links.push({ kind: 'text', value: ' ' });
    links.push(makeElement('a', [arrow], { link: { kind: 'fragment', fragment } }));
  }
  const last = footnote.children.at(-1);
  if (links.length === 0) return footnote.children;
  if (last?.kind === 'element' && last.tag === 'p') {
    const paragraph = makeElement('p', [...last.children, ...links], last);
    return [...footnote.children.slice(0, -1), paragraph];
  }
  return [...footnote.children, makeElement('p', links.slice(1))];
}
