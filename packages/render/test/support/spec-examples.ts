import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const path = require.resolve('commonmark-spec/spec.txt');
const EXAMPLE = /^`{32} example\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm;

/** The Markdown of every example in the specification of CommonMark. */
export const specExamples: readonly string[] = Array.from(
  readFileSync(path, 'utf8').matchAll(EXAMPLE),
  (match) => (match[1] ?? '').replaceAll('→', '\t'),
);
