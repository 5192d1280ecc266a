import type { Element, Parents } from 'hast';
import type { Place } from '../diagnostics/report.ts';
import { parseHtmlFragment } from '../markdown/parse-markdown.ts';
import { limitDepth } from './limit-depth.ts';
import { imageAddress, pictureSource } from './tame-elements.ts';

/** Is told of what raw HTML holds, with its place. */
export interface HtmlListener {
  /** @param alt undefined: the author gave none, not even an empty one */
  image(src: string, alt: string | undefined, place: Place): void;
  link(href: string, place: Place): void;
  heading(depth: number, place: Place): void;
}

/** Elements that may say where their text is from. */
const QUOTING: ReadonlySet<string> = new Set(['blockquote', 'del', 'ins', 'q']);

/**
 * Reads the pieces of raw HTML of one text, in their order: an element may begin in one and end in
 * a later.
 */
export class HtmlReader {
  readonly #listener: HtmlListener;
  /** The source of a `<picture>` that is open, as long as no `<img>` came. */
  #picture: { readonly src: string; readonly place: Place } | undefined;

  constructor(listener: HtmlListener) {
    this.#listener = listener;
  }

  /** @param placeOf the place of a character of the piece */
  read(html: string, placeOf: (index: number) => Place): void {
    // Elements come in the order of the text: none is looked for before the last.
    let from = 0;
    const find = (needle: string) => {
      const found = html.indexOf(needle, from);
      const index = found === -1 ? from : found;
      if (found !== -1) from = found + 1;
      return placeOf(index);
    };
    if (/^<\/picture/i.test(html)) this.#endPicture();
    for (const element of elementsOf(html)) this.#readElement(element, html, find);
  }

  #readElement(element: Element, html: string, find: (needle: string) => Place): void {
    const { tagName, properties } = element;
    const { href, alt, cite } = properties;
    if (tagName === 'img') {
      const src = imageAddress(properties) ?? '';
      this.#listener.image(src, alt === undefined ? undefined : String(alt), find(src));
      this.#picture = undefined;
    } else if (tagName === 'picture') {
      const src = pictureSource(element);
      if (src === undefined) return;
      this.#picture = { src, place: find(src) };
      if (/<\/picture/i.test(html)) this.#endPicture();
    } else if (tagName === 'source' && /^<source\b/i.test(html)) {
      const src = imageAddress(properties);
      if (src !== undefined) this.#picture ??= { src, place: find(src) };
    } else if (tagName === 'a' && href !== undefined) {
      this.#listener.link(String(href), find(String(href)));
    } else if (QUOTING.has(tagName) && cite !== undefined) {
      this.#listener.link(String(cite), find(String(cite)));
    } else if (/^h[1-6]$/.test(tagName)) {
      this.#listener.heading(Number(tagName[1]), find(`<${tagName}`));
    }
  }

  /** Without an `<img>`, its source is the image. */
  #endPicture(): void {
    if (this.#picture) this.#listener.image(this.#picture.src, undefined, this.#picture.place);
    this.#picture = undefined;
  }
}

/** The elements of a piece of raw HTML, in document order. */
function* elementsOf(html: string): Generator<Element> {
  if (/^<[/!?]/.test(html) && !html.includes('<', 1)) return;
  const tree = parseHtmlFragment(html);
  limitDepth(tree);
  const stack: Parents[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element') yield node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child?.type === 'element') stack.push(child);
    }
  }
}
