import type { Article, Cover, Document, DocumentNode, Publication } from '@pressroom/content-model';
import { tagUri } from '@pressroom/edition';
import { legalXml, renderFeedHtml, showsImage } from '@pressroom/render';
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

/** The document below its cover, unless it shows that image itself. */
function withCover(document: Document, { file, alt }: Cover): Document {
  if (showsImage(document, file)) return document;
  const image: DocumentNode = {
    type: 'image',
    id: undefined,
    source: { kind: 'file', file },
    alt,
    ...{ isUnnamedLink: false, title: undefined, width: undefined, height: undefined },
  };
  const paragraph: DocumentNode = {
    type: 'p',
    id: undefined,
    attributes: {},
    children: [image],
    ...{ isVisible: true, holdsBlock: false, holdsLink: false },
  };
  return { children: [paragraph, ...document.children] };
}
