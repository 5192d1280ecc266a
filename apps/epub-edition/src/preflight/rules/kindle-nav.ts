import { brokenTarget } from '../broken-target.ts';
import type { PreflightRule } from '../preflight-rule.ts';

/** The contents must be there and lead into the book. */
export const kindleNav: PreflightRule = {
  id: 'kindle-nav',
  hint: 'Every entry of the table of contents must link to a document of the book.',
  inBook: ({ opf, nav, names }) => {
    if (!/<item [^>]*properties="[^"]*\bnav\b/.test(opf) || nav === '') return 'there is no nav';
    if (!/epub:type="toc"[\s\S]*<a /.test(nav)) return 'the nav names nothing';
    return brokenTarget(nav, / href="([^"#]+)[^"]*"/g, names);
  },
};
