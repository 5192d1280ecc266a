import { join } from 'node:path';
import type { DataDocument } from '../data/data.ts';
import { Report } from '../diagnostics/report.ts';
import type { DataSource } from '../schema/validate.ts';
import { decodeText } from './decode-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { readFrontMatterBytes } from './read-front-matter-bytes.ts';

/** The front matter of a file whose fields are known, read only where a position in it is asked for. */
export class FrontMatterSource implements DataSource {
  readonly file: string;
  readonly #root: string;
  #source: DataSource | undefined;

  /** @param root absolute path of the content folder */
  constructor(root: string, file: string) {
    this.#root = root;
    this.file = file;
  }

  get syntax(): DataSource['syntax'] {
    return this.#read().syntax;
  }

  get text(): string {
    return this.#read().text;
  }

  get document(): DataDocument {
    return this.#read().document;
  }

  get linesBefore(): number {
    return this.#read().linesBefore;
  }

  #read(): DataSource {
    if (this.#source) return this.#source;
    const bytes = readFrontMatterBytes(this.#root, join(this.#root, this.file));
    const report = new Report();
    const text = typeof bytes === 'string' ? undefined : decodeText(bytes, this.file, report);
    const source = text === undefined ? undefined : readFrontMatter(text, this.file, report);
    if (!source) throw new Error(`${this.file} changed while it was read`);
    this.#source = source;
    return source;
  }
}
