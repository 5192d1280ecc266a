import type { Article, Body, ImageFile } from '@pressroom/content-model';
import { parseBody } from '../../../content-model/src/body/parse-body.ts';
import { ContentIndex } from '../../../content-model/src/load/content-index.ts';

export const ARTICLE_URL = 'https://news.example/first/';

/** The body of an article that has images beside it, and one other article to link to. */
export function bodyOf(markdown: string): Body {
  return parseBody(markdown, {
    root: '/nowhere',
    file: 'articles/first/index.md',
    url: ARTICLE_URL,
    publicationUrl: 'https://news.example/',
    findArticle: (slug) => (slug === 'other' ? OTHER : undefined),
    slugs: () => ['other'],
    images: {
      index: ContentIndex.empty(),
      files: new Map(IMAGES.map((image) => [image.name, image])),
      written: new Map(),
    },
  });
}

const IMAGES: readonly ImageFile[] = ['lighthouse.jpg', 'icon.png', 'decoration.png'].map(
  (file) => ({
    name: `articles/first/${file}`,
    path: `/content/articles/first/${file}`,
    mediaType: file.endsWith('jpg') ? 'image/jpeg' : 'image/png',
    size: 1000,
    width: 640,
    height: 480,
  }),
);

const OTHER: Article = {
  id: 'other',
  slug: 'other',
  title: 'Other',
  summary: '',
  date: new Date(0),
  authors: [],
  tags: [],
  language: 'en',
  direction: 'ltr',
  url: 'https://news.example/other/',
  source: 'articles/other.md',
  body: () => ({ type: 'root', children: [] }),
  inputs: () => undefined,
};
