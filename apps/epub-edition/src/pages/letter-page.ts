import { xml } from '@pressroom/render';
import type { LetterPage } from '../book/book.ts';
import type { PageContext } from './page-context.ts';
import { pageNavigation } from './page-navigation.ts';
import { writeBody } from './write-body.ts';
import type { WrittenPage } from './written-page.ts';

/** The editor's letter. */
export function writeLetterPage(page: LetterPage, context: PageContext): WrittenPage {
  const { xhtml, properties, images, facts } = writeBody(page.letter, page, context);
  const body = xml`<section epub:type="preface" role="doc-preface" class="letter">
<header>
<h1 epub:type="title">${page.title}</h1>
</header>
${xhtml}
</section>
${pageNavigation(page, context)}`;
  return { body, properties, images, text: facts };
}
