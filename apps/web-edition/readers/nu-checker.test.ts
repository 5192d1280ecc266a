import { join } from 'node:path';
import { filesIn, requireTool, runProgram } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import jar from 'vnu-jar';
import { buildSite } from './support/build-site.ts';

test('the Nu checker finds no error in any page', async () => {
  const java = requireTool('java', 'default-jre-headless');
  const site = await buildSite();
  const pages = [...filesIn(site).keys()].filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(40);
  const paths = pages.map((name) => join(site, name));
  const { stderr } = await runProgram(java, ['-jar', jar, '--errors-only', ...paths]);
  expect(stderr.replaceAll(site, '')).toBe('');
});
