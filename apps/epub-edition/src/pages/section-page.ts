import { lines, xml } from '@pressroom/render';
import type { SectionPage } from '../book/book.ts';
import { byline } from './byline.ts';
import type { PageContext } from './page-context.ts';
import type { WrittenPage } from './written-page.ts';

/** The opening of a section: its title and what is in it. */
export function writeSectionPage(page: SectionPage, { book }: PageContext): WrittenPage {
  const items = page.section.articles.map((article) => {
    const { language, direction, title, standfirst } = article;
    const by = byline(article);
    return xml`<li lang="${language}" xml:lang="${language}" dir="${direction}">
${lines([
  xml`<p class="entry"><a href="${book.articlePages.get(article.slug)?.name}">${title}</a></p>`,
  by === undefined ? undefined : xml`<p class="byline">${by}</p>`,
  standfirst === undefined ? undefined : xml`<p class="standfirst">${standfirst}</p>`,
])}
</li>`;
  });
  const body = xml`<section epub:type="part" role="doc-part" class="section">
<h1 epub:type="title">${page.title}</h1>
<ul>
${lines(items)}
</ul>
</section>`;
  return { body, properties: [], images: [] };
}
