import { cpSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectGolden, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { formatDiagnostics, loadPublication } from '../src/index.ts';
import { RULES } from '../src/rules/index.ts';

const folder = fileURLToPath(new URL('rules', import.meta.url));

/** Every rule has a folder: content with the fault, and what is told of it. */
test.each(RULES.map((rule) => rule.id).filter((id) => id !== 'article-outside-content'))(
  '%s',
  (id) => {
    const { check } = loadPublication(join(folder, id, 'content'), {
      asOf: new Date('2024-08-01'),
    });
    const told = `${formatDiagnostics(check(), 'text', '')}\n`;
    expectGolden(join(folder, id, 'diagnostics.txt'), told);
    expect(told).toContain(`  ${id}  `);
  },
);

test('no folder without a rule', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(readdirSync(folder).filter((name) => !ids.includes(name))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('article-outside-content and image-outside-content, through symbolic links', () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(join(folder, 'image-alt', 'content'), content, { recursive: true });
  cpSync(join(content, 'articles', 'one.md'), join(work, 'secret.md'));
  cpSync(join(content, 'articles', 'dot.png'), join(work, 'secret.png'));
  rmSync(join(content, 'articles', 'dot.png'));
  symlinkSync(join(work, 'secret.md'), join(content, 'articles', 'two.md'));
  symlinkSync(join(work, 'secret.png'), join(content, 'articles', 'dot.png'));
  const { check, publication } = loadPublication(content, { asOf: new Date('2024-08-01') });
  const told = check().map(({ file, ruleId }) => `${file} ${ruleId}`);
  expect(told).toContain('articles/two.md article-outside-content');
  const outside = check().filter(({ ruleId }) => ruleId === 'image-outside-content');
  expect(outside).toMatchObject([{ file: 'articles/one.md', also: [{}, {}, {}] }]);
  expect(publication?.articles.map((one) => one.slug)).toEqual(['one']);
  expect(existsSync(join(content, 'articles', 'two.md'))).toBe(true);
});
