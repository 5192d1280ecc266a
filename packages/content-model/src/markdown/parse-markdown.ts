import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { htmlToHast, markdownToHast, markdownToMdast } from 'satteri';

// The only module that knows the Markdown parser: another one could stand in its place.

/** CommonMark with GFM and footnotes; front matter is cut off before. */
const FEATURES = { gfm: true, frontmatter: false } as const;

/** Parses Markdown (CommonMark 0.31, GFM, footnotes) into mdast; every node has its position. */
export function parseMarkdown(source: string): MdastRoot {
  const tree = markdownToMdast(source, { features: FEATURES });
  if (tree.type !== 'root') throw new TypeError(`expected a root, got ${tree.type}`);
  return tree;
}

/** What an HTML parser might read otherwise than it stands; without it half the time is saved. */
const MARKUP = /<[a-z!/?]|&#/i;

/**
 * Parses the same Markdown into hast, its raw HTML parsed by an HTML parser, tags that open in
 * one place and close in another included. Nodes have no positions; nothing is sanitised yet.
 */
export function parseMarkdownToHast(source: string): HastRoot {
  const gfm = { footnotes: { clobberPrefix: '' } };
  const features = { ...FEATURES, rawHtml: MARKUP.test(source), gfm };
  const tree = markdownToHast(source, { position: false, features });
  if (tree.type !== 'root') throw new TypeError(`expected a root, got ${tree.type}`);
  return tree;
}

/** Parses a piece of HTML, as it stands in an `html` node of mdast. */
export function parseHtmlFragment(html: string): HastRoot {
  const tree = htmlToHast(html, { fragment: true });
  if (tree.type !== 'root') throw new TypeError(`expected a root, got ${tree.type}`);
  return tree;
}
