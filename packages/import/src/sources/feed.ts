import { escapeHtml } from '../body/escape-html.ts';
import { readLanguage } from '../fields/map-fields.ts';
import type { Source } from '../source.ts';
import { type ExportedText, exportSource } from './export.ts';
import { childrenNamed, childText, type XmlNode } from './read-xml.ts';
import { toSiteUrl } from './site-url.ts';

/** The texts of a feed in RSS 0.9 to 2.0 or Atom, an export of Blogger among them. */
export function feedSource(root: XmlNode, file: string): Source {
  return root.name === 'feed' ? atomSource(root, file) : rssSource(root, file);
}

function rssSource(root: XmlNode, file: string): Source {
  const [channel] = childrenNamed(root, 'channel');
  const items = [...childrenNamed(channel, 'item'), ...childrenNamed(root, 'item')];
  const site = {
    title: childText(channel, 'title'),
    description: childText(channel, 'description'),
    url: toSiteUrl(childText(channel, 'link')),
    language: readLanguage(childText(channel, 'language', 'dc:language')),
  };
  const texts = items.map((item): ExportedText => {
    const full = childText(item, 'content:encoded');
    return {
      fields: {
        title: childText(item, 'title', 'media:title'),
        date: childText(item, 'pubdate', 'dc:date'),
        author:
          childText(item, 'dc:creator') ??
          childText(item, 'author')?.replace(/^\S+@\S+\s*\((.*)\)$/, '$1'),
        tags: childrenNamed(item, 'category').map(({ text }) => text.trim()),
        description: full === undefined ? undefined : plain(childText(item, 'description')),
      },
      body: full ?? childText(item, 'description') ?? '',
      format: 'html',
      url: childText(item, 'link'),
    };
  });
  return exportSource('feed', file, site, texts);
}

/** A kind of entry that Blogger exports besides posts. */
const NO_POST = /#(?:comment|page|settings|template)$/;

function atomSource(root: XmlNode, file: string): Source {
  const linkOf = (node: XmlNode) =>
    childrenNamed(node, 'link').find(
      ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate',
    )?.attributes.href;
  const site = {
    title: childText(root, 'title'),
    description: childText(root, 'subtitle'),
    url: toSiteUrl(linkOf(root)),
    language: readLanguage(root.attributes['xml:lang']),
  };
  const termsOf = (entry: XmlNode) =>
    childrenNamed(entry, 'category').map(({ attributes }) => attributes.term ?? '');
  const all = childrenNamed(root, 'entry');
  const entries = all.filter((entry) => !termsOf(entry).some((term) => NO_POST.test(term)));
  const texts = entries.map((entry): ExportedText => {
    const [content] = [...childrenNamed(entry, 'content'), ...childrenNamed(entry, 'summary')];
    const isDraft = childText(childrenNamed(entry, 'app:control')[0], 'app:draft') === 'yes';
    return {
      fields: {
        title: childText(entry, 'title'),
        date: childText(entry, 'published', 'updated'),
        updated: childText(entry, 'updated'),
        authors: childrenNamed(entry, 'author').flatMap(
          (author) => childText(author, 'name') ?? [],
        ),
        tags: termsOf(entry).filter((term) => !/^https?:/.test(term)),
        draft: isDraft,
      },
      body: content ? bodyOf(content) : '',
      format: content?.attributes.type === 'text' ? 'text' : 'html',
      url: linkOf(entry),
    };
  });
  return exportSource('feed', file, site, texts);
}

/** The content of an entry: text that is HTML, or XHTML as elements. */
function bodyOf(content: XmlNode): string {
  return content.attributes.type === 'xhtml' ? content.content.map(toHtml).join('') : content.text;
}

function toHtml(node: XmlNode | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { name, attributes, content } = node;
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeHtml(value)}"`,
  );
  if (/^(?:br|hr|img)$/.test(name)) return `<${name}${written.join('')}>`;
  return `<${name}${written.join('')}>${content.map(toHtml).join('')}</${name}>`;
}

function plain(html: string | undefined): string | undefined {
  return html
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
