import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Lookups, TextContext } from '../body/text-context.ts';
import type { ContentIndex } from './content-index.ts';
import { hashOf, imageOutcome, linkOutcome } from './text-inputs.ts';
import type { RuleReport } from './text-record.ts';

/** The content folder, as far as it is asked about texts. */
interface Folder {
  readonly root: string;
  read(file: string): Buffer;
  contextOf(file: string, url: string): TextContext;
}

/** What is known of the texts of a content folder without parsing them again, by its index. */
export class KnownTexts {
  readonly #folder: Folder;
  readonly #index: ContentIndex;
  readonly #hashes = new Map<string, string>();
  readonly #inputs = new Map<string, string>();

  constructor(folder: Folder, index: ContentIndex) {
    this.#folder = folder;
    this.#index = index;
  }

  /**
   * Remembers a text that was just parsed.
   *
   * @param parsed its bytes, the stamp that its file had before they were read, and what was looked
   *   up for it
   */
  add(
    file: string,
    parsed: {
      readonly bytes: Uint8Array;
      readonly stamp: string | undefined;
      readonly lookups: Lookups;
    },
  ): void {
    const { bytes, stamp, lookups } = parsed;
    const hashed = hash('sha256', bytes);
    const before = this.#index.texts.get(file);
    const checked = before?.hash === hashed ? before.checked : undefined;
    this.#inputs.delete(file);
    this.#index.texts.set(file, {
      ...(stamp === undefined ? {} : { stamp }),
      hash: hashed,
      links: [...lookups.links].map(copyString),
      images: [...lookups.images].map(copyString),
      ...(checked ? { checked } : {}),
    });
  }

  /** Forgets what was concluded from images, one of which is not what it was taken for. */
  forget(): void {
    this.#inputs.clear();
  }

  /**
   * A hash over the bytes of a text and what its links and images mean now; undefined where the
   * text was not parsed since it changed.
   *
   * @param url address of the text on the web
   */
  inputsOf(file: string, url: string): string | undefined {
    const known = this.#inputs.get(file);
    if (known !== undefined) return known;
    const record = this.#index.texts.get(file);
    if (!record || record.hash !== this.#hashOf(file)) return undefined;
    const context = this.#folder.contextOf(file, url);
    const inputs = hashOf([
      record.hash,
      context.language,
      context.markdown,
      record.links.map((href) => linkOutcome(href, context)),
      record.images.map((src) => imageOutcome(src, context)),
    ]);
    this.#inputs.set(file, inputs);
    return inputs;
  }

  #hashOf(file: string): string {
    const before = this.#hashes.get(file);
    if (before !== undefined) return before;
    const stamp = this.#index.stampOf(join(this.#folder.root, file));
    const record = this.#index.texts.get(file);
    const isSame = record && stamp !== undefined && record.stamp === stamp;
    const hashed = isSame ? record.hash : hash('sha256', this.#folder.read(file));
    this.#hashes.set(file, hashed);
    if (record?.hash === hashed && stamp !== undefined) {
      this.#index.texts.set(file, { ...record, stamp });
    }
    return hashed;
  }

  /** What the rules report of a text, as far as it is known without looking; see `remember`. */
  knownReports(file: string, inputs: string | undefined): readonly RuleReport[] | undefined {
    const checked = this.#index.texts.get(file)?.checked;
    return checked && checked.inputs === inputs ? checked.reports : undefined;
  }

  /** Remembers what the rules reported of a text that depends on these inputs. */
  remember(file: string, inputs: string | undefined, reports: readonly RuleReport[]): void {
    const record = this.#index.texts.get(file);
    if (!record || inputs === undefined) return;
    this.#index.texts.set(file, { ...record, checked: { inputs, reports } });
  }

  /** What a cover depends on, as a value that can be compared. */
  coverInputs(file: string, url: string, fields: { image: string; alt?: string | undefined }) {
    return [imageOutcome(fields.image, this.#folder.contextOf(file, url)), fields.alt];
  }
}

/** The same characters in memory of their own: a part of a text would keep all of it in memory. */
function copyString(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}
