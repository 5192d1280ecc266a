import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMails, temporaryFolder, wordsOf } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { composeMail } from '../src/mail/compose-mail.ts';
import { filesOf } from '../test/support/files-of.ts';
import { loadContent } from '../test/support/load-content.ts';
import { ourFiles } from './support/our-files.ts';

const folder = temporaryFolder();

describe("Python's email package", () => {
  test.each([
    ['our own issues', ourFiles],
    ['the English letter', () => filesOf('english', { width: 72, links: 'end' })],
    ['the Japanese letter', () => filesOf('japanese', { width: 40, links: 'inline' })],
    ['the Arabic letter', () => filesOf('arabic', { width: 100, links: 'end' })],
  ])('finds no defect in %s', async (_, make) => {
    const mails = [...(await make())].filter(([name]) => name.endsWith('.eml'));
    const paths = mails.map(([name, content]) => save(name, content));
    const read = await readMails(...paths);
    expect(read.length).toBe(mails.length);
    for (const { defects, longest } of read) {
      expect(defects).toEqual([]);
      expect(longest).toBeLessThan(100);
    }
  });

  test('reads a subject of 10,000 characters', async () => {
    const { publication, issue } = loadContent('english');
    for (const title of ['x'.repeat(10_000), '字'.repeat(10_000), 'a word '.repeat(1_429).trim()]) {
      const path = save(
        'long.eml',
        Buffer.concat(composeMail({ ...issue, title }, 'full', [], publication)),
      );
      const [mail] = await readMails(path);
      expect(mail?.defects).toEqual([]);
      expect(mail?.subject).toBe(`The Harbour Letter, No. 9: ${title}`);
    }
  });

  test('sees the same text as is in the .txt file, but for soft breaks', async () => {
    const files = await ourFiles();
    for (const [name, text] of files) {
      const mail = files.get(name.replace('.txt', '.eml'));
      if (!name.endsWith('.txt') || mail === undefined) continue;
      const [read] = await readMails(save('one.eml', mail));
      expect(wordsOf(read?.text ?? '')).toEqual(wordsOf(text));
    }
  });
});

function save(name: string, content: string | Buffer): string {
  const path = join(folder, name.replace('/', '-'));
  writeFileSync(path, content);
  expect(readFileSync(path, 'latin1')).toMatch(/^(?:[\t -~]*\r\n)*$/);
  return path;
}
