import type { Article, Body, Cover, Publication } from '@pressroom/content-model';
import { tagUri } from '@pressroom/edition';
import { legalXml, renderFeedHtml, showsImage } from '@pressroom/render';
import type { Element } from 'hast';
import type { FeedImage, FeedItem } from './feed-item.ts';
import type { MediaFolder } from './media-folder.ts';

/**
 * Reads an article's text, once, and makes of it what the formats of the feed show.
 *
 * @param media takes note of the images
 */
export function makeItem(
  article: Article,
  publication: Publication,
  media: Pick<MediaFolder, 'add' | 'addPicture'>,
): FeedItem {
  const body = article.body();
  const { updated } = article;
  const cover = coverOf(article, media);
  const html = renderFeedHtml(cover ? withCover(body, cover) : body, {
    article,
    publication,
    imageUrl: (file) => media.add(file).url,
    pictureUrl: (svg) => media.addPicture(svg).url,
  });
  return {
    guid: tagUri(publication, 'articles', article.id),
    url: article.url,
    title: legalXml(article.title),
    summary: legalXml(article.summary || article.title),
    html,
    authors: article.authors.map(({ name, url }) => ({
      name: legalXml(name),
      ...(url === undefined ? {} : { url }),
    })),
    tags: article.tags.map(legalXml),
    date: article.date,
    ...(updated ? { updated } : {}),
    language: article.language,
    ...(cover ? { cover } : {}),
  };
}

function coverOf({ cover }: Article, media: Pick<MediaFolder, 'add'>): FeedImage | undefined {
  return cover && { ...media.add(cover.file), file: cover.file, alt: legalXml(cover.alt) };
}

function coverImage({ file, alt }: Cover): Element {
  const data = { image: { kind: 'file', file } } as const;
  return { type: 'element', tagName: 'img', properties: { alt }, data, children: [] };
}

/** The body below its cover, unless it shows that image itself. */
function withCover(body: Body, cover: Cover): Body {
  if (showsImage(body, cover.file)) return body;
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [coverImage(cover)],
  };
  return { ...body, children: [paragraph, ...body.children] };
}
