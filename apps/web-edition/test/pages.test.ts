import { buildEdition, contentFolder, filesIn, SAMPLE_CONTENT } from '@pressroom/test-support';
import { expect, test } from 'vitest';

test('an article has no script, and no style or event of its own', async () => {
  const files = filesIn(await buildEdition('web-edition', SAMPLE_CONTENT));
  for (const [name, bytes] of files) {
    if (!name.endsWith('.html')) continue;
    const html = bytes.toString();
    expect(
      html.match(/<script(?! type="application\/ld\+json")(?! type="module" src=)/g),
      name,
    ).toBeNull();
    expect(html.match(/<style|\sstyle=|\son[a-z]+=/g), name).toBeNull();
    if (!name.startsWith('search/')) expect(html, name).not.toContain('type="module"');
  }
});

test('hostile titles, words and tables stay text', async () => {
  const content = contentFolder({
    'publication.yaml': 'title: "</title><script>"\nurl: https://site.example/\n',
    'articles/hostile.md': `---
title: "</script><img src=x onerror=alert(1)>"
date: 2024-01-01
tags: [${Array.from({ length: 500 }, (_, index) => `tag ${index}`).join(', ')}]
---

${'x'.repeat(5000)}

|${' a |'.repeat(60)}
|${'---|'.repeat(60)}
|${' b |'.repeat(60)}

\`\`\`js
const a = "</code></pre><script>";
\`\`\`
`,
  });
  const files = filesIn(await buildEdition('web-edition', content));
  const page = files.get('hostile/index.html')?.toString() ?? '';
  expect(page).not.toMatch(/<img src=x|<\/script><img|<script>/);
  expect(page).toContain('<span class="t-k">const</span>');
  expect(files.has('tags/tag-499/index.html')).toBe(true);
});

test('lists are divided so that each article is on one page, and a full page never changes', async () => {
  const articles = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `articles/a${index}.md`,
        `---\ntitle: Article ${index}\ndate: 2024-01-01 00:${String(index % 60).padStart(2, '0')}\nsummary: S\n---\n\nText.\n`,
      ]),
    );
  const publication = 'title: P\nurl: https://site.example/\nweb:\n  pageSize: 5\n';
  const build = async (count: number) =>
    filesIn(
      await buildEdition(
        'web-edition',
        contentFolder({ 'publication.yaml': publication, ...articles(count) }),
      ),
    );
  const [few, more] = [await build(23), await build(24)];
  const lists = [...few.keys()].filter((name) => /^(?:page\/\d+\/)?index\.html$/.test(name));
  expect(lists).toEqual([
    'index.html',
    'page/1/index.html',
    'page/2/index.html',
    'page/3/index.html',
  ]);
  const shown = lists.flatMap((name) =>
    [...(few.get(name)?.toString() ?? '').matchAll(/class="u-url" href="\/(a\d+)\/"/g)].map(
      ([, slug]) => slug,
    ),
  );
  expect(shown).toHaveLength(23);
  expect(new Set(shown).size).toBe(23);
  expect(
    more.get('page/1/index.html')?.equals(few.get('page/1/index.html') ?? Buffer.alloc(0)),
  ).toBe(true);
});
