import type { Article, Document, ImageFile } from '@pressroom/content-model';
import type { TextContext } from '../../../content-model/src/body/text-context.ts';
import { DocumentBuilder } from '../../../content-model/src/document/document-builder.ts';
import { readHtml } from '../../../content-model/src/document/html/html-reader.ts';
import type { HtmlNode } from '../../../content-model/src/document/html/tree.ts';
import { readDocument } from '../../../content-model/src/document/read-document.ts';
import { ContentIndex } from '../../../content-model/src/load/content-index.ts';
import {
  type MarkdownSetting,
  markdownFeatures,
} from '../../../content-model/src/markdown/markdown-features.ts';

export const ARTICLE_URL = 'https://news.example/first/';

/** The text of an article that has images beside it, and one other article to link to. */
export function documentOf(markdown: string, language = 'en', setting?: MarkdownSetting): Document {
  return readDocument(markdown, { ...CONTEXT, language, markdown: markdownFeatures(setting) });
}

/** The same for a tree of HTML elements, each of which may stand where an HTML parser puts none. */
export function documentOfHtml(nodes: readonly HtmlNode[]): Document {
  const builder = new DocumentBuilder(CONTEXT);
  const originOf = () => ({ offset: 0, piece: undefined });
  readHtml(nodes, builder, { html: '', notes: [], originOf });
  return builder.finish();
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
  aliases: [],
  url: 'https://news.example/other/',
  source: 'articles/other.md',
  body: () => ({ children: [] }),
  inputs: () => undefined,
};

const CONTEXT: TextContext = {
  root: '/nowhere',
  file: 'articles/first/index.md',
  url: ARTICLE_URL,
  language: 'en',
  markdown: markdownFeatures(),
  publicationUrl: 'https://news.example/',
  findArticle: (slug) => (slug === 'other' ? OTHER : undefined),
  findSlug: (name) => (name.toLowerCase() === 'other' ? 'other' : undefined),
  slugs: () => ['other'],
  images: {
    index: ContentIndex.empty(),
    files: new Map(IMAGES.map((image) => [image.name, image])),
    written: new Map(),
  },
};
