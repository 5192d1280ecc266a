import { textDirection } from '@pressroom/locales';
import { summarize } from '../body/summarize.ts';
import type { Document } from '../document/node.ts';
import type { Article, Author, Cover } from '../model.ts';
import type { ArticleFields } from '../schema/article-schema.ts';
import type { ContentFolder } from './content-folder.ts';
import { hashOf } from './text-inputs.ts';

/** An article whose body is read on demand. */
export class ArticleFile implements Article {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly date: Date;
  readonly updated?: Date;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  readonly language: string;
  readonly url: string;
  readonly aliases: readonly string[];
  readonly section?: string;
  readonly source: string;
  readonly #folder: ContentFolder;
  #firstWords: string | undefined;
  #inputs: { readonly text: string; readonly own: string } | undefined;
  readonly #fields: Pick<ArticleFields, 'summary' | 'cover'>;

  constructor(
    folder: ContentFolder,
    file: string,
    fields: ArticleFields,
    facts: Pick<Article, 'id' | 'slug' | 'title' | 'url' | 'aliases' | 'authors'>,
  ) {
    this.#folder = folder;
    this.#fields = { summary: fields.summary, cover: fields.cover };
    this.id = facts.id;
    this.slug = facts.slug;
    this.title = facts.title;
    this.date = fields.date;
    const { updated } = fields;
    if (updated && updated > fields.date && updated <= folder.asOf) this.updated = updated;
    this.authors = facts.authors;
    this.tags = withoutRepeats(fields.tags ?? []);
    this.language = fields.language ?? folder.settings.facts.language;
    this.url = facts.url;
    this.aliases = facts.aliases;
    if (fields.section) this.section = fields.section;
    this.source = file;
  }

  get standfirst(): string | undefined {
    return this.#fields.summary?.replace(/\s+/g, ' ') || undefined;
  }

  get summary(): string {
    if (this.standfirst !== undefined) return this.standfirst;
    if (this.#firstWords === undefined) this.body();
    return this.#firstWords ?? '';
  }

  get direction() {
    return textDirection(this.language);
  }

  get cover(): Cover | undefined {
    const { cover } = this.#fields;
    return cover && this.#folder.coverOf(this.source, this.url, cover);
  }

  body(): Document {
    const body = this.#folder.bodyOf(this.source);
    // Whoever shows a text shows its summary too, and a second parse would be for that alone.
    if (this.standfirst === undefined) {
      this.#firstWords ??= summarize(body).replace(/\s+/g, ' ');
    }
    return body;
  }

  inputs(): string | undefined {
    const text = this.#folder.texts.inputsOf(this.source, this.url);
    if (text === undefined) return undefined;
    const image = this.#fields.cover;
    const cover = image && this.#folder.texts.coverInputs(this.source, this.url, image);
    if (this.#inputs?.text !== text || cover) {
      const { source, id, slug, url, language, section, date, updated, authors } = this;
      const names = [source, id, slug, url, language, section];
      const own = hashOf([text, names, date, updated, authors, cover]);
      this.#inputs = { text, own };
    }
    return this.#inputs.own;
  }
}

/** The tags, each once: as it is spelled first where spellings differ in capitals. */
function withoutRepeats(tags: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const tag of tags) {
    const folded = tag.toLowerCase();
    if (!spellings.has(folded)) spellings.set(folded, tag);
  }
  return [...spellings.values()];
}
