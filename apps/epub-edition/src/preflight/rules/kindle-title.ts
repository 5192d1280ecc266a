import type { PreflightRule } from '../preflight-rule.ts';

/** A book without a title, or without anybody who made it, is refused. */
export const kindleTitle: PreflightRule = {
  id: 'kindle-title',
  hint: 'Give the publication and the issue a title.',
  inBook: ({ opf }) => {
    if (!/<dc:title[^>]*>\s*[^<\s]/.test(opf)) return 'the book has no title';
    return /<dc:creator[^>]*>\s*[^<\s]/.test(opf) ? undefined : 'the book names no author';
  },
};
