import type { PreflightRule } from '../preflight-rule.ts';

/** Two hyphens within a comment are forbidden in XML (1.0, section 2.5), and end Kindle's reading. */
export const kindleComment: PreflightRule = {
  id: 'kindle-comment',
  hint: 'Delete the comment.',
  inFile: ({ name, content }) => {
    if (typeof content !== 'string' || !/\.(?:xhtml|opf|ncx|svg)$/.test(name)) return undefined;
    for (const [comment, inside = ''] of content.matchAll(/<!--([\s\S]*?)-->/g)) {
      if (inside.includes('--') || inside.endsWith('-')) {
        return `${name} has a comment with "--": ${comment.slice(0, 60)}`;
      }
    }
    return undefined;
  },
};
