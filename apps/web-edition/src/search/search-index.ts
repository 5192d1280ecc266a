import { type Article, hashOf, SITE_FOLDERS, toLocalTime } from '@pressroom/content-model';
import type { BuildContext, OutputFile, OutputGroup } from '@pressroom/edition';
import type { Site } from '../site/site.ts';

/** Articles of a part of the index, at least; the newest part may have fewer. */
const PART_SIZE = 500;

/** Files of Pagefind that only its own user interfaces need. */
const UNUSED = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:css|js)$/;

/** A part of the search index: whole years, so that an edit makes only its own part again. */
export interface IndexPart {
  /** Path of its folder below the root of the site, ending in `/`. */
  readonly path: string;
  readonly articles: readonly Article[];
}

/** Divides the articles among parts of the index, by years from the oldest on. */
export function divideIndex({ publication }: Site): readonly IndexPart[] {
  const parts: { path: string; articles: Article[] }[] = [];
  let lastYear = '';
  for (const article of [...publication.articles].reverse()) {
    const year = toLocalTime(article.date, publication.timeZone).slice(0, 4);
    const part = parts.at(-1);
    const isNew = year !== lastYear && (!part || part.articles.length >= PART_SIZE);
    lastYear = year;
    if (part && !isNew) part.articles.push(article);
    else parts.push({ path: `${SITE_FOLDERS.search}/${year}/`, articles: [article] });
  }
  return parts;
}

/** Makes a part of the search index from the pages of its articles. */
export function indexPart(part: IndexPart, site: Site, context: BuildContext): OutputGroup {
  const { language } = site.publication;
  // Of two articles of one address there is one page.
  const byFile = new Map(part.articles.map((article) => [site.fileOf(article), article]));
  const pages = [...byFile].flatMap(([file, article]) =>
    file === undefined ? [] : [{ article, file }],
  );
  return {
    key: part.path,
    inputs: () => {
      const inputs = pages.map(({ article }) => article.inputs());
      return inputs.includes(undefined) ? undefined : hashOf([language, site.base, inputs]);
    },
    async *make(): AsyncGenerator<OutputFile> {
      const pagefind = await import('pagefind');
      // One index for all languages: readers search the publication, not one of its languages.
      const { index, errors } = await pagefind.createIndex({
        forceLanguage: language.split('-')[0] ?? language,
      });
      if (!index) throw new Error(`the search index cannot be made: ${errors.join(', ')}`);
      try {
        for (const [done, { article, file }] of pages.entries()) {
          context.progress.step(done, pages.length, 'pages indexed');
          const content = new TextDecoder().decode(context.read(file));
          await index.addHTMLFile({ url: site.href(article.url), content });
        }
        const { files } = await index.getFiles();
        for (const { path, content } of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
          if (!UNUSED.test(path)) yield { name: `${part.path}${path}`, content };
        }
      } finally {
        await index.deleteIndex();
        await pagefind.close();
      }
    },
  };
}
