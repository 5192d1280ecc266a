import type { PlannedItem } from '../item/plan-item.ts';

export interface FeedLimits {
  /** How many items it holds at most. */
  readonly items: number;
  /** How many bytes it holds at most; one item alone may have more. */
  readonly bytes: number;
  /** How many items leave it at a time, at most: at least one. */
  readonly page: number;
}

/**
 * A feed that takes its items one by one, oldest first, and hands the oldest on to an archive
 * page whenever it would grow over its limits. What is on a page depends on the items before and
 * on the page alone but never on what comes later, so that a page never changes once it is closed.
 */
export class OpenFeed {
  readonly #limits: FeedLimits;
  /** Oldest first. */
  #items: PlannedItem[] = [];
  #size = 0;

  constructor(limits: FeedLimits) {
    this.#limits = limits;
  }

  /**
   * Adds an item that is newer than all others.
   *
   * @returns the pages that are closed by it, each newest first
   */
  add(item: PlannedItem): readonly (readonly PlannedItem[])[] {
    this.#items.push(item);
    this.#size += item.size;
    const pages: PlannedItem[][] = [];
    while (this.#isOver()) pages.push(this.#closePage());
    return pages;
  }

  /** What is in the feed now. */
  newestFirst(): readonly PlannedItem[] {
    return this.#items.toReversed();
  }

  #isOver(): boolean {
    const { items, bytes } = this.#limits;
    return this.#items.length > 1 && (this.#items.length > items || this.#size > bytes);
  }

  /** Takes out the oldest items: as many as a page may have, but not over half of the bytes. */
  #closePage(): PlannedItem[] {
    const { page, bytes } = this.#limits;
    let size = 0;
    let count = 0;
    for (const one of this.#items.slice(0, Math.min(page, this.#items.length - 1))) {
      if (count > 0 && size + one.size > bytes / 2) break;
      size += one.size;
      count += 1;
    }
    this.#size -= size;
    return this.#items.splice(0, count).reverse();
  }
}
