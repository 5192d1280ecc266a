import type { PreflightRule } from '../preflight-rule.ts';

/** Without the declaration, Kindle reads a document as Latin-1 or not at all. */
export const kindleEncoding: PreflightRule = {
  id: 'kindle-encoding',
  hint: 'Write <?xml version="1.0" encoding="UTF-8"?> in its first line, without a byte order mark.',
  inFile: ({ name, content }) => {
    if (!/\.(?:xhtml|opf|ncx)$/.test(name) || typeof content !== 'string') return undefined;
    return /^<\?xml version="1\.0" encoding="utf-8"/i.test(content)
      ? undefined
      : `${name} does not say first that it is UTF-8`;
  },
};
