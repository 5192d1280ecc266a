import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { article, temporaryContent } from '../support/content-folder.ts';
import { makeBook } from '../support/make-book.ts';

const LETTER = ['title: Letters 🎉 and 🚀', 'date: 2024-07-31', 'articles: [one]'];

test('what no font has is neither in the cover nor in its words, and the editor is told', async () => {
  const content = {
    'articles/one.md': article('One 🎉', 'Words.'),
    'issues/2024-07.md': ['---', ...LETTER, '---', ''].join('\n'),
  };
  const book = await makeBook(content);
  expect(book.text('cover.xhtml')).toContain('31 July 2024. Letters and. One"');
  expect(tell(content)).toContain(
    'the drawn cover of 2024-07 leaves out "🎉", "🚀": no font here has them',
  );
});

test('nothing is told where everything is drawn', () => {
  expect(tell({ 'articles/one.md': article('One → two', 'Words.') })).not.toContain(
    'cover-letters',
  );
});

/** What a build of the edition tells. */
function tell(content: Readonly<Record<string, string>>): string {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const folders = ['--content', temporaryContent(content), '--out', temporaryFolder()];
  const start = [at('../../packages/content-model/start.cjs'), at('src/main.ts')];
  return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', process.execPath, ...start, ...folders], {
    encoding: 'utf8',
  });
}
