import { readFileSync } from 'node:fs';

/** Path in the feed's folder of the CSS that shows a feed in a browser. */
export const STYLESHEET = 'feed.css';

/** Its text. */
export function readStylesheet(): Uint8Array {
  return readFileSync(new URL(`../assets/${STYLESHEET}`, import.meta.url));
}

/**
 * Its address as a feed writes it: relative, so that a feed that is opened from the disk is shown
 * as it will be on the web.
 *
 * @param file path of the feed in the feed's folder
 */
export function stylesheetFor(file: string): string {
  return '../'.repeat(file.split('/').length - 1) + STYLESHEET;
}
