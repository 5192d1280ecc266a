import type {
  DocumentNode,
  ElementNode,
  Link,
  LinkElement,
  PhrasingType,
} from '@pressroom/content-model';
import type { EditionPhrases } from '@pressroom/locales';
import { atFragment } from '../nodes/at-fragment.ts';
import { isBlockType } from '../nodes/node-kinds.ts';
import { InlineBuilder, type InlineText, ZERO_WIDTH_SPACE } from './inline-text.ts';
import { END_OF_ISOLATE, ISOLATES } from './isolate-direction.ts';
import type { LinkList } from './link-list.ts';
import { toSubscript, toSuperscript } from './shifted.ts';
import { textOfNodes } from './text-of-nodes.ts';
import { writeFormulaText } from './write-math.ts';

/** What the words of a text depend on. */
export interface InlineContext {
  /** BCP 47 tag. */
  readonly language: string;
  readonly phrases: EditionPhrases;
  readonly direction: 'ltr' | 'rtl';
  readonly linkStyle: 'end' | 'inline';
  readonly links: LinkList;
  /** The abbreviations that were explained already, each with its explanation. */
  readonly abbreviations: Set<string>;
}

/** Writes inline nodes as one paragraph, to be wrapped. */
export function writeInline(nodes: readonly DocumentNode[], context: InlineContext): InlineText {
  const builder = new InlineBuilder();
  writeNodes(nodes, { ...context, builder, code: false });
  return builder.finish();
}

interface Place extends Omit<InlineContext, 'linkStyle'> {
  /** `none`: the link next to this one has the same target and lists it. */
  readonly linkStyle: InlineContext['linkStyle'] | 'none';
  readonly builder: InlineBuilder;
  readonly code: boolean;
}

function writeNodes(nodes: readonly DocumentNode[], place: Place): void {
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    // Two links of one address side by side have one number.
    const isContinued = isSameLink(node, next);
    writeNode(node, isContinued ? { ...place, linkStyle: 'none' } : place);
  }
}

function isSameLink(node: DocumentNode, next: DocumentNode | undefined): boolean {
  if (node.type !== 'a' || next?.type !== 'a') return false;
  return urlOf(node.link) !== undefined && urlOf(node.link) === urlOf(next.link);
}

function writeNode(node: DocumentNode, place: Place): void {
  const { builder } = place;
  switch (node.type) {
    case 'text':
      if (place.code) builder.addSolid(node.value);
      else builder.addText(node.value);
      break;
    case 'image': {
      const alt = node.isUnnamedLink ? place.phrases.image : node.alt;
      if (alt !== '') builder.addText(`[${alt}]`);
      break;
    }
    case 'checkbox':
      builder.addUnit(node.checked ? '[x]' : '[ ]');
      break;
    case 'noteReference':
      builder.addAfterWord(`[${place.phrases.note} ${node.number}]`);
      break;
    case 'foreign': {
      if (node.language === 'math') {
        const { text, isTex } = writeFormulaText(node);
        if (isTex) builder.addSolid(text);
        else if (text !== '') builder.addText(text);
        break;
      }
      const text = textOfNodes([node]);
      if (text !== '') builder.addText(`[${text}]`);
      break;
    }
    case 'a':
      isolated(node, place, (inside) => writeLink(node, inside));
      break;
    default:
      writeElement(node, place);
  }
}

type InlineWriter = (element: ElementNode, place: Place) => void;

function writeElement(element: ElementNode, place: Place): void {
  const write = isBlockType(element.type) ? writeContent : INLINE_WRITERS[element.type];
  isolated(element, place, (inside) => write(element, inside));
}

/** Writes an element whose direction is another than that of the text around it. */
function isolated(element: ElementNode, place: Place, write: (place: Place) => void): void {
  const isolate = isolateOf(element, place.direction);
  if (isolate === undefined) {
    write(place);
    return;
  }
  place.builder.addMark(isolate);
  write({ ...place, direction: isolate === ISOLATES.rtl ? 'rtl' : 'ltr' });
  place.builder.addMark(END_OF_ISOLATE);
}

const writeContent: InlineWriter = ({ children }, place) => writeNodes(children, place);

const writeCode: InlineWriter = ({ children }, place) =>
  writeNodes(children, { ...place, code: true });

const writeDeleted: InlineWriter = ({ children }, place) => {
  place.builder.addText(`[${place.phrases.deleted}: `);
  writeNodes(children, place);
  place.builder.addText(']');
};

const writeQuotation: InlineWriter = ({ children }, place) => {
  const { openingQuote: open, closingQuote: close } = place.phrases;
  place.builder.addText(open);
  writeNodes(children, place);
  place.builder.addText(close);
};

const writeReading: InlineWriter = ({ children }, place) => {
  place.builder.addText('(');
  writeNodes(children, place);
  place.builder.addText(')');
};

const INLINE_WRITERS: Readonly<Record<PhrasingType, InlineWriter>> = {
  a: writeContent,
  abbr: writeAbbreviation,
  b: writeContent,
  bdi: writeContent,
  bdo: writeContent,
  br: (_, { builder }) => builder.addBreak(),
  cite: writeContent,
  code: writeCode,
  data: writeContent,
  del: writeDeleted,
  dfn: writeContent,
  em: writeContent,
  i: writeContent,
  ins: writeContent,
  kbd: writeCode,
  mark: writeContent,
  q: writeQuotation,
  rp: () => {},
  rt: writeReading,
  ruby: writeContent,
  s: writeDeleted,
  samp: writeCode,
  small: writeContent,
  span: writeContent,
  strong: writeContent,
  sub: writeShifted,
  sup: writeShifted,
  time: writeContent,
  u: writeContent,
  var: writeContent,
  wbr: (_, { builder }) => builder.addMark(ZERO_WIDTH_SPACE),
};

/** A text whose direction differs from that of the text around it. */
function isolateOf(element: ElementNode, around: 'ltr' | 'rtl'): string | undefined {
  const { dir } = element.attributes;
  if (element.type === 'bdi' && dir === undefined) return ISOLATES.auto;
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

function writeLink(element: LinkElement, place: Place): void {
  const { builder } = place;
  const text = textOfNodes(element.children);
  writeNodes(element.children, place);
  const url = urlOf(element.link);
  if (place.linkStyle === 'none' || url === undefined || isAddress(text, url)) return;
  if (place.linkStyle === 'end') builder.addAfterWord(`[${place.links.numberOf(url)}]`);
  else builder.addAddressAfterWord(`<${url}>`);
}

/** Where a link leads; nowhere within a text that knows no places. */
function urlOf(link: Link): string | undefined {
  if (link.kind === 'fragment') return undefined;
  if (link.kind === 'web') return link.url;
  return atFragment(link.article.url, link.fragment);
}

/** Returns whether the text of a link is its address, which then is not repeated. */
function isAddress(text: string, url: string): boolean {
  if (text === url) return true;
  // With an invisible character, it is not the address that it looks like.
  if (/\p{Cf}/u.test(text)) return false;
  if (url === `mailto:${text}` || url === `tel:${text}`) return true;
  const written = /^www\./i.test(text) ? `http://${text}` : text;
  return URL.canParse(written) && new URL(written).href === url;
}

/**
 * Superscript and subscript: in characters of Unicode, `x²`, `H₂O`, where it has them, else as one
 * would type them: `x^a`, `x_i`, but `1st`, and nothing where they only mark something, such as a
 * note.
 */
function writeShifted(element: ElementNode, place: Place): void {
  const text = textOfNodes(element.children);
  const before = place.builder.last;
  const shifted = /[\p{L}\p{M}\p{N})\]]/u.test(before)
    ? (element.type === 'sup' ? toSuperscript : toSubscript)(text)
    : undefined;
  if (shifted !== undefined && !element.holdsLink) {
    place.builder.addText(shifted);
    return;
  }
  const mark = shiftMark(element.type === 'sup' ? '^' : '_', text, place.builder.last);
  const long = mark !== '' && !/^[+−-]?[\p{L}\p{N}.,]+$/u.test(text);
  place.builder.addText(long ? `${mark}(` : mark);
  writeNodes(element.children, place);
  if (long) place.builder.addText(')');
}

function shiftMark(mark: '^' | '_', text: string, before: string): string {
  if (!/[\p{L}\p{M}\p{N})\]]/u.test(before)) return '';
  if (!/[\p{L}\p{N}]/u.test(text) || /^[[(]/.test(text)) return '';
  if (mark === '_') return /^\p{N}+$/u.test(text) && /\p{L}/u.test(before) ? '' : mark;
  return isAbbreviation(text, before) ? '' : mark;
}

/** Whether superscript letters end an abbreviation or a numeral: `1st`, `Mlle`, `XIXe`, `nos`. */
function isAbbreviation(text: string, before: string): boolean {
  if (!/^\p{Script=Latin}{1,5}\.?$/u.test(text)) return false;
  if (/\p{N}/u.test(before)) return true;
  return text.length > 1 ? /[\p{Lu}n]/u.test(before) : text === 'e' && /[IVXLCDM]/.test(before);
}
