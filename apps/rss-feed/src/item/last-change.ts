import type { FeedItem } from './feed-item.ts';

/** When the newest of the items was published or edited; undefined where there are none. */
export function lastChange(items: readonly FeedItem[]): Date | undefined {
  let last: Date | undefined;
  for (const { date, updated = date } of items) {
    if (last === undefined || updated > last) last = updated;
  }
  return last;
}
