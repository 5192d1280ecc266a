import type { Element, ElementContent } from 'hast';
import type { Attributes, DrawingNode, TextNode } from './node.ts';
import { readString } from './read-property.ts';

const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
const ROWS: ReadonlySet<string> = new Set(
  'math mrow msqrt mstyle merror mpadded mphantom mtd'.split(' '),
);

/** Elements whose children have a fixed number, since each has its meaning by its place. */
const ARITIES: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

const FLAG = /^(?:true|false)$/;
const LENGTH = /^-?\d{1,4}(?:\.\d{1,4})?(?:em|ex|px|pt|%)$/;
const COUNT = /^[1-9]\d{0,2}$/;
const ALIGN = /^(?:left|center|right)(?: (?:left|center|right)){0,50}$/;
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  accent: FLAG,
  accentunder: FLAG,
  alttext: /^/,
  bevelled: FLAG,
  columnalign: ALIGN,
  columnspan: COUNT,
  dir: /^(?:ltr|rtl)$/,
  display: /^(?:block|inline)$/,
  displaystyle: FLAG,
  fence: FLAG,
  form: /^(?:prefix|infix|postfix)$/,
  height: LENGTH,
  largeop: FLAG,
  linethickness: LENGTH,
  lspace: LENGTH,
  mathvariant:
    /^(?:normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace|initial|tailed|looped|stretched)$/,
  movablelimits: FLAG,
  rowspan: COUNT,
  rspace: LENGTH,
  scriptlevel: /^[+-]?\d$/,
  separator: FLAG,
  stretchy: FLAG,
  symmetric: FLAG,
  width: LENGTH,
};

/** Which of the attributes an element may have (MathML 3, chapter 3). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  math: ['alttext', 'dir', 'display'],
  mfrac: ['bevelled', 'linethickness'],
  mover: ['accent'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
  mspace: ['height', 'width'],
  mstyle: ['displaystyle', 'mathvariant', 'scriptlevel'],
  mtable: ['columnalign'],
  mtr: ['columnalign'],
  mtd: ['columnalign', 'columnspan', 'rowspan'],
  mi: ['mathvariant'],
  mn: ['mathvariant'],
  ms: ['mathvariant'],
  mtext: ['mathvariant'],
  mo: 'fence form largeop lspace mathvariant movablelimits rspace separator stretchy symmetric'.split(
    ' ',
  ),
};

/**
 * Reads a formula. What is no presentation MathML, or has the wrong number of parts, becomes a row
 * of its parts, so that the formula is valid MathML 3 and keeps every word.
 */
export function convertMath(element: Element): DrawingNode {
  return make('math', element, convertRow(element.children));
}

function convert(element: Element): DrawingNode | undefined {
  const name = element.tagName;
  if (TOKENS.has(name)) return make(name, element, [{ kind: 'text', value: flatText(element) }]);
  if (name === 'mspace') return make(name, element, []);
  if (name === 'none' || name === 'mprescripts') return undefined;
  if (name === 'mtable') return make(name, element, convertRows(element));
  if (name === 'semantics') return convertSemantics(element);
  if (name === 'mfenced') return convertFenced(element);
  const children = convertRow(element.children);
  const arity = Object.hasOwn(ARITIES, name) ? ARITIES[name] : undefined;
  if (arity === children.length) return make(name, element, children);
  if (arity === undefined && ROWS.has(name) && name !== 'mtd' && name !== 'math') {
    return make(name, element, children);
  }
  return make('mrow', element, children);
}

function convertRow(nodes: readonly ElementContent[]): DrawingNode[] {
  const row: DrawingNode[] = [];
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() !== '') row.push(makeWords(node.value.trim()));
    if (node.type !== 'element') continue;
    const converted = convert(node);
    if (converted !== undefined) row.push(converted);
  }
  return row;
}

function convertRows(table: Element): DrawingNode[] {
  return elementsOf(table).map((row) => {
    const isRow = row.tagName === 'mtr';
    const cells = isRow ? elementsOf(row) : [row];
    return make(
      'mtr',
      isRow ? row : undefined,
      cells.map((cell) =>
        cell.tagName === 'mtd'
          ? make('mtd', cell, convertRow(cell.children))
          : make('mtd', undefined, convertRow([cell])),
      ),
    );
  });
}

/** Fences by their old name, as the row that they stand for (MathML 3, section 3.3.8). */
function convertFenced(element: Element): DrawingNode {
  const given = readString(element, 'separators') ?? ',';
  const separators = [...given.replace(/\s/g, '')];
  const row: DrawingNode[] = [];
  const add = (operator: string | undefined) => {
    if (operator?.trim())
      row.push(make('mo', undefined, [{ kind: 'text', value: operator.trim() }]));
  };
  // HTML reads `open` as a flag: it is on where its value is empty.
  add(element.properties.open === true ? '' : (readString(element, 'open') ?? '('));
  convertRow(element.children).forEach((part, index) => {
    add(separators[Math.min(index, separators.length) - 1]);
    row.push(part);
  });
  add(readString(element, 'close') ?? ')');
  return make('mrow', element, row);
}

/** A formula that had annotations. */
function convertSemantics(element: Element): DrawingNode {
  const row = convertRow(element.children);
  const only = row.length === 1 ? row[0] : undefined;
  return only ?? make('mrow', element, row);
}

/** The children, with bare text as elements, so that no words get lost in a table. */
function elementsOf(element: Element): Element[] {
  const elements: Element[] = [];
  for (const node of element.children) {
    if (node.type === 'element') elements.push(node);
    else if (node.type === 'text' && node.value.trim() !== '') {
      elements.push({ type: 'element', tagName: 'mtext', properties: {}, children: [node] });
    }
  }
  return elements;
}

function flatText(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'element') {
      text += child.tagName === 'img' ? ` ${readString(child, 'alt') ?? ''} ` : flatText(child);
    }
  }
  return text;
}

function makeWords(value: string): DrawingNode {
  return make('mtext', undefined, [{ kind: 'text', value }]);
}

function make(
  tag: string,
  element: Element | undefined,
  children: readonly (DrawingNode | TextNode)[],
): DrawingNode {
  const id = element?.properties.id;
  return {
    kind: 'drawing',
    language: 'math',
    tag,
    id: typeof id === 'string' && id !== '' ? id : undefined,
    attributes: element === undefined ? {} : readMathAttributes(tag, element),
    children,
  };
}

function readMathAttributes(tag: string, element: Element): Attributes {
  const attributes: Record<string, string> = {};
  const allowed = Object.hasOwn(ALLOWED, tag) ? ALLOWED[tag] : undefined;
  for (const name of allowed ?? []) {
    const value = readString(element, name)?.trim();
    if (value !== undefined && ATTRIBUTES[name]?.test(value)) attributes[name] = value;
  }
  return attributes;
}
