import type { Image, Link, PhrasingContent } from 'mdast';
import { makeText } from './text-node.ts';

/**
 * What an address in two brackets is in a document until it is resolved: no address of a link in
 * round brackets begins like this.
 */
const MARK = '[[';

const IMAGE_NAME = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Returns whether an address is that of a wikilink. */
export function isWikilink(address: string): boolean {
  return address.startsWith(MARK);
}

/** The name of the page, and of the heading on it, that a wikilink leads to. */
export function parseWikilink(address: string): {
  readonly name: string;
  readonly heading: string;
} {
  const [name = '', ...headings] = address.replace(/^\[\[|\]\]$/g, '').split('#');
  return { name: name.trim(), heading: headings.at(-1)?.trim() ?? '' };
}

/** Reads what the parser made of `[[page]]` and `![[image.png|300]]`. */
export function readWikilink(node: Link | Image, markdown: string): PhrasingContent {
  const start = node.position?.start.offset ?? 0;
  const source = markdown.slice(start, node.position?.end.offset);
  const isImage = node.type === 'image';
  if (!source.startsWith(isImage ? `!${MARK}` : MARK)) return node;
  if (isImage) return readImage(node);
  if (isCode(node.url, markdown.charAt(start - 1))) {
    return makeText(source, start, start + source.length);
  }
  return readLink(node);
}

/** Whether brackets are those of a program or of a list: `a[[1]]`, `[[ -f x ]]`, `[[1]]`. */
function isCode(address: string, before: string): boolean {
  return /[\w\])]/.test(before) || /^[\s"'$-]/.test(address) || !/\p{L}|\d{3}/u.test(address);
}

function readLink(link: Link): Link {
  const [label] = link.children;
  const isUnlabeled =
    link.children.length === 1 &&
    label?.type === 'text' &&
    (label.value === link.url || label.value.trim() === '');
  return {
    ...link,
    url: `${MARK}${link.url}]]`,
    children: isUnlabeled && label ? [{ ...label, value: labelOf(link.url) }] : link.children,
  };
}

/** What Obsidian shows for a link without words of its own: `page`, `page > heading`. */
function labelOf(address: string): string {
  const { name, heading } = parseWikilink(address);
  return [name, heading].filter((part) => part !== '').join(' > ');
}

/** `![[photo.png|300]]` has a width, `![[photo.png|A photo]]` a description; a page is a link. */
function readImage(image: Image): PhrasingContent {
  const { url, position } = image;
  // The parser reads `![[name|]]` like this.
  const alt = image.alt === ']]' ? '' : image.alt;
  if (!IMAGE_NAME.test(url)) {
    const value = alt === url || !alt ? labelOf(url) : alt;
    const children = [{ type: 'text', value, ...(position ? { position } : {}) } as const];
    const link: Link = { type: 'link', url: `${MARK}${url}]]`, children };
    return position ? { ...link, position } : link;
  }
  const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(alt ?? '') ?? [];
  const address = url.split('/').map(encodeURIComponent).join('/');
  if (width === undefined) return { ...image, url: address, alt: alt === url ? '' : (alt ?? '') };
  const attributes = { width, ...(height === undefined ? {} : { height }) };
  return { ...image, url: address, alt: '', attributes };
}
