import type { Html } from 'mdast';
import { resolveImage } from '../body/resolve-image.ts';
import { dependsOnOtherFiles, resolveLink } from '../body/resolve-link.ts';
import { isTargetProblem, type TextContext } from '../body/text-context.ts';
import { toAsciiUrl } from '../body/to-ascii-url.ts';
import { cleanText } from '../read/clean-text.ts';
import { restoreStandIns } from '../read/stand-ins.ts';
import { fixElement } from './content-model/fix-element.ts';
import { fixFlow } from './content-model/flow.ts';
import { type ElementType, isBlockType, isHeadingType } from './element-types.ts';
import type { ForeignContext } from './foreign/foreign-context.ts';
import { readFormula } from './foreign/read-formula.ts';
import { repairReferences } from './foreign/repair-references.ts';
import { Ids } from './ids.ts';
import { joinCjkLines } from './join-cjk-lines.ts';
import {
  append,
  makeAnchor,
  makeElement,
  makeFootnote,
  makeLink,
  makeText,
  NO_ATTRIBUTES,
} from './make-node.ts';
import type { MarkdownSink } from './markdown/markdown-sink.ts';
import {
  type Attributes,
  CALLOUT_KINDS,
  type CalloutKind,
  type Document,
  type DocumentNode,
  type ElementNode,
  type FootnoteElement,
  type ForeignNode,
} from './node.ts';
import type { Observer } from './observer.ts';
import { readAttributes, readInteger, timeOfText } from './read-attributes.ts';
import { resolveFragments } from './resolve-fragments.ts';
import type { Link } from './targets.ts';

/** How deep elements may nest; beyond that only text, images and breaks are kept, in their order. */
export const MAX_DEPTH = 100;

export interface BuilderOptions {
  /** Whether the author gives an id: no heading gets that by its words. */
  isReserved(id: string): boolean;
  /** Whether texts may hold what no document may hold. */
  readonly mayNeedCleaning: boolean;
}

/** An element that is open. */
interface Frame {
  /** Of the element, or, where that becomes its content, of the one around it. */
  readonly type: ElementType | undefined;
  /** Whether the element becomes its content. */
  readonly isUnwrapped: boolean;
  readonly id: string | undefined;
  readonly attributes: Attributes;
  readonly codeLanguage: string | undefined;
  readonly callout: CalloutKind | undefined;
  readonly link: Link | undefined;
  readonly note: Pick<FootnoteElement, 'number' | 'references'> | undefined;
  readonly children: DocumentNode[];
  readonly isInDefinitions: boolean;
}

/**
 * Builds a document from elements and texts in their order, as the readers of Markdown and of HTML
 * give them. Names are those of HTML; what elements hold, and where, may be as wrong as authors
 * make it.
 */
export class DocumentBuilder implements MarkdownSink, ForeignContext {
  readonly #context: TextContext;
  readonly #observer: Observer | undefined;
  readonly #ids: Ids;
  readonly #options: BuilderOptions;
  readonly #root: Frame = rootFrame();
  readonly #frames: Frame[] = [];
  #top: Frame = this.#root;
  #depth = 0;
  #preformatted = 0;
  #definitions = 0;
  readonly #fragments: string[] = [];
  #hasForeign = false;

  constructor(
    context: TextContext,
    observer?: Observer,
    options: BuilderOptions = { isReserved: () => false, mayNeedCleaning: true },
  ) {
    this.#context = context;
    this.#observer = observer;
    this.#options = options;
    this.#ids = new Ids(options.isReserved);
  }

  /**
   * @param offset of the element in the Markdown, in UTF-16 code units; undefined for one that its
   *   author did not write as such: nothing is reported of it
   */
  open(type: ElementType, given: Attributes = NO_ATTRIBUTES, offset?: number): void {
    if (this.#depth >= MAX_DEPTH) {
      this.openUnknown({ isBlock: isBlockType(type) });
      return;
    }
    if (isHeadingType(type) && offset !== undefined) {
      this.#observer?.heading(Number(type[1]), offset);
    }
    if (type === 'a') {
      this.#openLink(given, offset);
      return;
    }
    const id = given.id === undefined ? undefined : this.claimId(given.id);
    const attributes = readAttributes(type, this.#withCite(given, offset));
    const codeLanguage = type === 'code' ? languageOfCode(given.class) : undefined;
    const callout = type === 'aside' ? calloutKind(given['data-callout']) : undefined;
    if (this.#isKept(type, attributes)) {
      this.#push({ type, id, attributes, codeLanguage, callout });
    } else this.#unwrap(id);
  }

  /** Opens an element that becomes its content. @param isBlock whether its words stand apart */
  openUnknown({ id, isBlock = false }: { id?: string | undefined; isBlock?: boolean }): void {
    if (isBlock) this.#top.children.push(makeText('\n'));
    this.#unwrap(id === undefined ? undefined : this.claimId(id));
  }

  /** Closes the element that was opened last. */
  close(): void {
    const frame = this.#frames.pop();
    if (!frame) throw new TypeError('no element is open');
    this.#top = this.#frames.at(-1) ?? this.#root;
    const { type } = frame;
    if (frame.isUnwrapped || type === undefined) return;
    this.#depth -= 1;
    if (type === 'pre') this.#preformatted -= 1;
    if (type === 'dfn') this.#definitions -= 1;
    const element = this.#makeElement(type, frame);
    const isInRuby = this.#top.type === 'ruby';
    const fixed = element
      ? fixElement(element, { isInRuby, isInDefinitions: frame.isInDefinitions })
      : [...(frame.id === undefined ? [] : [makeAnchor(frame.id)]), ...frame.children];
    append(this.#top.children, fixed);
  }

  /** An element without content. */
  addEmpty(type: 'br' | 'hr' | 'wbr', given: Attributes = NO_ATTRIBUTES): void {
    if (this.#depth >= MAX_DEPTH && type !== 'br') return;
    const id = given.id === undefined ? undefined : this.claimId(given.id);
    const attributes = readAttributes(type, given);
    this.#top.children.push(makeElement(type, [], { id, attributes }));
  }

  addText(value: string): void {
    const text = this.clean(value);
    this.#top.children.push(makeText(this.#preformatted > 0 ? text : joinCjkLines(text)));
  }

  addCheckbox(checked: boolean, id?: string): void {
    const claimed = id === undefined ? undefined : this.claimId(id);
    if (claimed !== undefined) this.#top.children.push(makeAnchor(claimed));
    this.#top.children.push({ type: 'checkbox', checked });
  }

  /** @param offset of the image in the Markdown; see `open` */
  addImage(address: string, given: Attributes, offset: number | undefined): void {
    const { alt, title, width, height } = given;
    const src = this.clean(address);
    const words = this.clean(alt ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const source = resolveImage(src, this.#context);
    if (offset !== undefined) this.#observer?.image(src, alt, source, offset);
    this.#context.lookups?.images.add(src);
    if (isTargetProblem(source)) {
      if (words !== '') this.#top.children.push(makeText(words));
      return;
    }
    this.#top.children.push({
      type: 'image',
      id: given.id === undefined ? undefined : this.claimId(given.id),
      source,
      alt: words,
      isUnnamedLink: false,
      title: title === undefined ? undefined : this.clean(title).trim() || undefined,
      width: width === undefined ? undefined : readInteger(width, 1, 100_000),
      height: height === undefined ? undefined : readInteger(height, 1, 100_000),
    });
  }

  addFormula(mathml: string): void {
    this.addForeign(readFormula(mathml, this));
  }

  /** Raw HTML is read by `readHtml`, which gives its elements. */
  addHtml(html: Html): void {
    throw new TypeError(`HTML is no element: ${html.value}`);
  }

  addNoteReference(reference: { id: string; note: string; number: number }): void {
    const id = this.claimId(reference.id);
    this.#top.children.push({ ...reference, type: 'noteReference', id });
  }

  openFootnotes(): void {
    this.#push({ type: 'footnotes' });
  }

  openFootnote(note: Pick<FootnoteElement, 'number' | 'references'>, id: string): void {
    this.#push({ type: 'footnote', id: this.claimId(id), note });
  }

  addForeign(node: ForeignNode): void {
    this.#hasForeign = true;
    this.#top.children.push(node);
  }

  /** Whether an element of one of these types is open. */
  isWithin(...types: readonly ElementType[]): boolean {
    return this.#frames.some(({ type }) => type !== undefined && types.includes(type));
  }

  /** The type of the innermost element that is open; undefined where none is. */
  get parent(): ElementType | undefined {
    return this.#top.type;
  }

  /** Keeps an id for an element that is read now; undefined where another one has it. */
  claimId(id: string): string | undefined {
    return this.#ids.claim(this.clean(id));
  }

  clean(text: string): string {
    return this.#options.mayNeedCleaning ? restoreStandIns(cleanText(text)) : text;
  }

  /** The document; every element must have been closed. */
  finish(): Document {
    let nodes = fixFlow(this.#root.children, 'always');
    const ids = this.#ids.taken;
    if (this.#fragments.some((fragment) => !ids.has(fragment))) {
      nodes = resolveFragments(nodes, ids);
    }
    return { children: this.#hasForeign ? repairReferences(nodes) : nodes };
  }

  #push(
    frame: { readonly type: ElementType } & Partial<
      Pick<Frame, 'id' | 'attributes' | 'callout' | 'codeLanguage' | 'link' | 'note'>
    >,
  ): void {
    const { type, id, attributes = NO_ATTRIBUTES, callout, codeLanguage, link, note } = frame;
    const isInDefinitions = this.#top.type === 'dl';
    const children: DocumentNode[] = [];
    this.#top = {
      type,
      isUnwrapped: false,
      id,
      attributes,
      callout,
      codeLanguage,
      link,
      note,
      children,
      isInDefinitions,
    };
    this.#frames.push(this.#top);
    this.#depth += 1;
    if (type === 'pre') this.#preformatted += 1;
    if (type === 'dfn') this.#definitions += 1;
  }

  /** Lets what follows belong to the element around it. */
  #unwrap(id: string | undefined): void {
    if (id !== undefined) this.#top.children.push(makeAnchor(id));
    this.#top = { ...this.#top, isUnwrapped: true };
    this.#frames.push(this.#top);
  }

  /** Returns whether an element has a meaning beyond its content. */
  #isKept(type: ElementType, attributes: Attributes): boolean {
    switch (type) {
      case 'span':
        return Object.keys(attributes).length > 0;
      case 'bdo':
        return attributes.dir !== undefined;
      case 'data':
        return attributes.value !== undefined;
      case 'dfn':
        return this.#definitions === 0;
      default:
        return true;
    }
  }

  /** The element of a closed frame; undefined if only its content is kept. */
  #makeElement(type: ElementType, frame: Frame): ElementNode | undefined {
    const { children, link, note, attributes, callout, codeLanguage } = frame;
    if (type === 'a') return link && makeLink(link, children, frame);
    if (type === 'footnote') return note && makeFootnote(note, children, frame.id);
    if (type === 'time') return makeTime(frame);
    // Parentheses around a reading hold no words; whatever else is in them must not get lost.
    if (type === 'rp' && children.some(holdsWords)) return undefined;
    const id = isHeadingType(type)
      ? (frame.id ?? this.#ids.ofHeading(children.map(textOf).join('')))
      : frame.id;
    return makeElement(type, children, { id, attributes, callout, codeLanguage });
  }

  #openLink(given: Attributes, offset: number | undefined): void {
    const id = given.id === undefined ? undefined : this.claimId(given.id);
    const link =
      given.href === undefined ? undefined : this.#resolve(this.clean(given.href), offset);
    if (link) {
      if (link.kind === 'fragment') this.#fragments.push(link.fragment);
      this.#push({ type: 'a', id, link, attributes: readAttributes('a', given) });
      return;
    }
    const attributes = id === undefined ? NO_ATTRIBUTES : readAttributes('span', given);
    if (Object.keys(attributes).length === 0) this.#unwrap(id);
    else this.#push({ type: 'span', id, attributes });
  }

  /** Where an address leads; undefined where it leads nowhere. */
  #resolve(href: string, offset: number | undefined): Link | undefined {
    const link = resolveLink(href, this.#context);
    if (offset !== undefined) this.#observer?.link(href, link, offset);
    if (dependsOnOtherFiles(href)) this.#context.lookups?.links.add(href);
    return isTargetProblem(link) ? undefined : link;
  }

  /** The attributes with the absolute address of where a quotation is from. */
  #withCite(given: Attributes, offset: number | undefined): Attributes {
    if (given.cite === undefined) return given;
    const { cite, ...others } = given;
    const link = this.#resolve(this.clean(cite), offset);
    const url = link && this.#urlOf(link);
    return url === undefined ? others : { ...others, cite: url };
  }

  #urlOf(link: Link): string | undefined {
    if (link.kind === 'web') return link.url;
    const url = link.kind === 'article' ? link.article.url : this.#context.url;
    if (link.fragment === undefined) return url;
    return toAsciiUrl(`#${encodeURIComponent(link.fragment)}`, url);
  }
}

function rootFrame(): Frame {
  return {
    type: undefined,
    isUnwrapped: false,
    id: undefined,
    attributes: NO_ATTRIBUTES,
    callout: undefined,
    codeLanguage: undefined,
    link: undefined,
    note: undefined,
    children: [],
    isInDefinitions: false,
  };
}

function calloutKind(name: string | undefined): CalloutKind | undefined {
  return CALLOUT_KINDS.find((kind) => kind === name);
}

/** The language that the class of a `code` element names (HTML, section 4.5.15). */
function languageOfCode(classes: string | undefined): string | undefined {
  const [, name] = /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,40})(?:\s|$)/.exec(classes ?? '') ?? [];
  return name?.toLowerCase();
}

/** A time that a program can read; undefined where it is none. */
function makeTime({ id, attributes, children }: Frame): ElementNode | undefined {
  if (attributes.datetime !== undefined) return makeElement('time', children, { id, attributes });
  const [only] = children;
  const datetime =
    children.length === 1 && only?.type === 'text' ? timeOfText(only.value) : undefined;
  if (datetime === undefined) return undefined;
  return makeElement('time', children, { id, attributes: { ...attributes, datetime } });
}

function holdsWords(node: DocumentNode): boolean {
  return node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value);
}

function textOf(node: DocumentNode | ForeignNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'noteReference':
      return String(node.number);
    case 'image':
    case 'checkbox':
      return '';
    default:
      return node.children.map(textOf).join('');
  }
}
