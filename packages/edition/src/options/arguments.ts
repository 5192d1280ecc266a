import { UsageError } from './usage-error.ts';

/** The parsed arguments of a command line. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>, positionals: readonly string[]) {
    this.#values = values;
    this.positionals = positionals;
  }

  /** Returns the value of an option, or undefined where it is not given. */
  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Returns the values of an option that may be repeated, in their order. */
  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  }

  /** Returns whether an option without a value is given. */
  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  /**
   * Returns the value of an option that takes one of a few words.
   *
   * @throws UsageError for any other word
   */
  choice<Word extends string>(name: string, words: readonly Word[], fallback: Word): Word {
    const given = this.text(name);
    if (given === undefined) return fallback;
    const found = words.find((word) => word === given);
    if (found === undefined) {
      throw new UsageError(`--${name} takes ${words.join(', ')}; not "${given}"`);
    }
    return found;
  }
}
