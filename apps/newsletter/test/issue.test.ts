import { describe, expect, test } from 'vitest';
import type { TextStyle } from '../src/text/text-style.ts';
import { expectGolden } from './support/expect-golden.ts';
import { filesOf } from './support/files-of.ts';

const USUAL: TextStyle = { width: 72, links: 'end' };

describe.each(['english', 'japanese', 'arabic'])('the %s letter', (name) => {
  test('as text and as a mail, in full and in short', () => {
    for (const [file, content] of filesOf(name, USUAL)) expectGolden(`${name}/${file}`, content);
  });

  test.each([40, 60, 100])('in %d columns', (width) => {
    const text = textOf(name, { ...USUAL, width });
    expectGolden(`${name}/width-${width}.txt`, text);
  });

  test('with addresses in the text', () => {
    expectGolden(`${name}/links-inline.txt`, textOf(name, { width: 72, links: 'inline' }));
  });
});

function textOf(name: string, style: TextStyle): string {
  const file = [...filesOf(name, style)].find(([path]) => /^[\d-]+\.txt$/.test(path));
  expect(file).toBeDefined();
  return file?.[1] ?? '';
}
