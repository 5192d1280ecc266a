import { brokenTarget } from '../broken-target.ts';
import type { PreflightRule } from '../preflight-rule.ts';

/** What is listed must be there. */
export const kindleManifest: PreflightRule = {
  id: 'kindle-manifest',
  hint: 'Every file in the manifest must be in the book.',
  inBook: ({ opf, names }) => {
    const manifest = /<manifest>[\s\S]*<\/manifest>/.exec(opf)?.[0] ?? '';
    return brokenTarget(manifest, / href="([^"]+)"/g, names);
  },
};
