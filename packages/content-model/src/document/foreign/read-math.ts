import { embedSource, embedText, isEmbed } from '../html/embed.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isHtmlElement,
  isStripped,
  limitDepth,
  textValue,
} from '../html/tree.ts';
import { append } from '../make-node.ts';
import type { Attributes, ForeignNode, TextNode } from '../node.ts';
import { type ForeignContext, MAX_FOREIGN_DEPTH, readId } from './foreign-context.ts';

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
  columnalign: ALIGN,
  columnspan: COUNT,
  dir: /^(?:ltr|rtl)$/,
  display: /^(?:block|inline)$/,
  displaystyle: FLAG,
  fence: FLAG,
  height: LENGTH,
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
  mfrac: ['linethickness'],
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
  mo: 'fence lspace mathvariant movablelimits rspace separator stretchy symmetric'.split(' '),
};

/** Elements of which a formula is made; others become their content. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'math merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'.split(
    ' ',
  ),
);

export function isMathElement(name: string): boolean {
  return ELEMENTS.has(name);
}

/** Whether an attribute of MathML is one that documents keep, or that has no meaning for them. */
export function isMathAttribute(name: string): boolean {
  return Object.hasOwn(ATTRIBUTES, name) || OTHER_ATTRIBUTES.test(name);
}

const OTHER_ATTRIBUTES =
  /^(?:close|columnlines|depth|id|lang|maxsize|minsize|open|rowlines|separators|title|voffset)$/;

/**
 * Reads a formula. What is no presentation MathML, or has the wrong number of parts, becomes a row
 * of its parts, so that the formula is valid MathML 3 and keeps every word.
 */
export function readMath(element: HtmlElement, context: ForeignContext): ForeignNode {
  limitDepth(element, MAX_FOREIGN_DEPTH);
  const reader = new MathReader(context);
  const formula = reader.make('math', element, reader.readRow(element));
  const tex = texAnnotation(element);
  if (tex === undefined || formula.attributes.alttext !== undefined) return formula;
  return { ...formula, attributes: { alttext: context.clean(tex), ...formula.attributes } };
}

class MathReader {
  readonly #context: ForeignContext;

  constructor(context: ForeignContext) {
    this.#context = context;
  }

  readRow(element: HtmlElement): ForeignNode[] {
    return contentOf(element).flatMap((node) => this.#readNode(node));
  }

  #readNode(node: HtmlNode): readonly ForeignNode[] {
    if (isHtmlElement(node)) return this.#readElement(node);
    const text = textValue(node)?.trim();
    return text ? [this.#makeWords(text)] : [];
  }

  #readElement(element: HtmlElement): readonly ForeignNode[] {
    const { tagName: name } = element;
    if (TOKENS.has(name)) return [this.make(name, element, [this.#text(flatText(element))])];
    switch (name) {
      case 'mspace':
        return [this.make(name, element, [])];
      case 'none':
      case 'mprescripts':
        return [];
      case 'mtable':
        return [this.make(name, element, this.#readRows(element))];
      case 'semantics':
        return [this.#readSemantics(element)];
      case 'mfenced':
        return [this.#readFenced(element)];
    }
    const children = this.readRow(element);
    const arity = Object.hasOwn(ARITIES, name) ? ARITIES[name] : undefined;
    const isRow = arity === undefined && ROWS.has(name) && name !== 'mtd' && name !== 'math';
    const isWhole = arity === children.length || isRow;
    return [this.make(isWhole ? name : 'mrow', element, children)];
  }

  #readRows(table: HtmlElement): ForeignNode[] {
    return partsOf(table).map((row) => {
      const isRow = isHtmlElement(row) && row.tagName === 'mtr';
      const cells = (isRow ? partsOf(row) : [row]).map((cell) => {
        return isHtmlElement(cell) && cell.tagName === 'mtd'
          ? this.make('mtd', cell, this.readRow(cell))
          : this.make('mtd', undefined, this.#readNode(cell));
      });
      return this.make('mtr', isRow ? row : undefined, cells);
    });
  }

  /** Fences by their old name, as the row that they stand for (MathML 3, section 3.3.8). */
  #readFenced(element: HtmlElement): ForeignNode {
    const separators = [...(attribute(element, 'separators') ?? ',').replace(/\s/g, '')];
    const row: ForeignNode[] = [];
    const add = (operator: string | undefined) => {
      if (operator?.trim()) row.push(this.make('mo', undefined, [this.#text(operator.trim())]));
    };
    add(attribute(element, 'open') ?? '(');
    for (const [index, part] of this.readRow(element).entries()) {
      add(separators[Math.min(index, separators.length) - 1]);
      row.push(part);
    }
    add(attribute(element, 'close') ?? ')');
    return this.make('mrow', element, row);
  }

  /** A formula that had annotations. */
  #readSemantics(element: HtmlElement): ForeignNode {
    const row = this.readRow(element);
    const only = row.length === 1 ? row[0] : undefined;
    return only ?? this.make('mrow', element, row);
  }

  #makeWords(value: string): ForeignNode {
    return this.make('mtext', undefined, [this.#text(value)]);
  }

  #text(value: string): TextNode {
    return { type: 'text', value: this.#context.clean(value) };
  }

  make(
    name: string,
    element: HtmlElement | undefined,
    children: readonly (ForeignNode | TextNode)[],
  ): ForeignNode {
    return {
      type: 'foreign',
      language: 'math',
      name,
      id: element && readId(element, this.#context),
      attributes: element === undefined ? {} : this.#readAttributes(name, element),
      children,
    };
  }

  #readAttributes(name: string, element: HtmlElement): Attributes {
    const attributes: Record<string, string> = {};
    const allowed = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
    for (const one of allowed ?? []) {
      const value = attribute(element, one);
      const clean = value === undefined ? undefined : this.#context.clean(value).trim();
      if (clean !== undefined && ATTRIBUTES[one]?.test(clean)) attributes[one] = clean;
    }
    return attributes;
  }
}

/** The children of an element, what is no part of a formula replaced by its own. */
function contentOf(element: HtmlElement): readonly HtmlNode[] {
  const content: HtmlNode[] = [];
  for (const node of withoutAnnotations(element)) {
    if (!isHtmlElement(node) || ELEMENTS.has(node.tagName)) content.push(node);
    else if (!isStripped(node)) append(content, contentOf(node));
  }
  return content;
}

/** The annotations of a formula repeat its contents (MathML 3, section 5.1). */
function withoutAnnotations(element: HtmlElement): readonly HtmlNode[] {
  if (element.tagName !== 'semantics') return element.childNodes;
  const formula = element.childNodes.filter(
    (child) => !isHtmlElement(child) || !/^annotation(?:-xml)?$/.test(child.tagName),
  );
  return formula.some(isHtmlElement) ? formula : element.childNodes;
}

/** The elements of an element, and its bare text, so that no words get lost in a table. */
function partsOf(element: HtmlElement): readonly HtmlNode[] {
  return contentOf(element).filter(
    (node) => isHtmlElement(node) || (textValue(node) ?? '').trim() !== '',
  );
}

function flatText(element: HtmlElement): string {
  let text = '';
  for (const child of element.childNodes) {
    if (!isHtmlElement(child)) text += textValue(child) ?? '';
    else if (!isStripped(child)) {
      const words = wordsFor(child);
      text += `${words ? ` ${words} ` : ''}${flatText(child)}`;
    }
  }
  return text;
}

/** The text that replaces an image or an embed. */
function wordsFor(element: HtmlElement): string | undefined {
  if (element.tagName === 'img') return attribute(element, 'alt');
  const source = isEmbed(element.tagName) ? embedSource(element) : undefined;
  return source && embedText(element, source);
}

/** The TeX source of a formula, used as its text if it has no other. */
function texAnnotation(math: HtmlElement): string | undefined {
  for (const semantics of math.childNodes) {
    if (!isHtmlElement(semantics) || semantics.tagName !== 'semantics') continue;
    for (const child of semantics.childNodes) {
      if (!isHtmlElement(child) || child.tagName !== 'annotation') continue;
      if (!/tex$/i.test(attribute(child, 'encoding') ?? '')) continue;
      const [text] = child.childNodes;
      const value = text && textValue(text)?.trim();
      if (value) return value;
    }
  }
  return undefined;
}
