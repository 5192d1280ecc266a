import { labels } from '@pressroom/render';
import type { TextPage } from '../book/book.ts';
import { CONTENTS } from '../book/plan-book.ts';
import { lines, type Markup, xml } from '../markup/xml.ts';
import type { PageContext } from './page-context.ts';

/** Links at the end of a text: to the previous one, to the contents, to the next. */
export function pageNavigation(page: TextPage, { book }: PageContext): Markup {
  const words = labels(page.language);
  const around = book.neighbours.get(page);
  return xml`<nav class="onward" aria-label="${words.contents}">
${lines([
  link(words.previous, around?.previous),
  xml`<p><a href="${CONTENTS}">${words.contents}</a></p>`,
  link(words.next, around?.next),
])}
</nav>`;
}

function link(word: string, page: TextPage | undefined): Markup | undefined {
  if (!page) return undefined;
  const { name, title, language, direction } = page;
  const shown = xml`<span lang="${language}" xml:lang="${language}" dir="${direction}">${title}</span>`;
  return xml`<p>${word}: <a href="${name}">${shown}</a></p>`;
}
