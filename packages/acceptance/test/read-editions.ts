import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf, texts, type XmlElement } from '@pressroom/test-support';
import { unzipSync } from 'fflate';

/** The full text of each item of a feed, as HTML, by the item's link. */
export function readFeed(path: string): ReadonlyMap<string, string> {
  const items = itemsOf(readFileSync(path, 'utf8'));
  const first = (item: XmlElement, name: string) => texts(item, name)[0] ?? '';
  return new Map(items.map((item) => [first(item, 'link'), first(item, 'content:encoded')]));
}

/** The XHTML documents of an EPUB in the order of its spine, by their names. */
export function readBook(path: string): ReadonlyMap<string, string> {
  const entries = unzipSync(readFileSync(path));
  const text = (name: string) => Buffer.from(entries[name] ?? new Uint8Array()).toString('utf8');
  const [, opf = ''] = /full-path="([^"]+)"/.exec(text('META-INF/container.xml')) ?? [];
  const folder = opf.includes('/') ? opf.slice(0, opf.lastIndexOf('/')) : '';
  const hrefs = new Map<string, string>();
  for (const [item] of text(opf).matchAll(/<item\s[^>]*>/g)) {
    const [, id = ''] = /\bid="([^"]*)"/.exec(item) ?? [];
    const [, href = ''] = /\bhref="([^"]*)"/.exec(item) ?? [];
    hrefs.set(id, join(folder, href));
  }
  const spine = [...text(opf).matchAll(/<itemref\s[^>]*idref="([^"]*)"/g)];
  return new Map(
    spine.map(([, id = '']) => [hrefs.get(id) ?? id, text(hrefs.get(id) ?? '')] as const),
  );
}
