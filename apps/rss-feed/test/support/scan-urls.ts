import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { findAll, parseStrictly, texts, type XmlElement } from './parse-strictly.ts';

type HtmlNode = DefaultTreeAdapterMap['node'];

/** Attributes of HTML that hold an address (HTML standard, index of attributes). */
const URL_ATTRIBUTES = new Set(
  'action background cite classid codebase data formaction href icon longdesc manifest ping poster profile src usemap xlink:href'.split(
    ' ',
  ),
);
const ABSOLUTE = /^(?:https?:\/\/[^/?#]+|mailto:|tel:|sms:|ftp:|xmpp:|geo:|news:)/;
/** The characters that a URI may have (RFC 3986, section 2). */
const URI = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/**
 * Everything that is wrong with the addresses of an RSS feed: not absolute, not ASCII, or a place
 * in the article that is not there.
 */
export function scanUrls(rss: string): readonly string[] {
  const root = parseStrictly(rss);
  const faults: string[] = [];
  const check = (url: string | undefined, where: string) => {
    if (url === undefined || !ABSOLUTE.test(url) || !URI.test(url)) faults.push(`${where}: ${url}`);
  };
  for (const name of ['link', 'docs', 'comments', 'url']) {
    for (const { text } of findAll(root, name)) check(text, name);
  }
  for (const name of ['atom:link', 'media:content', 'media:thumbnail', 'enclosure', 'source']) {
    for (const { attributes } of findAll(root, name))
      check(attributes.href ?? attributes.url, name);
  }
  for (const item of findAll(root, 'item')) faults.push(...scanContent(item, check));
  return faults;
}

function scanContent(
  item: XmlElement,
  check: (url: string | undefined, where: string) => void,
): readonly string[] {
  const page = texts(item, 'link')[0] ?? '';
  const html = texts(item, 'content:encoded')[0] ?? '';
  const attributes = [...attributesOf(parseFragment(html))];
  const ids = new Set(attributes.filter(({ name }) => name === 'id').map(({ value }) => value));
  const faults: string[] = [];
  for (const { tag, name, value, drawing } of attributes) {
    const where = `<${tag} ${name}>`;
    if (name === 'srcset') faults.push(`${where}: readers take it out`);
    if (/^on/.test(name) || name === 'style') faults.push(`${where}: ${value}`);
    if (!URL_ATTRIBUTES.has(name) || (drawing && value.startsWith('#'))) continue;
    check(value, where);
    const [address, fragment] = value.split('#');
    if (fragment !== undefined && address === page && !ids.has(decodeURIComponent(fragment))) {
      faults.push(`${where}: there is no #${fragment}`);
    }
  }
  return faults;
}

interface FoundAttribute {
  readonly tag: string;
  readonly name: string;
  readonly value: string;
  /** Of SVG or MathML, where a part of the same drawing is named by its fragment alone. */
  readonly drawing: boolean;
}

function* attributesOf(node: HtmlNode): Generator<FoundAttribute> {
  if ('attrs' in node) {
    const drawing = !node.namespaceURI.endsWith('xhtml');
    for (const { prefix, name, value } of node.attrs) {
      yield { tag: node.tagName, name: prefix ? `${prefix}:${name}` : name, value, drawing };
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* attributesOf(child);
}
