import { join } from 'node:path';
import { buildEdition, contentFolder, filesIn, SAMPLE_CONTENT } from '@pressroom/test-support';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, in the order of the text. */
function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elementsOf(child);
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

/** The addresses of a page that a browser follows or loads. */
function addressesOf(page: Node): string[] {
  return [...elementsOf(page)].flatMap((element) => {
    const set = attribute(element, 'srcset')?.split(', ') ?? [];
    const single = ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []);
    return [...single, ...set.map((one) => one.split(' ')[0] ?? '')];
  });
}

/** Addresses on the site to which no file answers, or whose fragment is no id of the page. */
function deadLinks(
  out: string,
  base: string,
  isElsewhere: (path: string) => boolean,
): readonly string[] {
  const files = filesIn(out);
  const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
  const ids = new Map<string, Set<string>>();
  const parsed = pages.map((name) => {
    const page = parse(files.get(name)?.toString() ?? '');
    ids.set(name, new Set([...elementsOf(page)].flatMap((one) => attribute(one, 'id') ?? [])));
    return { name, page };
  });
  return parsed.flatMap(({ name, page }) =>
    addressesOf(page).filter((address) => {
      const url = new URL(address, `https://site.test${base}${name}`);
      if (url.host !== 'site.test') return false;
      if (!url.pathname.startsWith(base)) return true;
      const path = decodeURIComponent(url.pathname.slice(base.length));
      if (isElsewhere(path)) return false;
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const isDead = !files.has(file) && !(path.startsWith('search/') && path.endsWith('/'));
      const fragment = decodeURIComponent(url.hash.slice(1));
      return isDead || (fragment !== '' && ids.get(file)?.has(fragment) !== true);
    }),
  );
}

/** What the other editions publish of the sample. */
const isOther = (path: string) =>
  /^feeds\/|^issues\/(?:covers\/|.*\.(?:epub|txt|xml)$)|^subscribe$/.test(path);

test('every address on every page of the sample leads to a page, a file or a part of it', async () => {
  const out = await buildEdition('web-edition', SAMPLE_CONTENT);
  expect(deadLinks(out, '/', isOther)).toEqual([]);
});

test('a site below a path has no address outside of it, and links between articles hold', async () => {
  const content = contentFolder({
    'publication.yaml': 'title: Below\nurl: https://site.example/blog/\nlanguage: en\n',
    'articles/one.md':
      '---\ntitle: One\ndate: 2024-01-01\ntags: [a b, C++]\nauthors: [Ann]\naliases: [/blog/old.html]\n---\n\n## Part\n\n[Two](two.md#part), [here](#part).[^1]\n\n[^1]: Note.\n',
    'articles/two.md': '---\ntitle: "Two <b>&"\ndate: 2024-01-02\n---\n\n## Part\n\nText.\n',
    'articles/three.md':
      '---\ntitle: Three\ndate: 2024-01-03\nurl: /blog/2024/three.html\n---\n\nText.\n',
  });
  const out = await buildEdition('web-edition', content);
  const others = /^(?:(?:feed|atom)\.xml|feed\.json|.*\.epub|.*\.xml|covers\/.*|issues\/.*\.txt)$/;
  expect(deadLinks(out, '/blog/', (path) => others.test(path))).toEqual([]);
  const files = filesIn(out);
  expect(files.get('_redirects')?.toString()).toBe('/blog/old.html /blog/one/ 301\n');
  expect(files.get('old.html')?.toString()).toContain('url=/blog/one/');
  expect(files.has(join('2024', 'three.html'))).toBe(true);
});
