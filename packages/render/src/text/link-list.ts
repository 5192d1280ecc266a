/** An address that a text refers to by its number. */
export interface NumberedLink {
  readonly number: number;
  readonly url: string;
}

/** Numbers addresses in the order of their first mention. */
export class LinkList {
  readonly #numbers = new Map<string, number>();
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  /** The number of an address, always the same for the same one. */
  numberOf(url: string): number {
    const known = this.#numbers.get(url);
    if (known !== undefined) return known;
    const number = this.#first + this.#numbers.size;
    this.#numbers.set(url, number);
    return number;
  }

  list(): readonly NumberedLink[] {
    return Array.from(this.#numbers, ([url, number]) => ({ number, url }));
  }
}
