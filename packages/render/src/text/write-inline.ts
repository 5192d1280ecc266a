import type { Link } from '@pressroom/content-model';
import type { ElementNode, Node } from '../tree/node.ts';
import type { Labels } from '../words/labels.ts';
import { InlineBuilder, type InlineText, ZERO_WIDTH_SPACE } from './inline-text.ts';
import { END_OF_ISOLATE, ISOLATES } from './isolate-direction.ts';
import type { LinkList } from './link-list.ts';
import { textOfNodes } from './text-of-nodes.ts';
import { writeMath } from './write-math.ts';

/** What the words of a text depend on. */
export interface InlineContext {
  readonly labels: Labels;
  readonly direction: 'ltr' | 'rtl';
  readonly linkStyle: 'end' | 'inline';
  readonly links: LinkList;
  /** The abbreviations that were explained already, each with its explanation. */
  readonly abbreviations: Set<string>;
}

/** Writes inline nodes as one paragraph, to be wrapped. */
export function writeInline(nodes: readonly Node[], context: InlineContext): InlineText {
  const builder = new InlineBuilder();
  writeNodes(nodes, { ...context, builder, code: false });
  return builder.finish();
}

interface Place extends Omit<InlineContext, 'linkStyle'> {
  /** `none`: the link beside this one says where both lead. */
  readonly linkStyle: InlineContext['linkStyle'] | 'none';
  readonly builder: InlineBuilder;
  readonly code: boolean;
}

function writeNodes(nodes: readonly Node[], place: Place): void {
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    // Two links of one address side by side have one number.
    const isContinued = isSameLink(node, next);
    writeNode(node, isContinued ? { ...place, linkStyle: 'none' } : place);
  }
}

function isSameLink(node: Node, next: Node | undefined): boolean {
  if (node.kind !== 'element' || next?.kind !== 'element') return false;
  if (node.link === undefined || next.link === undefined) return false;
  return urlOf(node.link) !== undefined && urlOf(node.link) === urlOf(next.link);
}

function writeNode(node: Node, place: Place): void {
  const { builder } = place;
  switch (node.kind) {
    case 'text':
      if (place.code) builder.addSolid(node.value);
      else builder.addText(node.value);
      break;
    case 'image':
      if (node.alt !== '') builder.addText(`[${node.alt}]`);
      break;
    case 'checkbox':
      builder.addUnit(node.checked ? '[x]' : '[ ]');
      break;
    case 'note-reference':
      builder.addAfterWord(`[${place.labels.note} ${node.number}]`);
      break;
    case 'drawing': {
      const text = node.language === 'math' ? writeMath(node) : textOfNodes([node]);
      if (text !== '') builder.addText(node.language === 'math' ? text : `[${text}]`);
      break;
    }
    case 'element':
      writeElement(node, place);
      break;
  }
}

function writeElement(element: ElementNode, place: Place): void {
  const { builder, labels } = place;
  const isolate = isolateOf(element, place.direction);
  if (isolate !== undefined) {
    builder.addMark(isolate);
    writeTag(element, { ...place, direction: isolate === ISOLATES.rtl ? 'rtl' : 'ltr' });
    builder.addMark(END_OF_ISOLATE);
    return;
  }
  if (element.tag === 'q') {
    builder.addText(labels.quotes[0]);
    writeNodes(element.children, place);
    builder.addText(labels.quotes[1]);
  } else writeTag(element, place);
}

function writeTag(element: ElementNode, place: Place): void {
  const { builder } = place;
  const { tag, children } = element;
  switch (tag) {
    case 'br':
      builder.addBreak();
      break;
    case 'wbr':
      builder.addMark(ZERO_WIDTH_SPACE);
      break;
    case 'a':
      writeLink(element, place);
      break;
    case 'abbr':
      writeAbbreviation(element, place);
      break;
    case 'code':
    case 'kbd':
    case 'samp':
      writeNodes(children, { ...place, code: true });
      break;
    case 'del':
    case 's':
      builder.addText(`[${place.labels.deleted}: `);
      writeNodes(children, place);
      builder.addText(']');
      break;
    case 'sup':
    case 'sub':
      writeShifted(element, place);
      break;
    case 'rp':
      break;
    case 'rt':
      builder.addText('(');
      writeNodes(children, place);
      builder.addText(')');
      break;
    default:
      writeNodes(children, place);
  }
}

/** A text with a direction of its own, other than the one around it. */
function isolateOf(element: ElementNode, around: 'ltr' | 'rtl'): string | undefined {
  const { dir } = element.attributes;
  if (element.tag === 'bdi' && dir === undefined) return ISOLATES.auto;
  if (dir === 'auto') return ISOLATES.auto;
  if (dir === 'rtl' && around === 'ltr') return ISOLATES.rtl;
  return dir === 'ltr' && around === 'rtl' ? ISOLATES.ltr : undefined;
}

/** An abbreviation, explained at its first use. */
function writeAbbreviation(element: ElementNode, place: Place): void {
  const text = textOfNodes(element.children);
  const title = element.attributes.title?.replace(/\s+/g, ' ') ?? '';
  writeNodes(element.children, place);
  const entry = `${text}\0${title}`;
  if (title === '' || title === text || place.abbreviations.has(entry)) return;
  place.abbreviations.add(entry);
  place.builder.addTextAfterWord(`(${title})`);
}

function writeLink(element: ElementNode, place: Place): void {
  const { builder } = place;
  const text = textOfNodes(element.children);
  writeNodes(element.children, place);
  const url = element.link === undefined ? undefined : urlOf(element.link);
  if (place.linkStyle === 'none' || url === undefined || isAddress(text, url)) return;
  if (place.linkStyle === 'end') builder.addAfterWord(`[${place.links.numberOf(url)}]`);
  else builder.addAddressAfterWord(`<${url}>`);
}

/** Where a link leads; nowhere within a text that knows no places. */
function urlOf(link: Link): string | undefined {
  if (link.kind === 'fragment') return undefined;
  if (link.kind === 'web') return link.url;
  const url = new URL(link.article.url);
  if (link.fragment !== undefined) url.hash = encodeURIComponent(link.fragment);
  return url.href;
}

/** Whether the text of a link is its address, which then need not be told twice. */
function isAddress(text: string, url: string): boolean {
  if (text === url) return true;
  // With a character that nobody sees, it is not the address that it looks like.
  if (/\p{Cf}/u.test(text)) return false;
  if (url === `mailto:${text}` || url === `tel:${text}`) return true;
  const written = /^www\./i.test(text) ? `http://${text}` : text;
  return URL.canParse(written) && new URL(written).href === url;
}

/**
 * Superscript and subscript, as one would type them: `x^2`, `x_i`, but `1st`, `H2O`, and nothing
 * where they only mark something, such as a note.
 */
function writeShifted(element: ElementNode, place: Place): void {
  const text = textOfNodes(element.children);
  const mark = shiftMark(element.tag === 'sup' ? '^' : '_', text, place.builder.last);
  const long = mark !== '' && !/^[+−-]?[\p{L}\p{N}.,]+$/u.test(text);
  place.builder.addText(long ? `${mark}(` : mark);
  writeNodes(element.children, place);
  if (long) place.builder.addText(')');
}

function shiftMark(mark: '^' | '_', text: string, before: string): string {
  if (!/[\p{L}\p{M}\p{N})\]]/u.test(before)) return '';
  if (!/[\p{L}\p{N}]/u.test(text) || /^[[(]/.test(text)) return '';
  if (mark === '_') return /^\p{N}+$/u.test(text) && /\p{L}/u.test(before) ? '' : mark;
  const ordinal = /^\p{L}{2,5}\.?$/u.test(text) || (/^\p{L}$/u.test(text) && /\p{N}/u.test(before));
  return ordinal ? '' : mark;
}
