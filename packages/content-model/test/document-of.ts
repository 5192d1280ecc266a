import type { TextContext } from '../src/body/text-context.ts';
import type { Document } from '../src/document/node.ts';
import { readDocument } from '../src/document/read-document.ts';
import type { ImageFile } from '../src/document/targets.ts';
import { ContentIndex } from '../src/load/content-index.ts';
import { type MarkdownSetting, markdownFeatures } from '../src/markdown/markdown-features.ts';

const LIGHTHOUSE: ImageFile = {
  name: 'articles/lighthouse.jpg',
  path: '/nowhere/articles/lighthouse.jpg',
  mediaType: 'image/jpeg',
  size: 1000,
};

/** What resolves the addresses of an article that has one image beside it, and no other article. */
const CONTEXT: TextContext = {
  root: '/nowhere',
  file: 'articles/a.md',
  url: 'https://test.example/a/',
  language: 'en',
  markdown: markdownFeatures(),
  publicationUrl: 'https://test.example/',
  findArticle: () => undefined,
  findSlug: (name) => (name.toLowerCase() === 'other' ? 'other' : undefined),
  slugs: () => [],
  images: {
    index: ContentIndex.empty(),
    files: new Map([[LIGHTHOUSE.name, LIGHTHOUSE]]),
    written: new Map(),
  },
};

/** The document of a Markdown text in that context. */
export function documentOf(markdown: string, setting?: MarkdownSetting, language = 'en'): Document {
  const features = markdownFeatures(setting);
  return readDocument(markdown, { ...CONTEXT, language, markdown: features });
}
