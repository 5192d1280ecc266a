import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const EXAMPLE = /^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm;

/** The Markdown of every example in the specification of CommonMark. */
export function commonMarkExamples(): readonly string[] {
  const text = readFileSync(require.resolve('commonmark-spec/spec.txt'), 'utf8');
  const examples = text.matchAll(EXAMPLE);
  return Array.from(examples, ([, markdown = '']) => markdown.replaceAll('→', '\t'));
}
