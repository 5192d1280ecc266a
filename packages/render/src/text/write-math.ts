import type { ForeignNode, TextNode } from '@pressroom/content-model';
import { toSubscript, toSuperscript } from './shifted.ts';

const SPACED = /^(?:[=+−±×·÷<>≤≥≠≈≡∼→←↔⇒⇔∈∉⊂⊆∪∩∧∨:-]|:=)$/u;

/** Operators that stand before what they apply to: a space keeps their limits from running into it. */
const LARGE = /^[∑∏∫∮∐⋃⋂]$|^(?:lim|max|min|sup|inf)$/u;

/** A formula as text. */
export interface FormulaText {
  readonly text: string;
  /** Whether it is TeX, which then is easier to read than the formula in one line. */
  readonly isTex: boolean;
}

/**
 * Writes a formula for readers without MathML: in a line, as in `E = mc²`; or as its author's TeX,
 * where a line would be hard to read.
 */
export function writeFormulaText(formula: ForeignNode): FormulaText {
  const alternative = formula.attributes.alttext?.trim() ?? '';
  const writer = new LineWriter();
  const line = writer.write(formula);
  const isTex = /[\\{}^_]/.test(alternative);
  if (isTex && (!writer.isReadable || line === '')) return { text: alternative, isTex: true };
  return { text: line === '' ? alternative : line, isTex: false };
}

type Part = ForeignNode | TextNode;

class LineWriter {
  /** Whether the formula is as clear in a line as it is in two dimensions. */
  isReadable = true;

  write(formula: ForeignNode): string {
    return this.#row(formula.children).replace(/\s+/g, ' ').trim();
  }

  #row(nodes: readonly Part[]): string {
    let text = '';
    for (const node of nodes) {
      const part = this.#write(node);
      const operator = isNamed(node, 'mo') && SPACED.test(part);
      if (isNamed(node, 'mtext') && /[\p{L}\p{N}]$/u.test(text)) text += ' ';
      if (isNamed(node, 'mo') && /^[,;]$/.test(part)) text += `${part} `;
      else if (operator && text !== '' && !/[\s([{|]$/.test(text)) text += ` ${part} `;
      else text += needsSpace(text, part, node) ? ` ${part}` : part;
      if (isLarge(node)) text += ' ';
    }
    return text;
  }

  #write(node: Part): string {
    if (node.type === 'text') return node.value;
    const [first, second, third] = node.children;
    switch (node.name) {
      case 'mi':
      case 'mn':
      case 'mo':
      case 'ms':
      case 'mtext':
        // The invisible operators of MathML (MathML 3, section 3.2.5.5).
        return node.children
          .map((child) => this.#write(child))
          .join('')
          .replace(/[\u2061-\u2064]/g, '');
      case 'mspace':
        return ' ';
      case 'mfrac':
        return `${this.#numerator(first)}/${this.#group(second)}`;
      case 'msup':
        return this.#group(first) + this.#shifted('^', second);
      case 'mover':
        return this.#isAccent(second) ? this.#accented(first, second) : this.#above(node);
      case 'msub':
        return this.#group(first) + this.#shifted('_', second);
      case 'munder':
        return this.#group(first) + this.#shifted('_', second);
      case 'msubsup':
      case 'munderover':
        return this.#group(first) + this.#shifted('_', second) + this.#shifted('^', third);
      case 'msqrt':
        return `√(${this.#row(node.children)})`;
      case 'mroot':
        return `√(${this.#part(first)}; ${this.#part(second)})`;
      case 'mtable':
        this.isReadable = false;
        return `[${node.children.map((child) => this.#write(child)).join('; ')}]`;
      case 'mtr':
        return node.children.map((child) => this.#write(child)).join(', ');
      default:
        return this.#row(node.children);
    }
  }

  #above({ children: [first, second] }: ForeignNode): string {
    this.isReadable = false;
    return `${this.#group(first)}^${this.#group(second)}`;
  }

  /** An accent that Unicode can put on a letter, as in `x̂`. */
  #accented(base: Part | undefined, accent: Part | undefined): string {
    const letter = this.#part(base);
    const mark = COMBINING[this.#part(accent)] ?? '';
    if ([...letter].length > 1) this.isReadable = false;
    return `${letter}${mark}`.normalize('NFC');
  }

  #isAccent(node: Part | undefined): boolean {
    return Object.hasOwn(COMBINING, this.#part(node));
  }

  #shifted(mark: '^' | '_', node: Part | undefined): string {
    const text = this.#part(node);
    const shifted = (mark === '^' ? toSuperscript : toSubscript)(text.replace(/ /g, ''));
    if (shifted !== undefined) return shifted;
    if (/^[′″‴*°†]+$/u.test(text)) return text;
    const group = this.#group(node).replace(/ ([=<>≤≥→]) /g, '$1');
    if (/[\^_]|[⁰-₉].*[⁰-₉]/u.test(group)) this.isReadable = false;
    return `${mark}${group}`;
  }

  /** A product needs no parentheses: `n(n + 1)/2`. */
  #numerator(node: Part | undefined): string {
    const text = this.#part(node);
    const outside = text.replace(/\([^()]*\)/g, '');
    return /[\s()/+−-]/.test(outside) ? this.#group(node) : text;
  }

  #part(node: Part | undefined): string {
    return node === undefined ? '' : this.#write(node).replace(/\s+/g, ' ').trim();
  }

  /** Between parentheses if it is more than one word or number. */
  #group(node: Part | undefined): string {
    const text = this.#part(node);
    const single = node?.type !== 'foreign' || node.name !== 'mrow' || node.children.length < 2;
    return text === '' || (single && /^(?:[\p{L}\p{M}\p{N}.,]+|\P{L})$/u.test(text))
      ? text
      : `(${text})`;
  }
}

/** The marks of accents, by the operators that MathML has above a letter. */
const COMBINING: Readonly<Record<string, string>> = {
  '→': '\u20d7',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
};

function isNamed(node: Part | undefined, name: string): node is ForeignNode {
  return node?.type === 'foreign' && node.name === name;
}

/** Whether a node is a sum, an integral or the like, perhaps with its limits. */
function isLarge(node: Part): boolean {
  if (node.type === 'text') return false;
  if (/^(?:msub|msup|msubsup|munder|mover|munderover)$/.test(node.name)) {
    const [base] = node.children;
    return base !== undefined && isLarge(base);
  }
  if (node.name === 'mrow' && node.children.length === 1) return node.children.some(isLarge);
  const [text] = node.children;
  return (
    (node.name === 'mo' || node.name === 'mi') && text?.type === 'text' && LARGE.test(text.value)
  );
}

/** The names of functions stand apart from what they apply to: `2 sin x`. */
function needsSpace(before: string, part: string, node: Part): boolean {
  const isFunction = isNamed(node, 'mi') && /^\p{L}{2,}$/u.test(part);
  if (isFunction) return /[\p{L}\p{N})]$/u.test(before);
  return /(?:^|[^\p{L}])\p{L}{2,}$/u.test(before) && /^[\p{L}\p{N}]/u.test(part);
}
