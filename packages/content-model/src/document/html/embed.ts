import { LINK_SCHEMES } from '../../body/link-schemes.ts';
import { append } from '../make-node.ts';
import { attribute, type HtmlElement, isHtmlElement } from './tree.ts';

/** Elements that show something from elsewhere: each becomes a visible link to its source. */
export const EMBEDS: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

/** @param name of an element of HTML */
export function isEmbed(name: string): boolean {
  return EMBEDS.has(name);
}

/** Where the address of what an embed shows is written. */
export interface EmbedSource {
  readonly address: string;
  readonly element: HtmlElement;
  readonly attribute: 'data' | 'src';
}

/** What an embed shows; undefined where it has no address that a link can have. */
export function embedSource(embed: HtmlElement): EmbedSource | undefined {
  const source = sourceOf(embed);
  if (source === undefined) return undefined;
  const scheme = /^\s*([^/?#:]*):/.exec(source.address)?.[1];
  return scheme === undefined || LINK_SCHEMES.includes(scheme.toLowerCase()) ? source : undefined;
}

function sourceOf(embed: HtmlElement): EmbedSource | undefined {
  const own = addressIn(embed, embed.tagName === 'object' ? 'data' : 'src');
  if (own) return own;
  for (const child of embed.childNodes) {
    if (!isHtmlElement(child) || child.tagName !== 'source') continue;
    const source = addressIn(child, 'src');
    if (source) return source;
  }
  return undefined;
}

function addressIn(element: HtmlElement, name: EmbedSource['attribute']): EmbedSource | undefined {
  const address = attribute(element, name)?.trim();
  return address ? { address, element, attribute: name } : undefined;
}

/** What the link to an embed is called. */
export function embedText(embed: HtmlElement, { address }: EmbedSource): string {
  const title = attribute(embed, 'title') ?? attribute(embed, 'aria-label');
  return title?.trim() || (address.startsWith('//') ? `https:${address}` : address);
}

/** The address of an `<img>` or of a source of a `<picture>`. */
export function imageAddress(image: HtmlElement): string | undefined {
  const src = attribute(image, 'src');
  if (src !== undefined) return src;
  return /^[\s,]*(\S*[^\s,])/.exec(attribute(image, 'srcset') ?? '')?.[1];
}

/**
 * The first source of a `<picture>` without an `<img>`, which browsers do not show. A `<picture>`
 * within it has its own sources: its parent has none then.
 */
export function pictureSource(picture: HtmlElement): HtmlElement | undefined {
  let source: HtmlElement | undefined;
  const stack = [...picture.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isHtmlElement(node)) continue;
    if (node.tagName === 'img' || node.tagName === 'picture') return undefined;
    if (node.tagName === 'source' && imageAddress(node) !== undefined) source ??= node;
    append(stack, [...node.childNodes].reverse());
  }
  return source;
}
