import { readFileSync } from 'node:fs';
import type { Publication } from '@pressroom/content-model';
import { findLocale } from '@pressroom/locales';

/** Path in the feed's folder of the CSS that shows a feed in a browser. */
export const STYLESHEET = 'feed.css';

/** Its text: the same for all publications, but for the language and direction of the notice. */
export function writeStylesheet({ language, direction }: Publication): string {
  const rules = readFileSync(new URL(`../assets/${STYLESHEET}`, import.meta.url), 'utf8');
  const about = JSON.stringify(findLocale(language).edition.aboutFeed);
  return `${rules}\n:root {\n  --about: ${about};\n  direction: ${direction};\n}\n`;
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
