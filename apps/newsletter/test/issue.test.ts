import { expectGolden } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import type { TextStyle } from '../src/text/text-style.ts';
import { filesOf } from './support/files-of.ts';
import { golden } from './support/golden.ts';

const USUAL: TextStyle = { width: 72, links: 'end' };

describe.each(['english', 'japanese', 'arabic'])('the %s letter', (name) => {
  test('as text and as a mail, in full and in short', async () => {
    for (const [file, content] of await filesOf(name, USUAL)) {
      expectGolden(golden(`${name}/${file}`), content);
    }
  });

  test.each([40, 60, 100])('in %d columns', async (width) => {
    const text = await textOf(name, { ...USUAL, width });
    expectGolden(golden(`${name}/width-${width}.txt`), text);
  });

  test('with addresses in the text', async () => {
    const text = await textOf(name, { width: 72, links: 'inline' });
    expectGolden(golden(`${name}/links-inline.txt`), text);
  });
});

async function textOf(name: string, style: TextStyle): Promise<string> {
  const file = [...(await filesOf(name, style))].find(([path]) => /^[\d-]+\.txt$/.test(path));
  expect(file).toBeDefined();
  return file?.[1] ?? '';
}
