import type { ForeignNode, TextNode } from '@pressroom/content-model';

const SPACED = /^[=+−±×·÷<>≤≥≠≈≡∼→←↔⇒⇔∈∉⊂⊆∪∩∧∨:-]$/u;

/** A formula in a line of text, as one would type it: `x^2/(a + b)`. */
export function writeMath(formula: ForeignNode): string {
  return row(formula.children).replace(/\s+/g, ' ').trim();
}

function row(nodes: readonly (ForeignNode | TextNode)[]): string {
  let text = '';
  for (const node of nodes) {
    const part = write(node);
    const operator = node.type === 'foreign' && node.name === 'mo' && SPACED.test(part);
    if (node.type === 'foreign' && node.name === 'mtext' && /[\p{L}\p{N}]$/u.test(text))
      text += ' ';
    const isSeparator = node.type === 'foreign' && node.name === 'mo' && /^[,;]$/.test(part);
    if (isSeparator) text += `${part} `;
    else text += operator && text !== '' && !/[\s(]$/.test(text) ? ` ${part} ` : part;
  }
  return text;
}

function write(node: ForeignNode | TextNode): string {
  if (node.type === 'text') return node.value;
  const [first, second, third] = node.children;
  switch (node.name) {
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

function part(node: ForeignNode | TextNode | undefined): string {
  return node === undefined ? '' : write(node).trim();
}

/** Between parentheses if it is more than one word or number. */
function group(node: ForeignNode | TextNode | undefined): string {
  const text = part(node);
  const single = node?.type !== 'foreign' || node.name !== 'mrow' || node.children.length < 2;
  return text === '' || (single && /^(?:[\p{L}\p{M}\p{N}.,]+|\P{L})$/u.test(text))
    ? text
    : `(${text})`;
}
