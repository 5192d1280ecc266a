import type { Root } from 'mdast';
import { type Features, markdownToMdast } from 'satteri';
import type { MarkdownFeatures } from './markdown-features.ts';

// The only module that knows the Markdown parser: another one could stand in its place.

/**
 * Parses Markdown (CommonMark 0.31, GFM, footnotes) and those of the other features that the parser
 * knows; every node has its position.
 */
export function parseMarkdown(source: string, features: MarkdownFeatures): Root {
  const tree = markdownToMdast(source, { features: parserFeatures(source, features) });
  if (tree.type !== 'root') throw new TypeError(`expected a root, got ${tree.type}`);
  return tree;
}

function parserFeatures(source: string, features: MarkdownFeatures): Features {
  return {
    gfm: true,
    // Front matter is cut off before.
    frontmatter: false,
    definitionList: features.definitionLists,
    // The parser would read the times of day in a text as directives, too.
    directive: features.callouts && /^[ \t>]*:::/m.test(source),
    headingAttributes: features.headingIds,
    math: features.math && source.includes('$'),
    subscript: features.subscript,
    superscript: features.superscript,
    wikilinks: features.wikilinks,
  };
}
