import type { Element, Root } from 'hast';
import { hasIllegalCharacter } from '../read/clean-text.ts';
import { mayLoseCells } from '../rules/cell-lost.ts';
import { mayHoldUnreadMarkup } from '../unread/may-hold-unread-markup.ts';
import { ALLOW_LIST, SILENT_ATTRIBUTES } from './allow-list.ts';

/** Deeper than this, the rule about nesting may have something to tell. */
const SHALLOW = 50;

const allowed = new Set(ALLOW_LIST.tagNames);
const common = attributeNames('*');
const ofElement = new Map(
  [...allowed].map((tagName) => [tagName, new Set([...common, ...attributeNames(tagName)])]),
);

/**
 * Whether any rule might have something to tell about a text: looking for the place of a fault
 * means parsing the text once more, which a text without any should be spared. To say yes of a
 * faultless text costs time; to say no of a faulty one would hide the fault.
 *
 * Links and images are not looked at here: whoever resolves them knows.
 *
 * @param tree the text as the parser gave it, before anything is taken out
 */
export function findDoubts(markdown: string, tree: Root): boolean {
  if (hasIllegalCharacter(markdown) || /<(?:!--|!doctype|pre\b|<{6})/i.test(markdown)) return true;
  const seen = { notes: 0, level: 1, something: false, table: false };
  return (
    visit(tree, 0, false, seen) ||
    !seen.something ||
    seen.notes !== countDefinitions(markdown) ||
    (seen.table && mayLoseCells(markdown))
  );
}

interface Seen {
  notes: number;
  level: number;
  something: boolean;
  table: boolean;
}

function visit(node: Root | Element, depth: number, inNotes: boolean, seen: Seen): boolean {
  if (depth > SHALLOW) return true;
  const isCode = node.type === 'element' && node.tagName === 'code';
  for (const child of node.children) {
    if (child.type === 'text') {
      if (child.value.includes('[^')) return true;
      if (!isCode && mayHoldUnreadMarkup(child.value)) return true;
      if (!seen.something && !inNotes && /\S/.test(child.value)) seen.something = true;
    } else if (child.type === 'element') {
      if (isDoubtful(child, inNotes, seen)) return true;
      const isNotes = child.tagName === 'section' && child.properties.dataFootnotes !== undefined;
      if (inNotes && child.tagName === 'li' && isNote(child)) seen.notes += 1;
      if (visit(child, depth + 1, inNotes || isNotes, seen)) return true;
    } else return true;
  }
  return false;
}

/** A style that keeps an element from being shown on the web. */
export const HIDES = /\bdisplay\s*:\s*none\b/i;

function isDoubtful({ tagName, properties }: Element, inNotes: boolean, seen: Seen): boolean {
  const known = ofElement.get(tagName);
  if (!known || tagName === 'svg' || tagName === 'math') return true;
  if (HIDES.test(String(properties.style ?? ''))) return true;
  for (const name in properties) {
    if (!known.has(name) && !SILENT_ATTRIBUTES.test(attributeName(name))) return true;
  }
  switch (tagName) {
    case 'a':
      return properties.href === undefined;
    case 'blockquote':
    case 'del':
    case 'ins':
    case 'q':
      return properties.cite !== undefined;
    case 'img':
      seen.something = true;
      return String(properties.alt ?? '').trim() === '';
    case 'table':
      seen.table = true;
      return false;
    case 'input':
      return properties.type !== 'checkbox';
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      if (inNotes) return properties.id !== 'footnote-label';
      const before = seen.level;
      seen.level = Number(tagName[1]);
      return seen.level > before + 1;
    }
    default:
      return false;
  }
}

function isNote({ properties }: Element): boolean {
  return typeof properties.id === 'string' && properties.id.startsWith('fn-');
}

/** What looks like the definition of a footnote, at least: `[^label]:`. */
function countDefinitions(markdown: string): number {
  return markdown.includes('[^') ? (markdown.match(/\[\^[^\]]+\]:/g)?.length ?? 0) : 0;
}

function attributeNames(tagName: string): string[] {
  const entries = ALLOW_LIST.attributes?.[tagName] ?? [];
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry[0]));
}

/** hast's `onClick`, `className`, `dataFoo` as an author writes them. */
export function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (/^(?:data|aria)[A-Z]/.test(property)) {
    return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  }
  return property.toLowerCase();
}
