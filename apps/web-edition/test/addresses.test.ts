import { contentFolder, filesIn, runBuild, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';

const PUBLICATION = 'title: P\nurl: https://site.example/\n';

async function build(files: Readonly<Record<string, string>>) {
  const content = contentFolder({ 'publication.yaml': PUBLICATION, ...files });
  const out = temporaryFolder();
  const run = await runBuild('web-edition', [
    ...['--content', content, '--out', out, '--as-of', '2024-12-31'],
  ]);
  return { ...run, content, out };
}

const article = (fields: string, date = '2024-01-01') =>
  `---\ntitle: T\ndate: ${date}\n${fields}\n---\n\nText.\n`;

test("an author's page is at the author's URL only where nothing else is", async () => {
  const { code, stderr, out } = await build({
    'authors.yaml': `home: { name: H, url: "https://site.example/" }
page: { name: P, url: "https://site.example/about/" }
one: { name: O, url: "https://site.example/team/" }
two: { name: T, url: "https://site.example/team/" }
`,
    'articles/about.md': article('authors: [home, page]'),
    'articles/team-news.md': article('authors: [one, two]'),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const names = [...filesIn(out).keys()];
  expect(names.filter((name) => /^(?:authors|team|about)\//.test(name))).toEqual([
    'about/index.html',
    'authors/home/index.html',
    'authors/index.html',
    'authors/page/index.html',
    'authors/two/index.html',
    'team/index.html',
  ]);
  const home = filesIn(out).get('index.html')?.toString();
  expect(home).toContain('class="home"');
  expect(filesIn(out).get('about/index.html')?.toString()).toContain('href="/authors/page/"');
});

test.each([
  ['a tag', 'url: /tags/paper/\ntags: [paper]'],
  ['a year', 'url: /Archive/2024/'],
  ['an issue', 'url: /issues/2024-01/'],
])('the address of the page of %s is an error, and nothing is written', async (_, fields) => {
  const { code, stderr, stdout, out } = await build({ 'articles/one.md': article(fields) });
  expect(code).toBe(1);
  expect(stdout + stderr).toMatch(/articles\/one\.md:1:1 {2}error {2}address-taken/);
  expect(filesIn(out).size).toBe(0);
});

test('of two articles of one address the page shows one, in an incremental build too', async () => {
  const files = {
    'articles/one.md': article('url: /same/\nsummary: One'),
    'articles/two.md': article('url: /same/\nsummary: Two', '2024-01-02'),
  };
  const first = await build(files);
  expect(first.code).toBe(0);
  const again = ['--content', first.content, '--out', first.out, '--as-of', '2024-12-31'];
  const before = filesIn(first.out).get('same/index.html')?.toString();
  expect(before).toContain('Two');
  expect((await runBuild('web-edition', again)).stdout).toContain(' 0 made again');
  expect(filesIn(first.out).get('same/index.html')?.toString()).toBe(before);
});
