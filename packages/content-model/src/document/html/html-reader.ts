import { defaultTreeAdapter, html, parseFragment } from 'parse5';
import type { DocumentBuilder } from '../document-builder.ts';
import { isElementType } from '../element-types.ts';
import { readMath } from '../foreign/read-math.ts';
import { readSvg } from '../foreign/read-svg.ts';
import { append } from '../make-node.ts';
import type { Attributes } from '../node.ts';
import { isSeparating, nameInDocument, REQUIRED_ANCESTORS } from './allow-list.ts';
import { embedSource, embedText, imageAddress, isEmbed, pictureSource } from './embed.ts';
import type { HtmlSource } from './html-writer.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isCheckbox,
  isHtmlElement,
  isStripped,
  textValue,
} from './tree.ts';

/** HTML as HTML's tree construction reads it (HTML, section 13.2.6), in the place of a body. */
export function parseHtml(source: string): readonly HtmlNode[] {
  const body = defaultTreeAdapter.createElement('body', html.NS.HTML, []);
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  return parseFragment(body, source, options).childNodes;
}

/** All elements in document order. */
export function* elementsIn(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isHtmlElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      const child = node.childNodes[i];
      if (child) stack.push(child);
    }
  }
}

/** Gives the elements that a document may hold, and all texts, to its builder. */
export function readHtml(
  nodes: readonly HtmlNode[],
  builder: DocumentBuilder,
  source: HtmlSource,
): void {
  new HtmlReader(builder, source).read(nodes);
}

/** Where a block may stand; anywhere else an embed's link stays in the line. */
const BLOCK_PARENTS: ReadonlySet<string> = new Set(
  'article aside blockquote body center details div dd figure footer header li main nav section td th'.split(
    ' ',
  ),
);

class HtmlReader {
  readonly #builder: DocumentBuilder;
  readonly #source: HtmlSource;
  readonly #stack: (HtmlNode | (() => void))[] = [];
  readonly #close = () => this.#builder.close();

  constructor(builder: DocumentBuilder, source: HtmlSource) {
    this.#builder = builder;
    this.#source = source;
  }

  read(nodes: readonly HtmlNode[]): void {
    this.#pushAll(nodes);
    for (let step = this.#stack.pop(); step; step = this.#stack.pop()) {
      if (typeof step === 'function') step();
      else this.#visit(step);
    }
  }

  #pushAll(nodes: readonly HtmlNode[]): void {
    for (let i = nodes.length - 1; i >= 0; i -= 1) {
      const node = nodes[i];
      if (node) this.#stack.push(node);
    }
  }

  #visit(node: HtmlNode): void {
    const text = textValue(node);
    if (text !== undefined) this.#builder.addText(text);
    else if (isHtmlElement(node) && !isStripped(node)) this.#visitElement(node);
  }

  #visitElement(element: HtmlElement): void {
    const { tagName } = element;
    if (this.#visitNotes(element)) return;
    if (isEmbed(tagName)) {
      this.#visitEmbed(element);
      return;
    }
    switch (tagName) {
      case 'svg': {
        const after: HtmlNode[] = [];
        const picture = readSvg(element, this.#builder, (nodes) => append(after, nodes));
        this.#builder.addForeign(picture);
        this.#pushAll(after);
        return;
      }
      case 'math':
        this.#builder.addForeign(readMath(element, this.#builder));
        return;
      case 'img':
        // A picture of the formula beside it is for browsers that know no MathML.
        if (attribute(element, 'aria-hidden') === 'true' && isBesideMath(element)) return;
        this.#addImage(element, element);
        return;
      case 'input':
        if (!isCheckbox(element)) return;
        this.#builder.addCheckbox(
          attribute(element, 'checked') !== undefined,
          attribute(element, 'id'),
        );
        return;
      case 'picture': {
        const source = pictureSource(element);
        if (source) this.#addImage(element, source);
        break;
      }
      case 'br':
      case 'hr':
      case 'wbr':
        this.#builder.addEmpty(tagName, attributesOf(element));
        return;
      case 'col':
      case 'colgroup':
        return;
    }
    this.#open(element);
    this.#stack.push(this.#close);
    this.#pushAll(element.childNodes);
  }

  #open(element: HtmlElement): void {
    const name = nameInDocument(element.tagName);
    if (name === 'span' || name === 'em' || name === 'i' || name === 'strong' || name === 'b') {
      this.#openStyled(element, name);
      return;
    }
    const isKept =
      isElementType(name) &&
      name !== 'footnote' &&
      name !== 'footnotes' &&
      this.#mayStandHere(name);
    if (isKept) this.#builder.open(name, attributesOf(element), this.#offsetOf(element));
    else {
      this.#builder.openUnknown({ id: attribute(element, 'id') });
      if (isSeparating(name)) this.#stack.push(() => this.#builder.addText(' '));
    }
  }

  #mayStandHere(name: string): boolean {
    if (!isKeyOf(REQUIRED_ANCESTORS, name)) return true;
    return this.#builder.isWithin(...REQUIRED_ANCESTORS[name]);
  }

  /** Opens the elements that a style attribute means, as word processors write it. */
  #openStyled(element: HtmlElement, name: 'b' | 'em' | 'i' | 'span' | 'strong'): void {
    const style = attribute(element, 'style') ?? '';
    const isBold = /font-weight:\s*(?:bold|bolder|[6-9]00)\b/i.test(style);
    const isItalic = /font-style:\s*(?:italic|oblique)\b/i.test(style);
    const isLight = /font-weight:\s*(?:normal|[1-4]00)\b/i.test(style);
    const isUpright = /font-style:\s*normal\b/i.test(style);
    const attributes = attributesOf(element);
    if (name !== 'span') {
      // Google Docs wraps a whole text in a <b> that is not bold.
      const isPlain = name === 'b' || name === 'strong' ? isLight : isUpright;
      this.#builder.open(isPlain ? 'span' : name, attributes);
    } else if (isBold && isItalic) {
      this.#builder.open('strong', attributes);
      this.#stack.push(this.#close);
      this.#builder.open('em');
    } else this.#builder.open(isBold ? 'strong' : isItalic ? 'em' : 'span', attributes);
  }

  #addImage(element: HtmlElement, source: HtmlElement): void {
    const { src, srcset, alt, ...others } = attributesOf(element);
    const attributes = source === element && alt !== undefined ? { ...others, alt } : others;
    const name = attribute(source, 'src') === undefined ? 'srcset' : 'src';
    this.#builder.addImage(imageAddress(source) ?? '', attributes, this.#valueOffset(source, name));
  }

  /** A visible link to what an embed would show; what it holds as a fallback stays behind it. */
  #visitEmbed(embed: HtmlElement): void {
    const source = embedSource(embed);
    const fallback = embed.childNodes.filter(
      (child) => !isHtmlElement(child) || !/^(?:source|track|param)$/.test(child.tagName),
    );
    this.#pushAll(fallback);
    if (source === undefined) return;
    const { id, lang, dir } = attributesOf(embed);
    const attributes = Object.fromEntries(
      Object.entries({ href: source.address, id, lang, dir }).flatMap(([name, value]) =>
        value ? [[name, value]] : [],
      ),
    );
    const { parentNode: parent } = embed;
    const isInFlow = !parent || !('tagName' in parent) || BLOCK_PARENTS.has(parent.tagName);
    if (isInFlow) this.#builder.open('p');
    this.#builder.open('a', attributes, this.#valueOffset(source.element, source.attribute));
    this.#builder.addText(embedText(embed, source));
    this.#builder.close();
    if (isInFlow) this.#builder.close();
    // A film's address and the words beside it are not one word.
    else if (fallback.length > 0) this.#builder.addText(' ');
  }

  /** Reads what was written for notes; raw HTML that looks the same is none. */
  #visitNotes(element: HtmlElement): boolean {
    const index = attribute(element, 'data-note');
    const isSection = attribute(element, 'data-notes') !== undefined;
    if ((index === undefined && !isSection) || this.#isRaw(element)) return false;
    const number = Number(index);
    const id = attribute(element, 'id') ?? '';
    const note = element.tagName === 'li' ? this.#source.notes[number] : undefined;
    if (element.tagName === 'a') {
      const href = attribute(element, 'href') ?? '';
      this.#builder.addNoteReference({ id, note: href.slice(1), number });
      return true;
    }
    if (isSection) this.#builder.openFootnotes();
    else if (note && this.#builder.parent === 'footnotes') this.#builder.openFootnote(note, id);
    else return false;
    this.#stack.push(this.#close);
    const list = isSection ? element.childNodes.flatMap(itemsOfList) : element.childNodes;
    this.#pushAll(list);
    return true;
  }

  /** Whether an element is of raw HTML, not of Markdown. */
  #isRaw(element: HtmlElement): boolean {
    const start = element.sourceCodeLocation?.startOffset;
    return start !== undefined && this.#source.originOf(start).piece !== undefined;
  }

  /**
   * Where the address of an element stands in the Markdown, or the element itself; undefined for one
   * that the HTML parser added.
   */
  #offsetOf(element: HtmlElement): number | undefined {
    if (element.tagName === 'a') return this.#valueOffset(element, 'href');
    if (attribute(element, 'cite') !== undefined) return this.#valueOffset(element, 'cite');
    const start = element.sourceCodeLocation?.startOffset;
    return start === undefined ? undefined : this.#source.originOf(start).offset;
  }

  #valueOffset(element: HtmlElement, name: string): number | undefined {
    const location = element.sourceCodeLocation;
    const given = location?.attrs?.[name];
    const start = given?.startOffset ?? location?.startOffset;
    if (start === undefined) return undefined;
    const text = given === undefined ? '' : this.#source.html.slice(start, given.endOffset);
    const before = /^[^=]*=\s*["']?\s*/.exec(text)?.[0].length ?? 0;
    return this.#source.originOf(start + before).offset;
  }
}

function isKeyOf<T extends object>(table: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(table, name);
}

function attributesOf(element: HtmlElement): Attributes {
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const align = /text-align:\s*(left|right|center)/.exec(attributes.style ?? '')?.[1];
  const { name, ...others } = attributes;
  const isAnchor = element.tagName === 'a' && name !== undefined && attributes.id === undefined;
  return {
    ...others,
    ...(align === undefined ? {} : { align }),
    ...(isAnchor ? { id: name } : {}),
  };
}

/** The items of the list that notes are written as. */
function itemsOfList(node: HtmlNode): readonly HtmlNode[] {
  const items = isHtmlElement(node) && node.tagName === 'ol' ? node.childNodes : [node];
  return items.filter((item) => textValue(item)?.trim() !== '');
}

function isBesideMath(element: HtmlElement): boolean {
  const siblings =
    element.parentNode && 'childNodes' in element.parentNode ? element.parentNode.childNodes : [];
  return [...elementsIn(siblings)].some(({ tagName }) => tagName === 'math');
}
