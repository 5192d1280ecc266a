import { expectGolden, neomuttScreen } from '@pressroom/test-support';
import { describe, test } from 'vitest';
import { filesOf } from '../test/support/files-of.ts';
import { golden } from '../test/support/golden.ts';

describe.each([60, 100])('neomutt in %d columns', (columns) => {
  test.each([
    ['english', '2024-09.eml'],
    ['english', 'short/2024-09.eml'],
    ['japanese', '2024-08.eml'],
    ['arabic', '2024-08.eml'],
  ])('shows the %s letter %s', async (name, file) => {
    const files = await filesOf(name, { width: 72, links: 'end' });
    const mail = files.get(file) ?? '';
    const screen = await neomuttScreen(mail, columns);
    expectGolden(golden(`${name}/${file.replace('.eml', '')}.neomutt-${columns}.txt`), screen);
  });
});
