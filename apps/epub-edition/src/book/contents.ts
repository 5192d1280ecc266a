import type { Page } from './book.ts';

/** A line of the contents, with those below it. */
export interface ContentsEntry {
  readonly page: Page;
  readonly entries: readonly ContentsEntry[];
}

/** The pages that the contents name, articles below their sections, in the order of the spine. */
export function contentsOf(pages: readonly Page[]): readonly ContentsEntry[] {
  const top: { page: Page; entries: ContentsEntry[] }[] = [];
  for (const page of pages) {
    if (page.kind === 'cover' || page.kind === 'title' || page.kind === 'contents') continue;
    const parent = top.at(-1);
    const isBelow =
      page.kind === 'article' && page.section !== undefined && parent?.page.kind === 'section';
    (isBelow ? parent.entries : top).push({ page, entries: [] });
  }
  return top;
}
