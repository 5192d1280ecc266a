import type {
  ArticleReference,
  Attributes,
  Document,
  DocumentNode,
  ElementNode,
  ElementType,
  ForeignNode,
  ImageFile,
  ImageNode,
  Link,
} from '@pressroom/content-model';
import { type Direction, findLocale } from '@pressroom/locales';
import { escapeContent } from '../markup/escape-xml.ts';
import { legalXml } from '../markup/legal-xml.ts';
import {
  type Dialect,
  writeAttribute,
  writeForeign,
  writeId,
  writeMarkup,
} from '../markup/write-markup.ts';
import { atFragment } from '../nodes/at-fragment.ts';
import { beginsWithBox } from '../nodes/begins-with-box.ts';
import { withCalloutClasses } from '../nodes/callout.ts';
import { isElement, isVisible } from '../nodes/node-kinds.ts';
import { textOfNodes } from '../text/text-of-nodes.ts';
import { headerScopes } from './header-scopes.ts';
import { idsSeen } from './link-targets.ts';
import { renumberHeadings } from './renumber-headings.ts';
import { xmlId } from './xml-id.ts';

/** Elements whose text runs from left to right whatever language is around it. */
const CODE: ReadonlySet<ElementType> = new Set(['code', 'kbd', 'pre', 'samp']);

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
  articleHref(article: ArticleReference, fragment: string | undefined): string | undefined;
}

export interface Xhtml {
  /** Well-formed XML that may stand in the `body` of an EPUB content document. */
  readonly xhtml: string;
  /** The properties of the chapter in the manifest (EPUB 3.3, D.1). */
  readonly properties: readonly ('mathml' | 'svg')[];
  /** The image files in use, each once, in the order of the text. */
  readonly images: readonly ImageFile[];
  /** Whether every image and SVG picture has a text alternative. */
  readonly isDescribed: boolean;
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
 * Writes a document as XHTML for a chapter of an EPUB 3. The chapter's document must declare the
 * namespace prefix `epub`. An image on the web becomes a link to it, since a build fetches nothing.
 */
export function renderXhtml(document: Document, options: XhtmlOptions): Xhtml {
  const nodes = document.children;
  const unnamed = findLocale(options.language).edition.image;
  const hrefOfImage = ({ source }: ImageNode): string | undefined =>
    source.kind === 'file' ? options.imageHref(source.file) : undefined;
  const ids = new Set(idsSeen(nodes));
  const scopes = new Map<ElementNode, 'col' | 'row'>();
  const properties = new Set<'mathml' | 'svg'>();
  const images = new Set<ImageFile>();
  let isDescribed = true;
  const headings: XhtmlHeading[] = [];
  const nextLevel = renumberHeadings(options.headingLevel ?? 2);

  const dialect: Dialect = {
    syntax: 'xml',
    id: xmlId,
    href: (link) => hrefOf(link, ids, options),
    heading: (element) => {
      const level = nextLevel(Number(element.type.slice(1)));
      const id = element.id === undefined ? undefined : xmlId(element.id);
      headings.push({ level, id, text: textOfNodes(element.children, unnamed) });
      return `h${level}`;
    },
    attributes: (element) => {
      if (element.type === 'table') headerScopes(element, scopes);
      const scope = scopes.get(element);
      const attributes = scope === undefined ? {} : { scope };
      const isShown = (image: ImageNode) => hrefOfImage(image) !== undefined;
      const own = xhtmlAttributes(element, options.direction ?? 'ltr', isShown);
      return { ...own, ...attributes };
    },
    image: (image, isInLink) => {
      const href = hrefOfImage(image);
      const alt = image.isUnnamedLink ? unnamed : image.alt;
      if (href === undefined || image.source.kind === 'remote') {
        return writeAsText(image, alt || unnamed, isInLink, dialect);
      }
      images.add(image.source.file);
      isDescribed &&= alt.trim() !== '';
      return writeImage(image, alt, href, dialect);
    },
    noteReference: ({ id, note, number }) =>
      `<a epub:type="noteref" role="doc-noteref" href="#${xmlId(note)}"${writeId(id, dialect)}>${number}</a>`,
    footnotes: (footnotes, write) => writeFootnotes(footnotes, ids, write, dialect),
    foreign: (node) => {
      properties.add(node.language === 'svg' ? 'svg' : 'mathml');
      isDescribed &&= node.language === 'math' || hasTitle(node);
      return writeForeign(node, dialect);
    },
    element: (element, write) => write(withCalloutClasses(element)),
  };
  const xhtml = legalXml(writeMarkup(nodes, dialect));
  return {
    xhtml,
    properties: [...properties].sort(),
    images: [...images],
    isDescribed,
    headings,
  };
}

function hrefOf(link: Link, ids: ReadonlySet<string>, options: XhtmlOptions): string | undefined {
  switch (link.kind) {
    case 'web':
      return link.url;
    case 'fragment':
      return ids.has(link.fragment) ? `#${xmlId(link.fragment)}` : undefined;
    case 'article': {
      const { article, fragment } = link;
      const id = fragment === undefined ? undefined : xmlId(fragment);
      return options.articleHref(article, id) ?? atFragment(article.url, fragment);
    }
  }
}

function xhtmlAttributes(
  { type, attributes, children }: ElementNode,
  direction: Direction,
  isShown: (image: ImageNode) => boolean,
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
  // EPUB style sheets must not set the direction (EPUB 3.3, 6.3.1.2).
  if (CODE.has(type) && direction === 'rtl') written.dir ??= 'ltr';
  if (type === 'p' && isPicture(children, isShown)) written.class = 'image';
  if (type === 'table' && countColumns(children) > NARROW) written.class = 'wide';
  // A box and a bullet before it would be one sign too many.
  if (type === 'li' && beginsWithBox(children)) written.class = 'task';
  // On a page of paper nothing unfolds.
  if (type === 'details') written.open = 'open';
  return written;
}

/** Returns whether a picture has a title or description (SVG 2, section 5.8). */
function hasTitle({ children }: ForeignNode): boolean {
  return children.some(
    (child) =>
      child.type === 'foreign' &&
      (child.name === 'title' || child.name === 'desc') &&
      child.children.some((text) => text.type === 'text' && text.value.trim() !== ''),
  );
}

/** An image that stands on its own, perhaps in a link. */
function isPicture(
  nodes: readonly DocumentNode[],
  isShown: (image: ImageNode) => boolean,
): boolean {
  const [only, ...others] = nodes.filter(isVisible);
  if (only === undefined || others.length > 0) return false;
  if (only.type === 'a') return isPicture(only.children, isShown);
  if (only.type === 'image') return isShown(only);
  return only.type === 'foreign' && only.language === 'svg';
}

/** How many columns the widest row of a table's parts has. */
function countColumns(parts: readonly DocumentNode[]): number {
  const widths = elementsIn(parts).flatMap((part) =>
    elementsIn(part.children).map((row) =>
      elementsIn(row.children).reduce((sum, cell) => sum + Number(cell.attributes.colspan ?? 1), 0),
    ),
  );
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function elementsIn(nodes: readonly DocumentNode[]): readonly ElementNode[] {
  return nodes.filter(isElement);
}

/** An image that is not in the book as its words in brackets; one on the web as a link to it. */
function writeAsText(
  { id, source, title }: ImageNode,
  alt: string,
  isInLink: boolean,
  dialect: Dialect,
): string {
  const text = escapeContent(`[${alt}]`);
  const url =
    source.kind === 'remote' && !isInLink
      ? dialect.href({ kind: 'web', url: source.url })
      : undefined;
  if (url === undefined)
    return id === undefined ? text : `<span${writeId(id, dialect)}>${text}</span>`;
  const attributes = writeAttribute('href', url) + writeId(id, dialect);
  return `<a${attributes}${title === undefined ? '' : writeAttribute('title', title)}>${text}</a>`;
}

function writeImage(image: ImageNode, alt: string, href: string, dialect: Dialect): string {
  return [
    '<img',
    writeAttribute('src', href),
    writeAttribute('alt', alt),
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
  write: (nodes: readonly DocumentNode[]) => string,
  dialect: Dialect,
): string {
  const notes = footnotes.children.map((footnote) => {
    if (footnote.type !== 'footnote') return '';
    const { number, references } = footnote;
    const [first, ...others] = references.filter((id) => ids.has(id)).map((id) => `#${xmlId(id)}`);
    const label = first === undefined ? `${number}.` : `${writeBackLink(first, `${number}.`)}`;
    const arrows = others.map((href) => ` ${writeBackLink(href, '↑')}`).join('');
    return `<aside epub:type="footnote" role="doc-footnote"${writeId(footnote.id, dialect)}>\n${writeNote(footnote.children, label, arrows, write)}</aside>\n`;
  });
  return `<section epub:type="footnotes" class="footnotes"${writeId(footnotes.id, dialect)}>\n${notes.join('')}</section>`;
}

/** The number stands in the note's first paragraph, further links back in its last. */
function writeNote(
  nodes: readonly DocumentNode[],
  label: string,
  arrows: string,
  write: (nodes: readonly DocumentNode[]) => string,
): string {
  const isParagraph = (node: DocumentNode | undefined): node is ElementNode =>
    node?.type === 'p' && node.id === undefined;
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
