import { expect, test } from 'vitest';
import { renderWebHtml } from '../../src/index.ts';
import { documentOf } from '../support/document-of.ts';
import { pageOf } from '../support/render-all.ts';

const write = (markdown: string) => pageOf(documentOf(markdown)).html;

test('a heading is a link to itself, below the title and without jumps', () => {
  const { html, headings } = pageOf(documentOf('# One\n\n#### Two [link](https://a.example/)'));
  expect(html).toBe(
    '<h2 id="one"><a href="#one" class="self">One</a></h2>\n<h3 id="two-link">Two <a href="https://a.example/">link</a></h3>\n',
  );
  expect(headings).toEqual([
    { level: 2, id: 'one', text: 'One' },
    { level: 3, id: 'two-link', text: 'Two link' },
  ]);
});

test('a table scrolls by itself and has a name', () => {
  expect(write('| a | b |\n|---|--:|\n| 1 | 2 |')).toMatch(
    /^<div class="scroll" role="region" tabindex="0" aria-label="a b">\n<table>/,
  );
});

test('an alignment is a class, since the site allows no style in a page', () => {
  const html = write('| a | b |\n|---|--:|\n| 1 | 2 |');
  expect(html).toContain('<td class="align-right">2</td>');
  expect(html).not.toContain('style=');
});

test('an image elsewhere is a link to it, or its words where it is in a link', () => {
  expect(write('![Cat](https://a.example/cat.png)')).toBe(
    '<p><a href="https://a.example/cat.png">[Cat]</a></p>\n',
  );
  expect(write('[![Cat](https://a.example/cat.png)](https://b.example/)')).toBe(
    '<p><a href="https://b.example/">[Cat]</a></p>\n',
  );
});

test('an image has its size, loads when it is near, and has an alternative format', () => {
  const html = renderWebHtml(documentOf('![A](lighthouse.jpg)'), {
    language: 'en',
    direction: 'ltr',
    articleHref: ({ url }) => url,
    webHref: (url) => url,
    image: () => ({
      src: '/a.jpg',
      width: 640,
      height: 480,
      alternative: { mediaType: 'image/webp', srcset: '/a-480.webp 480w' },
    }),
    highlight: () => undefined,
  }).html;
  expect(html).toBe(
    '<p><picture><source type="image/webp" srcset="/a-480.webp 480w" sizes="(min-width: 45rem) 640px, 100vw"><img src="/a.jpg" alt="A" width="640" height="480" loading="lazy" decoding="async"></picture></p>\n',
  );
});

test('code is highlighted by the language that its author names', () => {
  const asked: string[] = [];
  const options = {
    language: 'en',
    direction: 'ltr',
    articleHref: ({ url }: { readonly url: string }) => url,
    webHref: (url: string) => url,
    image: () => ({ src: '' }),
    highlight: (code: string, language: string) => {
      asked.push(`${language}: ${code}`);
      return language === 'js' ? `<b>${code}</b>` : undefined;
    },
  } as const;
  const { html } = renderWebHtml(
    documentOf('```JS\n1 < 2\n```\n\n```what\nx\n```\n\n    y'),
    options,
  );
  expect(asked).toEqual(['js: 1 < 2\n', 'what: x\n']);
  expect(html).toBe(
    '<pre tabindex="0"><code><b>1 < 2\n</b></code></pre>\n<pre tabindex="0"><code>x\n</code></pre>\n<pre tabindex="0"><code>y\n</code></pre>\n',
  );
});

test('notes are numbered by their list and lead back to each reference', () => {
  const html = write('A[^1] B[^1]\n\n[^1]: Note.');
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(4);
  for (const id of targets) expect(html).toContain(`id="${id}"`);
});
