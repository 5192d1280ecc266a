import type { PreflightRule } from '../preflight-rule.ts';

/** Names of other than plain ASCII are lost on the way through Kindle's converter. */
export const kindleName: PreflightRule = {
  id: 'kindle-name',
  hint: 'Name files with ASCII letters, digits, hyphens and dots only.',
  inFile: ({ name }) =>
    /^[A-Za-z0-9._/-]+$/.test(name) ? undefined : `the name of "${name}" is not plain ASCII`,
};
