import { join } from 'node:path';
import { contentFolder, expectGolden } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';
import { RULES } from '../src/rules/index.ts';

/** What the messages of every rule look like, from the content in `test/rules/`. */
const diagnostics = RULES.filter(({ id }) => id !== 'article-outside-content').flatMap(({ id }) => {
  const content = join(import.meta.dirname, 'rules', id, 'content');
  const { check } = loadPublication(content, { asOf: new Date('2024-08-01') });
  return check().filter(({ ruleId }) => ruleId === id);
});

test('messages.txt lists every message, to be read in one sitting', () => {
  const entries = diagnostics.map(({ ruleId, message, hint }) =>
    [`${ruleId}: ${message}`, ...(hint === undefined ? [] : [`    ${hint}`])].join('\n'),
  );
  const text = `${[...new Set(entries)].sort().join('\n')}\n`;
  expectGolden(join(import.meta.dirname, 'messages.txt'), text);
});

test('every message is a sentence, and so is every hint', () => {
  const texts = diagnostics.flatMap(({ message, hint = message }) => [message, hint]);
  expect(texts.filter((text) => !/^(?:[\p{Lu}"]|\S+\.md ).*[.?]$/su.test(text))).toEqual([]);
});

/** Front matter whose message ends with the words of a library, or with a suggestion. */
test.each([
  'language: german',
  'language: english',
  'tags: !!binary x',
  'tags: [a, {b]',
  'title: "\\q"',
  'a: &x [*y]',
  'tags: a: b: c',
  '? x',
  '- a\nb',
  'tags: [a\n  b: {',
])('a message about %j ends as one sentence does', (line) => {
  const content = contentFolder({
    'articles/a.md': `---\ntitle: A\ndate: 2024-07-06\n${line}\n---\n\nText.\n`,
  });
  const { check } = loadPublication(content, { asOf: new Date('2024-08-01') });
  const found = check();
  expect(found.length).toBeGreaterThan(0);
  for (const { message, hint = message } of found) {
    for (const text of [message, hint]) expect(text).toMatch(/[^\s.:;,][.?]$/);
    expect(message).not.toMatch(/\.,|\.\.|:\./);
  }
});
