import { xml } from '@pressroom/render';
import type { PageContext } from './page-context.ts';
import type { WrittenPage } from './written-page.ts';

/** The cover: its picture and nothing else. Kobo wants it as an `img`, not as SVG. */
export function writeCoverPage({ cover }: PageContext): WrittenPage {
  const body = xml`<section epub:type="cover" class="cover">
<img role="doc-cover" src="${cover.href}" alt="${cover.alt}"/>
</section>`;
  return { body, properties: [], images: [] };
}
