import type { Element, ElementContent, Parents, Properties, Root, RootContent } from 'hast';
import { EMBEDS, LINK_SCHEMES, RENAMED, SEPARATING } from './allow-list.ts';

const embeds = new Set(EMBEDS);
const separating = new Set(SEPARATING);
/** Where a block may stand; anywhere else an embed's link stays in the line. */
const BLOCK_PARENTS = new Set(
  'article aside blockquote body center details div dd figure footer header li main nav section td th'.split(
    ' ',
  ),
);

/**
 * Turns what the allow-list would take out, but a reader should have, into something that it
 * lets through: embeds become links to their source, obsolete elements what says the same today,
 * a table cell's alignment an attribute. Changes the tree.
 */
export function tameElements(tree: Root): void {
  const stack: Parents[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const children: ElementContent[] = [];
    let changed = false;
    for (const child of parent.children) {
      if (child.type !== 'element' && child.type !== 'text') {
        changed = true;
        continue;
      }
      if (child.type === 'text') {
        children.push(child);
        continue;
      }
      const tamed = tame(child, parent);
      if (tamed === child) {
        children.push(child);
        stack.push(child);
        continue;
      }
      changed = true;
      for (const one of tameAll(tamed, child, parent)) {
        children.push(one);
        if (one.type === 'element') stack.push(one);
      }
    }
    if (changed) parent.children = children;
  }
}

/** What took an element's place may hold another embed: an old one within a new one, for one. */
function tameAll(
  tamed: ElementContent | ElementContent[],
  element: Element,
  parent: Parents,
): ElementContent[] {
  return [tamed]
    .flat()
    .flatMap((one) =>
      one === element || one.type !== 'element' ? [one] : tameAll(tame(one, parent), one, parent),
    );
}

function tame(element: Element, parent: Parents): ElementContent | ElementContent[] {
  const { tagName, properties } = element;
  if (embeds.has(tagName)) return embedAsLink(element, parent);
  const renamed = Object.hasOwn(RENAMED, tagName) ? RENAMED[tagName] : undefined;
  if (renamed !== undefined) element.tagName = renamed;
  switch (element.tagName) {
    case 'svg':
      return [element, ...takeForeignObjects(element)];
    case 'b':
    case 'strong':
      // Word processors wrap a whole text in it, and say that it is not bold.
      if (/font-weight:\s*(?:normal|[1-4]00)\b/i.test(styleOf(element))) element.tagName = 'span';
      return element;
    case 'i':
    case 'em':
      if (/font-style:\s*normal\b/i.test(styleOf(element))) element.tagName = 'span';
      return element;
    case 'span':
      return emphasize(element);
    case 'math': {
      const tex = texAnnotation(element);
      if (tex !== undefined) properties.alttext ??= tex;
      return element;
    }
    case 'semantics':
      element.children = withoutAnnotations(element.children);
      return element;
    case 'td':
    case 'th': {
      const align = /text-align:\s*(left|right|center)/.exec(String(properties.style ?? ''));
      if (align?.[1] !== undefined) properties.align = align[1];
      return element;
    }
    case 'a':
      if (properties.id === undefined && typeof properties.name === 'string') {
        properties.id = properties.name;
      }
      return element;
    case 'img':
      // A picture of the formula beside it, for browsers that know no MathML.
      if (isAriaHidden(element) && parent.children.some(holdsMath)) return [];
      properties.src = imageAddress(properties);
      return element;
    case 'picture':
      return pictureSource(element) === undefined ? element : [sourceAsImage(element), element];
    case 'input':
      return properties.type === 'checkbox' ? element : [];
    default:
      return separating.has(element.tagName) ? [element, { type: 'text', value: ' ' }] : element;
  }
}

/** The address of the first source of a `<picture>` without an `<img>`, which browsers do not show. */
export function pictureSource(picture: Element): string | undefined {
  let source: string | undefined;
  const stack: ElementContent[] = [...picture.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img') return undefined;
    if (node.tagName === 'source') source ??= imageAddress(node.properties);
    stack.push(...[...node.children].reverse());
  }
  return source;
}

function sourceAsImage(picture: Element): Element {
  const properties = pick(picture.properties, { src: pictureSource(picture) });
  return { type: 'element', tagName: 'img', properties, children: [] };
}

/** Whether an embed has an address that a link can have: it gives way to one. */
export function isLinkedEmbed(embed: Element): boolean {
  const source = sourceOf(embed);
  return source !== undefined && isLinkable(source);
}

/** A visible link to what an embed would show; what it holds as a fallback stays behind it. */
function embedAsLink(embed: Element, parent: Parents): ElementContent[] {
  const source = sourceOf(embed);
  const fallback = embed.children.filter(
    (child) => child.type !== 'element' || !['source', 'track', 'param'].includes(child.tagName),
  );
  if (source === undefined || !isLinkable(source)) return fallback;
  const title = embed.properties.title ?? embed.properties.ariaLabel;
  const address = source.startsWith('//') ? `https:${source}` : source;
  const text = typeof title === 'string' && title.trim() !== '' ? title.trim() : address;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: pick(embed.properties, { href: source }),
    children: [{ type: 'text', value: text }],
  };
  // A film's address and the words beside it are not one word.
  const space: ElementContent[] = fallback.length > 0 ? [{ type: 'text', value: ' ' }] : [];
  const isBlock =
    parent.type === 'root' || (parent.type === 'element' && BLOCK_PARENTS.has(parent.tagName));
  if (!isBlock) return [link, ...space, ...fallback];
  return [{ type: 'element', tagName: 'p', properties: {}, children: [link] }, ...fallback];
}

function sourceOf(embed: Element): string | undefined {
  const own = embed.properties[embed.tagName === 'object' ? 'data' : 'src'];
  if (typeof own === 'string' && own.trim() !== '') return own.trim();
  for (const child of embed.children) {
    if (child.type !== 'element' || child.tagName !== 'source') continue;
    const src = child.properties.src;
    if (typeof src === 'string' && src.trim() !== '') return src.trim();
  }
  return undefined;
}

function isLinkable(source: string): boolean {
  const scheme = /^\s*([^/?#:]*):/.exec(source)?.[1];
  return scheme === undefined || LINK_SCHEMES.includes(scheme.toLowerCase());
}

function pick(properties: Properties, more: Properties): Properties {
  const { id, lang, dir } = properties;
  return { ...(id ? { id } : {}), ...(lang ? { lang } : {}), ...(dir ? { dir } : {}), ...more };
}

/** A formula's annotations say again what it says itself (MathML 3, section 5.1). */
function withoutAnnotations(children: readonly ElementContent[]): ElementContent[] {
  const isAnnotation = (child: ElementContent) =>
    child.type === 'element' && /^annotation(?:-xml)?$/.test(child.tagName);
  const formula = children.filter((child) => !isAnnotation(child));
  return formula.some((child) => child.type === 'element') ? formula : [...children];
}

function styleOf({ properties }: Element): string {
  return String(properties.style ?? '');
}

/** Turns what a word processor says in the style of a span into the element that says the same. */
function emphasize(span: Element): Element {
  const style = styleOf(span);
  if (/font-style:\s*(?:italic|oblique)\b/i.test(style)) span.tagName = 'em';
  if (!/font-weight:\s*(?:bold|bolder|[6-9]00)\b/i.test(style)) return span;
  if (span.tagName === 'span') return Object.assign(span, { tagName: 'strong' });
  const inner: Element = { ...span, properties: {} };
  return Object.assign(span, { tagName: 'strong', children: [inner] });
}

function isAriaHidden({ properties }: Element): boolean {
  return String(properties.ariaHidden) === 'true';
}

function holdsMath(node: RootContent): boolean {
  if (node.type !== 'element') return false;
  return node.tagName === 'math' || node.children.some(holdsMath);
}

/** A formula's source in TeX, which says it in words where nothing else does. */
function texAnnotation(math: Element): string | undefined {
  for (const semantics of math.children) {
    if (semantics.type !== 'element' || semantics.tagName !== 'semantics') continue;
    for (const child of semantics.children) {
      if (child.type !== 'element' || child.tagName !== 'annotation') continue;
      if (!/tex$/i.test(String(child.properties.encoding ?? ''))) continue;
      const [text] = child.children;
      if (text?.type === 'text' && text.value.trim() !== '') return text.value.trim();
    }
  }
  return undefined;
}

/** HTML inside SVG is taken out of the picture and put behind it, in the order of the text. */
function takeForeignObjects(element: Element): ElementContent[] {
  const taken: ElementContent[] = [];
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return true;
    const isForeign = child.tagName === 'foreignObject';
    taken.push(...(isForeign ? child.children : takeForeignObjects(child)));
    return !isForeign;
  });
  return taken;
}

/** The address of an `<img>` or of a source of a `<picture>`. */
export function imageAddress({ src, srcSet }: Properties): string | undefined {
  return src === undefined || src === null ? firstOfSrcset(srcSet) : String(src);
}

function firstOfSrcset(srcset: Properties[string]): string | undefined {
  const text = Array.isArray(srcset) ? srcset.join(', ') : srcset;
  if (typeof text !== 'string') return undefined;
  return /^[\s,]*(\S*[^\s,])/.exec(text)?.[1];
}
