import { brokenTarget } from '../broken-target.ts';
import type { PreflightRule } from '../preflight-rule.ts';

/** Older Kindles read the NCX alone. */
export const kindleNcx: PreflightRule = {
  id: 'kindle-ncx',
  hint: 'The NCX must have the same identifier and the same documents as the navigation document.',
  inBook: ({ opf, ncx, names }) => {
    if (ncx === '' || !/<spine [^>]*toc="/.test(opf)) return 'there is no NCX';
    if (!ncx.includes('<navPoint ')) return 'the NCX names nothing';
    const uid = / name="dtb:uid" content="([^"]*)"/.exec(ncx)?.[1];
    const identifier = /<dc:identifier [^>]*>([^<]*)</.exec(opf)?.[1];
    if (uid !== identifier) return `the NCX is of another book: ${uid}`;
    return brokenTarget(ncx, / src="([^"#]+)[^"]*"/g, names);
  },
};
