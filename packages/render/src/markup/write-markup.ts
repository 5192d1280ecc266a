import type {
  Attributes,
  DocumentNode,
  ElementNode,
  ElementType,
  ForeignNode,
  ImageNode,
  Link,
  NoteReferenceNode,
} from '@pressroom/content-model';
import { isBlock, isBlockType, isHeadingType } from '../nodes/node-kinds.ts';
import { escapeContent, escapeXml } from './escape-xml.ts';

/** What one edition's markup does in its own way. */
export interface Dialect {
  readonly syntax: 'html' | 'xml';
  /** An id as it is written. */
  id(id: string): string;
  /** Where a link leads; undefined where it can lead nowhere, then its text stands alone. */
  href(link: Link): string | undefined;
  /** The name of a heading's element. */
  heading(element: ElementNode): string;
  /** The attributes of an element, made of those that the document gives. */
  attributes(element: ElementNode): Attributes;
  image(image: ImageNode, isInLink: boolean): string;
  noteReference(reference: NoteReferenceNode): string;
  footnotes(footnotes: ElementNode, write: (nodes: readonly DocumentNode[]) => string): string;
  /** Called once for each picture or formula, however many elements it has. */
  foreign(node: ForeignNode): string;
  /**
   * Writes elements that are more in this edition than themselves; absent where none is.
   *
   * @param write writes an element as it is
   */
  element?(element: ElementNode, write: (element: ElementNode) => string): string;
}

const NAMESPACES = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
} as const;

/** How the content of an element is written. */
type Layout =
  /** In the line of its tags; where it begins with a block, from the next line on. */
  | 'line'
  /** Its children stand on lines of their own. */
  | 'lines'
  | 'preformatted'
  | 'void'
  /** By the dialect: it is no element of HTML. */
  | 'notes';

const LAYOUTS: Readonly<Record<ElementType, Layout>> = {
  a: 'line',
  abbr: 'line',
  aside: 'lines',
  b: 'line',
  bdi: 'line',
  bdo: 'line',
  blockquote: 'lines',
  br: 'void',
  caption: 'line',
  cite: 'line',
  code: 'line',
  data: 'line',
  dd: 'line',
  del: 'line',
  details: 'lines',
  dfn: 'line',
  div: 'line',
  dl: 'lines',
  dt: 'line',
  em: 'line',
  figcaption: 'line',
  figure: 'lines',
  footnote: 'notes',
  footnotes: 'notes',
  h1: 'line',
  h2: 'line',
  h3: 'line',
  h4: 'line',
  h5: 'line',
  h6: 'line',
  hr: 'void',
  i: 'line',
  ins: 'line',
  kbd: 'line',
  li: 'line',
  mark: 'line',
  ol: 'lines',
  p: 'line',
  pre: 'preformatted',
  q: 'line',
  rp: 'line',
  rt: 'line',
  ruby: 'line',
  s: 'line',
  samp: 'line',
  section: 'lines',
  small: 'line',
  span: 'line',
  strong: 'line',
  sub: 'line',
  summary: 'line',
  sup: 'line',
  table: 'lines',
  tbody: 'lines',
  td: 'line',
  tfoot: 'lines',
  th: 'line',
  thead: 'lines',
  time: 'line',
  tr: 'lines',
  u: 'line',
  ul: 'lines',
  var: 'line',
  wbr: 'void',
};

/** Writes nodes as markup. Each block element is on its own line, for readability. */
export function writeMarkup(
  nodes: readonly DocumentNode[],
  dialect: Dialect,
  isInLink = false,
): string {
  let out = '';
  let afterInline = false;
  for (const node of nodes) {
    const written = writeNode(node, dialect, isInLink);
    if (isBlock(node)) {
      out += afterInline ? `\n${written}\n` : `${written}\n`;
      afterInline = false;
    } else {
      out += written;
      afterInline = true;
    }
  }
  return out;
}

/** An attribute with a space before it. */
export function writeAttribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}

/** An `id` attribute, where there is one. */
export function writeId(id: string | undefined, dialect: Pick<Dialect, 'id'>): string {
  return id === undefined ? '' : writeAttribute('id', dialect.id(id));
}

function writeNode(node: DocumentNode, dialect: Dialect, isInLink: boolean): string {
  switch (node.type) {
    case 'text':
      return escapeContent(node.value);
    case 'image':
      return dialect.image(node, isInLink);
    case 'checkbox':
      return node.checked ? '☑' : '☐';
    case 'noteReference':
      return dialect.noteReference(node);
    case 'foreign':
      return dialect.foreign(node);
    case 'a': {
      const href = dialect.href(node.link);
      if (href !== undefined)
        return writeElement(node, dialect, true, writeAttribute('href', href));
      const anchor = node.id === undefined ? '' : `<span${writeId(node.id, dialect)}></span>`;
      return anchor + writeMarkup(node.children, dialect, isInLink);
    }
    default:
      return dialect.element
        ? dialect.element(node, (element) => writeElement(element, dialect, isInLink))
        : writeElement(node, dialect, isInLink);
  }
}

function writeElement(
  element: ElementNode,
  dialect: Dialect,
  isInLink: boolean,
  href = '',
): string {
  const { type } = element;
  const layout = LAYOUTS[type];
  if (layout === 'notes') return dialect.footnotes(element, (nodes) => writeMarkup(nodes, dialect));
  let open = href + writeId(element.id, dialect);
  const attributes = dialect.attributes(element);
  for (const name in attributes) open += writeAttribute(name, attributes[name] ?? '');
  if (layout === 'void') return dialect.syntax === 'xml' ? `<${type}${open}/>` : `<${type}${open}>`;
  const name = isHeadingType(type) ? dialect.heading(element) : type;
  return `<${name}${open}>${writeContent(element, layout, dialect, isInLink)}</${name}>`;
}

function writeContent(
  { type, children }: ElementNode,
  layout: Exclude<Layout, 'void' | 'notes'>,
  dialect: Dialect,
  isInLink: boolean,
): string {
  const content = writeMarkup(children, dialect, isInLink);
  switch (layout) {
    case 'lines':
      return content === '' ? '' : `\n${content}`;
    case 'preformatted':
      // An HTML parser takes away a line feed that follows the start tag.
      return dialect.syntax === 'html' && content.startsWith('\n') ? `\n${content}` : content;
    case 'line': {
      const [first] = children;
      const startsWithBlock = first !== undefined && isBlock(first);
      return isBlockType(type) && startsWithBlock ? `\n${content}` : content;
    }
  }
}

/** Writes an SVG picture or a MathML formula as it is. @param root whether it has a namespace */
export function writeForeign(node: ForeignNode, dialect: Pick<Dialect, 'id'>, root = true): string {
  let open = root ? writeAttribute('xmlns', NAMESPACES[node.language]) : '';
  open += writeId(node.id, dialect);
  for (const name in node.attributes) {
    open += writeAttribute(name, mapReference(name, node.attributes[name] ?? '', dialect));
  }
  let content = '';
  for (const child of node.children) {
    content +=
      child.type === 'text' ? escapeContent(child.value) : writeForeign(child, dialect, false);
  }
  return `<${node.name}${open}>${content}</${node.name}>`;
}

/** A reference within a picture names the id as it is written. */
function mapReference(name: string, value: string, dialect: Pick<Dialect, 'id'>): string {
  if (name === 'href') return `#${dialect.id(value.slice(1))}`;
  return value.startsWith('url(#') ? `url(#${dialect.id(value.slice(5, -1))})` : value;
}
