import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonMarkExamples, REPOSITORY } from '@pressroom/test-support';
import {
  commonMarkArticles,
  type ForeignArticle,
  foreignContent,
  naughtyArticles,
} from '../test/foreign-content.ts';

const CONSTRUCTS = join(REPOSITORY, 'packages/render/test/constructs');

/** How many articles are made of several examples. */
const MIXED = 500;
const EXAMPLES_IN_EACH = 6;

/**
 * A content folder for comparing two versions of the program: every example of the CommonMark
 * specification, every construct of the tests, hostile strings, and texts of several examples one
 * after the other and within each other.
 */
export function comparisonContent(): { readonly folder: string; readonly articles: number } {
  const articles = [...commonMarkArticles(), ...constructs(), ...naughtyArticles(), ...mixed()];
  return { folder: foreignContent(articles), articles: articles.length };
}

function constructs(): ForeignArticle[] {
  return readdirSync(CONSTRUCTS).map((name) => ({
    title: name,
    text: readFileSync(join(CONSTRUCTS, name, 'input.md'), 'utf8'),
  }));
}

function mixed(): ForeignArticle[] {
  const examples = [...commonMarkExamples(), ...constructs().map(({ text }) => text)];
  let state = 1;
  const next = () => {
    // A linear congruential generator (Knuth, MMIX): the same texts each time.
    state = Number((BigInt(state) * 6364136223846793005n + 1442695040888963407n) % (1n << 48n));
    return state / 2 ** 48;
  };
  const pick = () => examples[Math.floor(next() * examples.length)] ?? '';
  return Array.from({ length: MIXED }, (_, i) => {
    const parts = Array.from({ length: EXAMPLES_IN_EACH }, pick).map((text) => {
      const kind = next();
      if (kind < 0.2) return text.replace(/^/gm, '> ');
      if (kind < 0.4) return `- item\n\n${text.replace(/^/gm, '  ')}`;
      if (kind < 0.5) return `<div>\n${text}</div>`;
      return text;
    });
    return { title: `Mixed ${i + 1}`, text: parts.join('\n\n') };
  });
}
