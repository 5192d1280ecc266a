import GithubSlugger, { slug } from 'github-slugger';

/** The ids of a document: each is that of one element. */
export class Ids {
  readonly #slugger = new GithubSlugger();
  readonly #taken = new Set<string>();
  readonly #isReserved: (id: string) => boolean;

  /** @param isReserved whether the author gives an id: no heading gets that by its words */
  constructor(isReserved: (id: string) => boolean) {
    this.#isReserved = isReserved;
  }

  /** All ids so far. */
  get taken(): ReadonlySet<string> {
    return this.#taken;
  }

  /** Gives an id to an element that comes now; undefined where another one has it. */
  claim(id: string): string | undefined {
    const usable = id.trim().replace(/\s+/g, '-');
    if (usable === '' || this.#taken.has(usable)) return undefined;
    this.#taken.add(usable);
    return usable;
  }

  /** The id that a heading has by its words, as on GitHub; undefined where it has none. */
  ofHeading(words: string): string | undefined {
    let id = this.#slugger.slug(words);
    while (this.#taken.has(id) || this.#isReserved(id)) id = this.#slugger.slug(words);
    // A heading without a letter has nothing to be linked by.
    if (/^(?:-\d+)?$/.test(id)) return undefined;
    this.#taken.add(id);
    return id;
  }
}

/** The id that the first heading with these words has. */
export function slugOfHeading(words: string): string {
  return slug(words);
}
