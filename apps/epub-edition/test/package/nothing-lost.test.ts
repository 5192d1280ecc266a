import { type DocumentNode, type ForeignNode, loadPublication } from '@pressroom/content-model';
import { expect, test } from 'vitest';
import { article, temporaryContent } from '../support/content-folder.ts';
import { makeBook } from '../support/make-book.ts';

const TEXT = `
<p lang="fr" dir="ltr">Une <b>phrase</b></p>

<ol start="7" reversed><li value="9">nine</li><li>eight</li></ol>

<table><caption>C</caption><thead><tr><th id="h" scope="col" abbr="x">H</th></tr></thead><tbody><tr><td colspan="2" headers="h">d</td></tr></tbody></table>

<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> H<sub>2</sub>O <bdo dir="rtl">abc</bdo>

<math display="block" alttext="a half"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>

<svg viewBox="0 0 10 10" role="img"><title>T</title><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient><circle cx="5" cy="5" r="4" fill="url(#g)"></circle></svg>

<dl><dt>term</dt><dd>meaning</dd></dl>

<time datetime="2024-07-06">then</time> <abbr title="Long">L.</abbr> <ins datetime="2024-07-06" cite="/why">new</ins>

<blockquote cite="https://example.org/a" title="t"><p><q cite="#h">quoted</q> <data value="1">one</data></p></blockquote>
`;

/** Attributes that the book writes in another way, or adds. */
const OTHERWISE = new Set([
  'xmlns',
  'xml:lang',
  'class',
  'epub:type',
  'role',
  'href',
  'src',
  'open',
]);

test('every element and attribute of the model arrives in the book as it stands', async () => {
  const content = { 'articles/one.md': article('One', TEXT) };
  const { text } = await makeBook(content);
  const { publication } = loadPublication(temporaryContent(content), { asOf: '2025-01-01' });
  const [one] = publication?.articles ?? [];
  const body = text('article-one.xhtml').split('</header>')[1]?.split('</section>')[0] ?? '';
  expect(elementsOfXhtml(body)).toEqual(one ? elementsOfModel(one.body().children) : []);
});

function elementsOfModel(nodes: readonly (DocumentNode | ForeignNode)[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [];
    const { id, attributes } = node;
    const all = Object.entries({ ...(id === undefined ? {} : { id }), ...attributes });
    const name = node.type === 'foreign' ? node.name : node.type;
    const own = describe(name, new Map(all.map(([key, value]) => [plain(key), value])));
    return [own, ...elementsOfModel(node.children)];
  });
}

function elementsOfXhtml(xhtml: string): readonly string[] {
  return [...xhtml.matchAll(/<([a-zA-Z][\w]*)((?: [\w:-]+="[^"]*")*)\/?>/g)].map(
    ([, tag = '', attributes = '']) =>
      describe(
        tag,
        new Map(
          [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)]
            .filter(([, name = '']) => !OTHERWISE.has(name))
            .map(([, name = '', value = '']) => [plain(name), value]),
        ),
      ),
  );
}

function describe(tag: string, attributes: ReadonlyMap<string, string>): string {
  const written = [...attributes].filter(([name]) => !OTHERWISE.has(name)).sort();
  return `${tag} ${written.map(([name, value]) => `${name}=${value}`).join(' ')}`.trim();
}

/** `viewBox`, `stop-color` and `stopColor` are the same name in the tree and in the markup. */
function plain(name: string): string {
  return name.replace(/[-:]/g, '').toLowerCase();
}
