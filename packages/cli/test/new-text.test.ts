import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { contentFolder, PUBLICATION } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { articlesOfMonth, newArticle, newIssue } from '../src/new/new-text.ts';

const NOW = new Date('2024-07-06T22:30:00Z');

function content(files: Readonly<Record<string, string>>) {
  const yaml = `${PUBLICATION}timeZone: Asia/Tokyo\n`;
  const folder = contentFolder({ 'publication.yaml': yaml, ...files });
  for (const name of ['articles', 'issues']) mkdirSync(join(folder, name), { recursive: true });
  return folder;
}

const load = (folder: string) => {
  const { publication, check } = loadPublication(folder, { asOf: '2024-12-31' });
  if (!publication) throw new Error('no publication');
  return { publication, diagnostics: check() };
};

test.each(['Plain', 'Quotes " and \' : # [x]', '日本語', '\\', 'a: b', '- a', '"'])(
  'a new article titled %s is read back',
  (title) => {
    const folder = content({});
    const text = newArticle(title, load(folder).publication, NOW);
    expect(text).toContain('date: 2024-07-07 07:30\n');
    writeFileSync(join(folder, 'articles', 'a.md'), text.replace('draft: true\n', ''));
    const { publication, diagnostics } = load(folder);
    expect(diagnostics).toEqual([]);
    expect(publication.articles[0]?.title).toBe(title);
  },
);

test('a new issue lists the articles of its month, oldest first', () => {
  const article = (date: string) => `---\ntitle: T\ndate: ${date}\n---\n\nText.\n`;
  const folder = content({
    'articles/a.md': article('2024-06-30T16:00:00Z'),
    'articles/b.md': article('2024-07-06'),
    'articles/c.md': article('2024-08-01'),
  });
  const before = load(folder).publication;
  const text = newIssue(
    '2024-07',
    articlesOfMonth('2024-07', before.articles, before),
    before,
    NOW,
  );
  writeFileSync(join(folder, 'issues', '2024-07.md'), text);
  const { publication, diagnostics } = load(folder);
  expect(diagnostics).toEqual([]);
  const [issue] = publication.issues;
  expect(issue?.title).toBe('July 2024');
  expect(issue?.articles.map((one) => one.slug)).toEqual(['a', 'b']);
  expect(issue?.number).toBe(1);
});
