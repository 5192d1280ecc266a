import { findAll, parseStrictly, texts, type XmlElement } from '@pressroom/test-support';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

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

type Check = (url: string | undefined, where: string) => void;

/**
 * Everything that is wrong with the addresses of a file: not absolute, not ASCII, or a place in
 * the article that is not there.
 *
 * @param name of the file: RSS, `atom.xml`, `feed.json` or `feeds.opml`
 */
export function scanUrls(name: string, text: string): readonly string[] {
  const faults: string[] = [];
  const check: Check = (url, where) => {
    if (url === undefined || !ABSOLUTE.test(url) || !URI.test(url)) faults.push(`${where}: ${url}`);
  };
  for (const { page, html } of itemsOf(name, text, check)) {
    faults.push(...scanContent(page, html, check));
  }
  return faults;
}

interface Item {
  /** Address of the article. */
  readonly page: string;
  readonly html: string;
}

function itemsOf(name: string, text: string, check: Check): readonly Item[] {
  if (name === 'feed.json') return itemsOfJson(text, check);
  const root = parseStrictly(text);
  if (name === 'atom.xml') return itemsOfAtom(root, check);
  if (name === 'feeds.opml') {
    for (const { attributes } of findAll(root, 'outline')) {
      check(attributes.xmlUrl, 'xmlUrl');
      check(attributes.htmlUrl, 'htmlUrl');
    }
    return [];
  }
  return itemsOfRss(root, check);
}

function itemsOfRss(root: XmlElement, check: Check): readonly Item[] {
  for (const name of ['link', 'docs', 'comments', 'url']) {
    for (const { text } of findAll(root, name)) check(text, name);
  }
  for (const name of ['atom:link', 'media:content', 'media:thumbnail', 'enclosure', 'source']) {
    for (const { attributes } of findAll(root, name)) {
      check(attributes.href ?? attributes.url, name);
    }
  }
  return findAll(root, 'item').map((item) => ({
    page: texts(item, 'link')[0] ?? '',
    html: texts(item, 'content:encoded')[0] ?? '',
  }));
}

function itemsOfAtom(root: XmlElement, check: Check): readonly Item[] {
  for (const name of ['uri', 'icon', 'logo']) {
    for (const { text } of findAll(root, name)) check(text, name);
  }
  for (const { attributes } of findAll(root, 'link')) check(attributes.href, 'link');
  return findAll(root, 'entry').map((entry) => {
    const links = findAll(entry, 'link').map(({ attributes }) => attributes);
    const page = links.find(({ rel }) => rel === 'alternate')?.href ?? '';
    return { page, html: texts(entry, 'content')[0] ?? '' };
  });
}

function itemsOfJson(text: string, check: Check): readonly Item[] {
  const items: Item[] = [];
  JSON.parse(text, (key, value) => {
    if (/^(?:url|image|icon|favicon|banner_image|.*_url)$/.test(key)) check(value, key);
    if (typeof value?.content_html === 'string') {
      items.push({ page: value.url, html: value.content_html });
    }
    return value;
  });
  return items;
}

function scanContent(page: string, html: string, check: Check): readonly string[] {
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
