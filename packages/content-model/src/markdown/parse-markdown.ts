import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';

// The only module that knows the Markdown parser: another one could stand in its place.

/** CommonMark with GFM and footnotes; front matter is cut off before. */
const FEATURES = { gfm: true, frontmatter: false } as const;

/** Parses Markdown (CommonMark 0.31, GFM, footnotes); every node has its position. */
export function parseMarkdown(source: string): Root {
  const tree = markdownToMdast(source, { features: FEATURES });
  if (tree.type !== 'root') throw new TypeError(`expected a root, got ${tree.type}`);
  return tree;
}
