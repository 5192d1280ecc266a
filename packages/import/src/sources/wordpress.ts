import { wordPressHtml } from '../body/wordpress-html.ts';
import { readLanguage } from '../fields/map-fields.ts';
import type { Source } from '../source.ts';
import { type ExportedText, exportSource } from './export.ts';
import { childrenNamed, childText, type XmlNode } from './read-xml.ts';
import { toSiteUrl } from './site-url.ts';

/** The posts of an export of WordPress (WXR); pages and attachments are left. */
export function wordPressSource(root: XmlNode, file: string): Source {
  const [channel] = childrenNamed(root, 'channel');
  const items = childrenNamed(channel, 'item');
  const typeOf = (item: XmlNode) => childText(item, 'wp:post_type') ?? 'post';
  const names = new Map(
    childrenNamed(channel, 'wp:author').map((author) => [
      childText(author, 'wp:author_login') ?? '',
      childText(author, 'wp:author_display_name') ?? childText(author, 'wp:author_login') ?? '',
    ]),
  );
  const images = new Map(
    items
      .filter((item) => typeOf(item) === 'attachment')
      .map((item) => [childText(item, 'wp:post_id') ?? '', childText(item, 'wp:attachment_url')]),
  );
  const texts = items
    .filter((item) => typeOf(item) === 'post')
    .map((item): ExportedText => {
      const status = childText(item, 'wp:status') ?? 'publish';
      const creator = childText(item, 'dc:creator') ?? '';
      const meta = new Map(
        childrenNamed(item, 'wp:postmeta').map((one) => [
          childText(one, 'wp:meta_key'),
          childText(one, 'wp:meta_value'),
        ]),
      );
      const cover = images.get(meta.get('_thumbnail_id') ?? '');
      return {
        fields: {
          title: childText(item, 'title'),
          date: dateOf(item) ?? childText(item, 'pubdate'),
          author: names.get(creator) ?? creator,
          tags: childrenNamed(item, 'category')
            .filter(
              ({ attributes, text }) =>
                attributes.domain !== 'post_format' && text !== 'Uncategorized',
            )
            .map(({ text }) => text.trim()),
          excerpt: childText(item, 'excerpt:encoded'),
          cover,
          status: childText(item, 'wp:post_password') ? 'private' : status,
        },
        body: wordPressHtml(childText(item, 'content:encoded') ?? ''),
        format: 'html',
        slug: childText(item, 'wp:post_name'),
        url: childText(item, 'link'),
      };
    });
  const skipped = items
    .filter((item) => typeOf(item) === 'page')
    .map((item) => ({
      file: `${file}#${childText(item, 'wp:post_name') ?? ''}`,
      reason: 'A page of the site, not a post.',
      isPage: true,
    }));
  const site = {
    title: childText(channel, 'title'),
    description: childText(channel, 'description'),
    url: toSiteUrl(childText(channel, 'wp:base_blog_url', 'link')),
    language: readLanguage(childText(channel, 'language')),
  };
  return exportSource('wordpress', file, site, texts, skipped);
}

/** The moment in UTC; drafts have none, but a local date. */
function dateOf(item: XmlNode): string | undefined {
  const utc = childText(item, 'wp:post_date_gmt');
  if (utc && !utc.startsWith('0000')) return `${utc.replace(' ', 'T')}Z`;
  const local = childText(item, 'wp:post_date');
  return local && !local.startsWith('0000') ? local : undefined;
}
