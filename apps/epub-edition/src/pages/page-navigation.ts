import { findLocale } from '@pressroom/locales';
import { lines, type Markup, xml } from '@pressroom/render';
import type { TextPage } from '../book/book.ts';
import { CONTENTS } from '../book/plan-book.ts';
import type { PageContext } from './page-context.ts';

/** Links at the end of a text: to the previous one, to the contents, to the next. */
export function pageNavigation(page: TextPage, { book }: PageContext): Markup {
  const phrases = findLocale(page.language).edition;
  const around = book.neighbours.get(page);
  return xml`<nav class="onward" aria-label="${phrases.contents}">
${lines([
  link(phrases.previous, around?.previous),
  xml`<p><a href="${CONTENTS}">${phrases.contents}</a></p>`,
  link(phrases.next, around?.next),
])}
</nav>`;
}

function link(word: string, page: TextPage | undefined): Markup | undefined {
  if (!page) return undefined;
  const { name, title, language, direction } = page;
  const shown = xml`<span lang="${language}" xml:lang="${language}" dir="${direction}">${title}</span>`;
  return xml`<p>${word}: <a href="${name}">${shown}</a></p>`;
}
