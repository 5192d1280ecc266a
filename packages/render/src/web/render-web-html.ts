import type {
  Attributes,
  Document,
  DocumentNode,
  ElementNode,
  ElementType,
  FootnoteElement,
  ImageNode,
  Link,
} from '@pressroom/content-model';
import { findLocale } from '@pressroom/locales';
import { escapeContent, escapeXml } from '../markup/escape-xml.ts';
import { legalXml } from '../markup/legal-xml.ts';
import {
  type Dialect,
  writeAttribute,
  writeForeign,
  writeId,
  writeMarkup,
} from '../markup/write-markup.ts';
import { writeNote } from '../markup/write-note.ts';
import { beginsWithBox } from '../nodes/begins-with-box.ts';
import { withCalloutClasses } from '../nodes/callout.ts';
import { imageSize } from '../nodes/image-size.ts';
import { isElement } from '../nodes/node-kinds.ts';
import { textOfNodes } from '../text/text-of-nodes.ts';
import { headerScopes } from '../xhtml/header-scopes.ts';
import { renumberHeadings } from '../xhtml/renumber-headings.ts';
import type { WebHeading, WebHtml, WebOptions } from './web-options.ts';

/** The level of a text's first heading: the title of the page is the `h1`. */
const FIRST_LEVEL = 2;

/** How wide the column of text is at most, in CSS pixels. */
const TEXT_WIDTH = 680;

/** Elements whose text runs from left to right whatever language is around it. */
const CODE: ReadonlySet<ElementType> = new Set(['code', 'kbd', 'pre', 'samp']);

/** What scrolls by itself can be scrolled by keyboard. */
const SCROLLED: Attributes = { tabindex: '0' };

/** How the elements of one document are written. */
interface Writing {
  readonly options: WebOptions;
  readonly dialect: Dialect;
  readonly scopes: Map<ElementNode, 'col' | 'row'>;
}

/**
 * Writes a document as HTML for a page. Ids are kept, links within the site have the form that the
 * options give them, and code is highlighted. The HTML has no inline style and no script.
 */
export function renderWebHtml(document: Document, options: WebOptions): WebHtml {
  const headings: WebHeading[] = [];
  const nextLevel = renumberHeadings(FIRST_LEVEL);
  const levels = new Map<ElementNode, number>();
  const levelOf = (heading: ElementNode): number => {
    const level = levels.get(heading) ?? nextLevel(Number(heading.type.slice(1)));
    levels.set(heading, level);
    return level;
  };
  const unnamed = findLocale(options.language).edition.image;
  const scopes = new Map<ElementNode, 'col' | 'row'>();
  const dialect: Dialect = {
    syntax: 'html',
    id: (id) => id,
    href: (link) => hrefOf(link, options),
    heading: (element) => `h${levelOf(element)}`,
    attributes: (element) => attributesOf(element, writing),
    image: (image, isInLink) => writeImage(image, unnamed, isInLink, writing),
    noteReference: ({ id, note, number }) =>
      `<sup${writeId(id, dialect)}><a role="doc-noteref" href="${escapeXml(fragmentHref(note))}">${number}</a></sup>`,
    footnotes: (footnotes, write) => writeFootnotes(footnotes, write, writing),
    foreign: (node) => writeForeign(node, dialect),
    element: (element, write) => {
      switch (element.type) {
        case 'aside':
          return write(withCalloutClasses(element));
        case 'table':
          return wrapTable(element, write(element), unnamed);
        case 'pre':
          return writeCode(element, write, writing);
        case 'h1':
        case 'h2':
        case 'h3':
        case 'h4':
        case 'h5':
        case 'h6': {
          const { id, children } = element;
          const level = levelOf(element);
          if (id !== undefined) headings.push({ level, id, text: textOfNodes(children, unnamed) });
          const linked = withLinkToItself(element);
          levels.set(linked, level);
          return write(linked);
        }
        default:
          return write(element);
      }
    },
  };
  const writing: Writing = { options, dialect, scopes };
  return { html: legalXml(writeMarkup(document.children, dialect)), headings };
}

function fragmentHref(fragment: string): string {
  return `#${encodeURIComponent(fragment)}`;
}

function hrefOf(link: Link, { articleHref, webHref }: WebOptions): string {
  switch (link.kind) {
    case 'web':
      return webHref(link.url);
    case 'fragment':
      return fragmentHref(link.fragment);
    case 'article': {
      const { article, fragment } = link;
      return articleHref(article) + (fragment === undefined ? '' : fragmentHref(fragment));
    }
  }
}

function attributesOf(element: ElementNode, { options, scopes }: Writing): Attributes {
  const { type, attributes } = element;
  if (type === 'table') headerScopes(element, scopes);
  const scope = scopes.get(element);
  const { align, ...others } = attributes;
  const isTask = type === 'li' && beginsWithBox(element.children);
  const name = isTask ? 'task' : align && `align-${align}`;
  return {
    ...others,
    ...(name === undefined ? {} : { class: name }),
    ...(scope === undefined ? {} : { scope }),
    ...(CODE.has(type) && options.direction === 'rtl' ? { dir: others.dir ?? 'ltr' } : {}),
    ...(type === 'pre' ? SCROLLED : {}),
  };
}

/** A heading whose text is a link to it, so that readers can copy the address of a section. */
function withLinkToItself(heading: ElementNode): ElementNode {
  const { id, children, holdsLink, isVisible, type } = heading;
  if (id === undefined || holdsLink || !isVisible || type === 'a' || type === 'footnote') {
    return heading;
  }
  const link: ElementNode = {
    ...{ type: 'a', id: undefined, attributes: { class: 'self' }, children },
    ...{ isVisible: true, holdsBlock: false, holdsLink: true },
    link: { kind: 'fragment', fragment: id },
  };
  return { ...heading, children: [link] };
}

/** A table in a region that scrolls by itself, also by keyboard. */
function wrapTable(table: ElementNode, html: string, unnamed: string): string {
  const caption = table.children.find((child) => child.type === 'caption');
  const label = caption && isElement(caption) ? textOfNodes(caption.children, unnamed) : '';
  const [head] = table.children.filter((child) => isElement(child) && child.type === 'thead');
  const headers = head && isElement(head) ? textOfNodes([head], unnamed) : '';
  const name = (label || headers).replace(/\s+/g, ' ').trim().slice(0, 80) || '…';
  const open = `<div class="scroll" role="region" tabindex="0"${writeAttribute('aria-label', name)}>`;
  return `${open}\n${html}\n</div>`;
}

/** A block of code, highlighted where its language is known; it scrolls by itself. */
function writeCode(
  pre: ElementNode,
  write: (element: ElementNode) => string,
  { options, dialect, scopes }: Writing,
): string {
  const [code, ...others] = pre.children;
  const language = code?.type === 'code' ? code.codeLanguage : undefined;
  const text = code?.type === 'code' && others.length === 0 ? plainText(code) : undefined;
  const html =
    language === undefined || text === undefined ? undefined : options.highlight(text, language);
  if (html === undefined) return write(pre);
  const attributes = Object.entries(attributesOf(pre, { options, dialect, scopes }));
  const written = attributes.map(([name, value]) => writeAttribute(name, value)).join('');
  return `<pre${writeId(pre.id, dialect)}${written}><code>${html.startsWith('\n') ? '\n' : ''}${html}</code></pre>`;
}

/** The text of an element that holds nothing else; undefined where it does. */
function plainText({ children }: ElementNode): string | undefined {
  let text = '';
  for (const child of children) {
    if (child.type !== 'text') return undefined;
    text += child.value;
  }
  return text;
}

function writeImage(
  image: ImageNode,
  unnamed: string,
  isInLink: boolean,
  { options, dialect }: Writing,
): string {
  const { source, title, id } = image;
  const alt = image.isUnnamedLink ? unnamed : image.alt;
  // No request leaves the site: an image elsewhere is a link to it.
  if (source.kind === 'remote') {
    const text = escapeContent(`[${alt || unnamed}]`);
    if (isInLink) return id === undefined ? text : `<span${writeId(id, dialect)}>${text}</span>`;
    return `<a${writeAttribute('href', source.url)}${writeId(id, dialect)}>${text}</a>`;
  }
  const shown = options.image(source.file);
  const { width, height } = imageSize(image, shown);
  const img = [
    `<img${writeAttribute('src', shown.src)}`,
    writeAttribute('alt', alt),
    title === undefined ? '' : writeAttribute('title', title),
    width === undefined ? '' : writeAttribute('width', String(width)),
    height === undefined ? '' : writeAttribute('height', String(height)),
    ' loading="lazy" decoding="async"',
    writeId(id, dialect),
    '>',
  ].join('');
  if (!shown.alternative) return img;
  const { mediaType, srcset } = shown.alternative;
  const sizes = `(min-width: 45rem) ${Math.min(width ?? TEXT_WIDTH, TEXT_WIDTH)}px, 100vw`;
  return `<picture><source type="${mediaType}"${writeAttribute('srcset', srcset)} sizes="${sizes}">${img}</picture>`;
}

function writeFootnotes(
  { id, children }: ElementNode,
  write: (nodes: readonly DocumentNode[]) => string,
  { dialect, options }: Writing,
): string {
  const items = children.map((note) => {
    if (note.type !== 'footnote') return write([note]);
    return `<li${writeId(note.id, dialect)}>${writeNote(note.children, backLinks(note), write)}</li>\n`;
  });
  const label = writeAttribute('aria-label', findLocale(options.language).edition.notes);
  return `<section class="notes" role="doc-endnotes"${label}${writeId(id, dialect)}>\n<ol>\n${items.join('')}</ol>\n</section>`;
}

/** Links to each place that refers to a note, named by the note's number. */
function backLinks({ references, number }: FootnoteElement): readonly string[] {
  return references.map((reference, index) => {
    const label = references.length === 1 ? `↩ ${number}` : `↩ ${number}.${index + 1}`;
    return `<a role="doc-backlink" href="${escapeXml(fragmentHref(reference))}" aria-label="${label}">↩\uFE0E</a>`;
  });
}
