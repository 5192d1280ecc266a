import { join } from 'node:path';
import type { ArticleFields } from '../schema/article-schema.ts';
import type { ContentIndex } from './content-index.ts';

/** The front matter of articles that did not change since it was read, by the index. */
export class KnownFrontMatter {
  readonly #root: string;
  readonly #index: ContentIndex;
  readonly #timeZone: string;

  /** @param timeZone of dates without offset */
  constructor(root: string, index: ContentIndex, timeZone: string) {
    this.#root = root;
    this.#index = index;
    this.#timeZone = timeZone;
  }

  /** The fields of an article's file, of which there is nothing to report. */
  fieldsOf(file: string): ArticleFields | undefined {
    const record = this.#index.frontMatter.get(file);
    if (!record || record.timeZone !== this.#timeZone) return undefined;
    if (record.stamp !== this.#stampOf(file)) return undefined;
    const { date, updated, ...fields } = record.fields;
    return {
      ...fields,
      date: new Date(date),
      ...(updated === undefined ? {} : { updated: new Date(updated) }),
    };
  }

  /** Remembers the fields of an article's file; `fieldsOf` was asked for them before it was read. */
  add(file: string, { date, updated, ...fields }: ArticleFields): void {
    const stamp = this.#stampOf(file);
    if (stamp === undefined) return;
    const dates = { date: date.toISOString(), updated: updated?.toISOString() };
    const record = { ...fields, ...dates };
    this.#index.frontMatter.set(file, { stamp, timeZone: this.#timeZone, fields: record });
  }

  #stampOf(file: string): string | undefined {
    return this.#index.stampOf(join(this.#root, file));
  }
}
