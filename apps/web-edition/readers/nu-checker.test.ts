import { join } from 'node:path';
import {
  constructContent,
  filesIn,
  requireTool,
  runProgram,
  SAMPLE_CONTENT,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';
import jar from 'vnu-jar';
import { buildSite } from './support/build-site.ts';

test.each([
  ['the sample', () => SAMPLE_CONTENT],
  ['every construct of Markdown', constructContent],
])('the Nu checker finds no error in any page of %s', async (_, contentOf) => {
  const java = requireTool('java', 'default-jre-headless');
  const site = await buildSite(contentOf());
  const pages = [...filesIn(site).keys()].filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(40);
  const paths = pages.map((name) => join(site, name));
  const { stderr } = await runProgram(java, ['-jar', jar, '--errors-only', ...paths]);
  expect(stderr.replaceAll(site, '')).toBe('');
});
