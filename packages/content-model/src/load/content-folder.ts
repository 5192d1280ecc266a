import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveImage } from '../body/resolve-image.ts';
import { type Fault, isFault, type TextContext } from '../body/text-context.ts';
import type { Cover, ImageFile } from '../model.ts';
import { findFrontMatter } from '../read/front-matter.ts';
import type { ArticleEntry } from './read-articles.ts';
import type { PublicationSettings } from './read-publication.ts';

const lenient = new TextDecoder('utf-8');

/** A content folder that is being read: what its articles need to know of each other. */
export class ContentFolder {
  readonly root: string;
  readonly settings: PublicationSettings;
  readonly asOf: Date;
  readonly #images = new Map<string, ImageFile | Fault>();
  #bySlug: ReadonlyMap<string, ArticleEntry> = new Map();
  #byFile: ReadonlyMap<string, ArticleEntry> = new Map();
  #slugs: readonly string[] = [];

  constructor(root: string, settings: PublicationSettings, asOf: Date) {
    this.root = root;
    this.settings = settings;
    this.asOf = asOf;
  }

  setArticles(entries: readonly ArticleEntry[]): void {
    this.#bySlug = new Map(entries.map((one) => [one.article.slug, one]));
    this.#byFile = new Map(entries.map((one) => [one.file, one]));
    this.#slugs = [...this.#bySlug.keys()];
  }

  entryOf(slug: string): ArticleEntry | undefined {
    return this.#bySlug.get(slug);
  }

  /** The address on the web of the article in a file. */
  addressOf(file: string): string | undefined {
    return this.#byFile.get(file)?.article.url;
  }

  slugs(): readonly string[] {
    return this.#slugs;
  }

  isPublished(entry: ArticleEntry): boolean {
    return !entry.draft && entry.article.date <= this.asOf;
  }

  /**
   * What resolves the addresses in a Markdown file.
   *
   * @param file path relative to the content folder
   * @param url address of the text on the web
   */
  contextOf(file: string, url: string): TextContext {
    return {
      root: this.root,
      file,
      url,
      publicationUrl: this.settings.facts.url,
      findArticle: (slug) => {
        const entry = this.#bySlug.get(slug);
        if (!entry) return undefined;
        return this.isPublished(entry) ? entry.article : 'waiting';
      },
      slugs: () => this.#slugs,
      images: this.#images,
    };
  }

  /** The Markdown of a file behind its front matter. */
  readMarkdown(file: string): string {
    let text = lenient.decode(readFileSync(join(this.root, file)));
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    const span = findFrontMatter(text);
    return typeof span === 'string' ? text : text.slice(span.end);
  }

  /** The cover that a file's front matter names; undefined where its image cannot be shown. */
  coverOf(
    file: string,
    url: string,
    fields: { image: string; alt?: string | undefined },
  ): Cover | undefined {
    const image = resolveImage(fields.image, this.contextOf(file, url));
    if (isFault(image) || image.kind !== 'file') return undefined;
    return { file: image.file, alt: fields.alt ?? '' };
  }
}
