import { type Files, runBuild, temporaryFolder } from '@pressroom/test-support';
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
  expect(await tell(content)).toContain(
    'The drawn cover of the issue 2024-07 omits "🎉", "🚀": no bundled font has them.',
  );
});

test('nothing is told where everything is drawn', async () => {
  expect(await tell({ 'articles/one.md': article('One → two', 'Words.') })).not.toContain(
    'cover-letters',
  );
});

/** What a build of the edition tells. */
async function tell(content: Files): Promise<string> {
  const folders = ['--content', temporaryContent(content), '--out', temporaryFolder()];
  return (await runBuild('epub-edition', folders)).stderr;
}
