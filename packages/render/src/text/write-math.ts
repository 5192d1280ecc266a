import type { DrawingNode, TextNode } from '../tree/node.ts';

const SPACED = /^[=+−±×·÷<>≤≥≠≈≡∼→←↔⇒⇔∈∉⊂⊆∪∩∧∨:-]$/u;

/** A formula in a line of text, as one would type it: `x^2/(a + b)`. */
export function writeMath(formula: DrawingNode): string {
  return row(formula.children).replace(/\s+/g, ' ').trim();
}

function row(nodes: readonly (DrawingNode | TextNode)[]): string {
  let text = '';
  for (const node of nodes) {
    const part = write(node);
    const operator = node.kind === 'drawing' && node.tag === 'mo' && SPACED.test(part);
    if (node.kind === 'drawing' && node.tag === 'mtext' && /[\p{L}\p{N}]$/u.test(text)) text += ' ';
    const isSeparator = node.kind === 'drawing' && node.tag === 'mo' && /^[,;]$/.test(part);
    if (isSeparator) text += `${part} `;
    else text += operator && text !== '' && !/[\s(]$/.test(text) ? ` ${part} ` : part;
  }
  return text;
}

function write(node: DrawingNode | TextNode): string {
  if (node.kind === 'text') return node.value;
  const [first, second, third] = node.children;
  switch (node.tag) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
    case 'mtext':
      return node.children.map(write).join('');
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `${group(first)}/${group(second)}`;
    case 'msup':
    case 'mover':
      return `${group(first)}^${group(second)}`;
    case 'msub':
    case 'munder':
      return `${group(first)}_${group(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${group(first)}_${group(second)}^${group(third)}`;
    case 'msqrt':
      return `√(${row(node.children)})`;
    case 'mroot':
      return `√(${part(first)}; ${part(second)})`;
    case 'mtable':
      return `[${node.children.map(write).join('; ')}]`;
    case 'mtr':
      return node.children.map(write).join(', ');
    default:
      return row(node.children);
  }
}

function part(node: DrawingNode | TextNode | undefined): string {
  return node === undefined ? '' : write(node).trim();
}

/** Between parentheses if it is more than one word or number. */
function group(node: DrawingNode | TextNode | undefined): string {
  const text = part(node);
  const single = node?.kind !== 'drawing' || node.tag !== 'mrow' || node.children.length < 2;
  return text === '' || (single && /^(?:[\p{L}\p{M}\p{N}.,]+|\P{L})$/u.test(text))
    ? text
    : `(${text})`;
}
