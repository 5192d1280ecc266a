import type { Article, Body, Direction, ImageFile, Link } from '@pressroom/content-model';
import { hasSoundHost } from '../markup/has-sound-host.ts';
import { legalXml } from '../markup/legal-xml.ts';
import {
  type Dialect,
  writeAttribute,
  writeDrawing,
  writeId,
  writeMarkup,
} from '../markup/write-markup.ts';
import { textOfNodes } from '../text/text-of-nodes.ts';
import { collectIds } from '../tree/collect-ids.ts';
import { isVisible } from '../tree/make-node.ts';
import type { Attributes, DrawingNode, ElementNode, ImageNode, Node } from '../tree/node.ts';
import { readBody } from '../tree/read-body.ts';
import { labels } from '../words/labels.ts';
import { replaceImages } from './replace-images.ts';
import { scopeHeaders } from './scope-headers.ts';
import { sequenceHeadings } from './sequence-headings.ts';
import { xmlId } from './xml-id.ts';

/** Elements whose text runs from left to right whatever language is around it. */
const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp']);

/** Columns that have room side by side on a small screen. */
const NARROW = 5;

export interface XhtmlOptions {
  /** The article's language, for the few words that the edition adds. */
  readonly language: string;
  /** The direction of the chapter's document. */
  readonly direction?: Direction;
  /** The level of the first heading; 2 where the chapter's title is the `h1`. */
  readonly headingLevel?: number;
  /**
   * The address of an image within the package, as seen from the chapter; undefined where it is not
   * in the package, then its alternative text stands in its place.
   */
  imageHref(file: ImageFile): string | undefined;
  /**
   * The address of another article's chapter, as seen from this one, with the fragment (an id as it
   * is written, see `xmlId`) where there is one; undefined where the article is in no chapter, then
   * the link leads to its page on the web.
   */
  articleHref(article: Article, fragment: string | undefined): string | undefined;
}

export interface Xhtml {
  /** Well-formed XML that may stand in the `body` of an EPUB content document. */
  readonly xhtml: string;
  /** What the manifest has to say of the chapter (EPUB 3.3, D.1). */
  readonly properties: readonly ('mathml' | 'svg')[];
  /** The image files in use, each once, in the order of the text. */
  readonly images: readonly ImageFile[];
  /** Whether every image and drawing says in words what it shows. */
  readonly isDescribed: boolean;
  /** All ids that a link may lead to, as they are written. */
  readonly ids: readonly string[];
  /** The headings in the order of the text, for a table of contents. */
  readonly headings: readonly XhtmlHeading[];
}

export interface XhtmlHeading {
  /** As it is written, without jumps. */
  readonly level: number;
  readonly id: string | undefined;
  readonly text: string;
}

/**
 * Writes a body as XHTML for a chapter of an EPUB 3. The chapter's document must declare the
 * namespace prefix `epub`. An image on the web becomes a link to it, since a build fetches nothing.
 */
export function renderXhtml(body: Body, options: XhtmlOptions): Xhtml {
  const unnamed = labels(options.language).image;
  const shown = replaceImages(readBody(body, unnamed), {
    unnamed,
    isPackaged: (file) => options.imageHref(file) !== undefined,
  });
  const nodes = scopeHeaders(shown);
  const ids = new Set(collectIds(nodes));
  const properties = new Set<'mathml' | 'svg'>();
  const images = new Set<ImageFile>();
  let isDescribed = true;
  const headings: XhtmlHeading[] = [];
  const nextLevel = sequenceHeadings(options.headingLevel ?? 2);

  const dialect: Dialect = {
    syntax: 'xml',
    id: xmlId,
    href: (link) => hrefOf(link, ids, options),
    heading: (element) => {
      const level = nextLevel(Number(element.tag.slice(1)));
      const id = element.id === undefined ? undefined : xmlId(element.id);
      headings.push({ level, id, text: textOfNodes(element.children) });
      return `h${level}`;
    },
    attributes: (element) => xhtmlAttributes(element, options.direction ?? 'ltr'),
    image: (image) => {
      const { source } = image;
      const href = source.kind === 'file' ? options.imageHref(source.file) : undefined;
      if (source.kind === 'remote' || href === undefined) return '';
      images.add(source.file);
      isDescribed &&= image.alt.trim() !== '';
      return writeImage(image, href, dialect);
    },
    noteReference: ({ id, note, number }) =>
      `<a epub:type="noteref" role="doc-noteref" href="#${xmlId(note)}"${writeId(id, dialect)}>${number}</a>`,
    footnotes: (footnotes, write) => writeFootnotes(footnotes, ids, write, dialect),
    drawing: (drawing) => {
      properties.add(drawing.language === 'svg' ? 'svg' : 'mathml');
      isDescribed &&= drawing.language === 'math' || hasTitle(drawing);
      return writeDrawing(drawing, dialect);
    },
  };
  const xhtml = legalXml(writeMarkup(nodes, dialect));
  return {
    xhtml,
    properties: [...properties].sort(),
    images: [...images],
    isDescribed,
    ids: [...ids].map(xmlId),
    headings,
  };
}

function hrefOf(link: Link, ids: ReadonlySet<string>, options: XhtmlOptions): string | undefined {
  switch (link.kind) {
    case 'web':
      return hasSoundHost(link.url) ? link.url : undefined;
    case 'fragment':
      return ids.has(link.fragment) ? `#${xmlId(link.fragment)}` : undefined;
    case 'article': {
      const { article, fragment } = link;
      const id = fragment === undefined ? undefined : xmlId(fragment);
      const href = options.articleHref(article, id);
      if (href !== undefined) return href;
      const url = new URL(article.url);
      if (fragment !== undefined) url.hash = encodeURIComponent(fragment);
      return url.href;
    }
  }
}

function xhtmlAttributes(
  { tag, attributes, children }: ElementNode,
  direction: Direction,
): Attributes {
  const written: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (name === 'align') written.style = `text-align: ${value}`;
    else if (name === 'lang') {
      written.lang = value;
      written['xml:lang'] = value;
    } else if (name === 'headers') written[name] = value.split(' ').map(xmlId).join(' ');
    else if (name !== 'open') written[name] = value;
  }
  // Stylesheets of EPUB must not say so (EPUB 3.3, 6.3.1.2).
  if (CODE.has(tag) && direction === 'rtl') written.dir ??= 'ltr';
  if (tag === 'p' && isPicture(children)) written.class = 'image';
  if (tag === 'table' && countColumns(children) > NARROW) written.class = 'wide';
  // A box and a bullet before it would be one sign too many.
  if (tag === 'li' && beginsWithBox(children)) written.class = 'task';
  // On a page of paper nothing unfolds.
  if (tag === 'details') written.open = 'open';
  return written;
}

/** Whether a drawing says what it shows (SVG 2, section 5.8). */
function hasTitle({ children }: DrawingNode): boolean {
  return children.some(
    (child) =>
      child.kind === 'drawing' &&
      (child.tag === 'title' || child.tag === 'desc') &&
      child.children.some((text) => text.kind === 'text' && text.value.trim() !== ''),
  );
}

/** An image that stands on its own, perhaps in a link. */
function isPicture(nodes: readonly Node[]): boolean {
  const [only, ...others] = nodes.filter(isVisible);
  if (only === undefined || others.length > 0) return false;
  if (only.kind === 'element') return only.tag === 'a' && isPicture(only.children);
  return only.kind === 'image' || (only.kind === 'drawing' && only.language === 'svg');
}

/** How many columns the widest row of a table's parts has. */
function countColumns(parts: readonly Node[]): number {
  const widths = elementsIn(parts).flatMap((part) =>
    elementsIn(part.children).map((row) =>
      elementsIn(row.children).reduce((sum, cell) => sum + Number(cell.attributes.colspan ?? 1), 0),
    ),
  );
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function elementsIn(nodes: readonly Node[]): readonly ElementNode[] {
  return nodes.filter((node) => node.kind === 'element');
}

function beginsWithBox([first]: readonly Node[]): boolean {
  if (first?.kind === 'element' && first.tag === 'p') return beginsWithBox(first.children);
  return first?.kind === 'checkbox';
}

function writeImage(image: ImageNode, href: string, dialect: Dialect): string {
  return [
    '<img',
    writeAttribute('src', href),
    writeAttribute('alt', image.alt),
    image.title === undefined ? '' : writeAttribute('title', image.title),
    image.width === undefined ? '' : writeAttribute('width', String(image.width)),
    image.height === undefined ? '' : writeAttribute('height', String(image.height)),
    writeId(image.id, dialect),
    '/>',
  ].join('');
}

/**
 * A note is an `aside`, which Apple Books shows in a popup; the number that links back comes first,
 * or Kindle runs the notes together.
 */
function writeFootnotes(
  footnotes: ElementNode,
  ids: ReadonlySet<string>,
  write: (nodes: readonly Node[]) => string,
  dialect: Dialect,
): string {
  const notes = footnotes.children.map((footnote) => {
    if (footnote.kind !== 'element') return '';
    const { number = 0, references = [] } = footnote.note ?? {};
    const [first, ...others] = references.filter((id) => ids.has(id)).map((id) => `#${xmlId(id)}`);
    const label = first === undefined ? `${number}.` : `${writeBackLink(first, `${number}.`)}`;
    const arrows = others.map((href) => ` ${writeBackLink(href, '↑')}`).join('');
    return `<aside epub:type="footnote" role="doc-footnote"${writeId(footnote.id, dialect)}>\n${writeNote(footnote.children, label, arrows, write)}</aside>\n`;
  });
  return `<section epub:type="footnotes" class="footnotes"${writeId(footnotes.id, dialect)}>\n${notes.join('')}</section>`;
}

/** The number stands in the note's first paragraph, further links back in its last. */
function writeNote(
  nodes: readonly Node[],
  label: string,
  arrows: string,
  write: (nodes: readonly Node[]) => string,
): string {
  const isParagraph = (node: Node | undefined): node is ElementNode =>
    node?.kind === 'element' && node.tag === 'p' && node.id === undefined;
  const first = nodes[0];
  const rest = isParagraph(first) ? nodes.slice(1) : nodes;
  const opening = isParagraph(first) ? ` ${write(first.children)}` : '';
  if (rest.length === 0) return `<p>${label}${opening}${arrows}</p>\n`;
  const closing = arrows === '' ? '' : `<p>${arrows.trimStart()}</p>\n`;
  return `<p>${label}${opening}</p>\n${write(rest)}${closing}`;
}

function writeBackLink(href: string, text: string): string {
  return `<a role="doc-backlink" href="${href}">${text}</a>`;
}
