import type { Link } from '@pressroom/content-model';
import { BLOCK_ELEMENTS, HEADINGS, VOID_ELEMENTS } from '../tree/elements.ts';
import { isBlock } from '../tree/make-node.ts';
import type {
  Attributes,
  DrawingNode,
  ElementNode,
  ImageNode,
  Node,
  NoteReferenceNode,
} from '../tree/node.ts';
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
  /** The attributes of an element, made of those that the body gives. */
  attributes(element: ElementNode): Attributes;
  image(image: ImageNode): string;
  noteReference(reference: NoteReferenceNode): string;
  footnotes(footnotes: ElementNode, write: (nodes: readonly Node[]) => string): string;
  /** Called once for each drawing, however many elements it has. */
  drawing(drawing: DrawingNode): string;
}

const NAMESPACES = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
} as const;

/** Elements whose children stand on lines of their own. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'aside blockquote details dl figure ol section table tbody tfoot thead tr ul'.split(' '),
);

/** Writes nodes as markup. Block elements stand on lines of their own, for whoever reads it. */
export function writeMarkup(nodes: readonly Node[], dialect: Dialect): string {
  let out = '';
  let afterInline = false;
  for (const node of nodes) {
    if (isBlock(node)) {
      out += afterInline
        ? `\n${writeElement(node, dialect)}\n`
        : `${writeElement(node, dialect)}\n`;
      afterInline = false;
    } else {
      out += writeInline(node, dialect);
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

function writeInline(node: Node, dialect: Dialect): string {
  switch (node.kind) {
    case 'text':
      return escapeContent(node.value);
    case 'element':
      return writeElement(node, dialect);
    case 'image':
      return dialect.image(node);
    case 'checkbox':
      return node.checked ? '☑' : '☐';
    case 'note-reference':
      return dialect.noteReference(node);
    case 'drawing':
      return dialect.drawing(node);
  }
}

function writeElement(element: ElementNode, dialect: Dialect): string {
  const { tag } = element;
  if (tag === 'footnotes') {
    return dialect.footnotes(element, (nodes) => writeMarkup(nodes, dialect));
  }
  let open = '';
  if (element.link !== undefined) {
    const href = dialect.href(element.link);
    if (href === undefined) {
      const anchor = element.id === undefined ? '' : `<span${writeId(element.id, dialect)}></span>`;
      return anchor + writeMarkup(element.children, dialect);
    }
    open = writeAttribute('href', href);
  }
  open += writeId(element.id, dialect);
  const attributes = dialect.attributes(element);
  for (const name in attributes) open += writeAttribute(name, attributes[name] ?? '');
  if (VOID_ELEMENTS.has(tag))
    return dialect.syntax === 'xml' ? `<${tag}${open}/>` : `<${tag}${open}>`;
  const name = HEADINGS.has(tag) ? dialect.heading(element) : tag;
  return `<${name}${open}>${writeContent(element, dialect)}</${name}>`;
}

function writeContent(element: ElementNode, dialect: Dialect): string {
  const { tag, children } = element;
  const content = writeMarkup(children, dialect);
  if (CONTAINERS.has(tag)) return content === '' ? '' : `\n${content}`;
  if (tag === 'pre') {
    // An HTML parser takes away a line feed that follows the start tag.
    return dialect.syntax === 'html' && content.startsWith('\n') ? `\n${content}` : content;
  }
  const first = children[0];
  const startsWithBlock = first !== undefined && isBlock(first);
  return BLOCK_ELEMENTS.has(tag) && startsWithBlock ? `\n${content}` : content;
}

/** Writes an SVG picture or a MathML formula as it is. @param root whether it has a namespace */
export function writeDrawing(
  drawing: DrawingNode,
  dialect: Pick<Dialect, 'id'>,
  root = true,
): string {
  let open = root ? writeAttribute('xmlns', NAMESPACES[drawing.language]) : '';
  open += writeId(drawing.id, dialect);
  for (const name in drawing.attributes) {
    open += writeAttribute(name, mapReference(name, drawing.attributes[name] ?? '', dialect));
  }
  let content = '';
  for (const child of drawing.children) {
    content +=
      child.kind === 'text' ? escapeContent(child.value) : writeDrawing(child, dialect, false);
  }
  return `<${drawing.tag}${open}>${content}</${drawing.tag}>`;
}

/** A reference within a drawing names the id as it is written. */
function mapReference(name: string, value: string, dialect: Pick<Dialect, 'id'>): string {
  if (name === 'href') return `#${dialect.id(value.slice(1))}`;
  return value.startsWith('url(#') ? `url(#${dialect.id(value.slice(5, -1))})` : value;
}
