import type { PreflightRule } from '../preflight-rule.ts';

/** The cover must be declared in both ways: by EPUB 3 and by what Kindle looked for before. */
export const kindleCover: PreflightRule = {
  id: 'kindle-cover',
  hint: 'Declare a cover image.',
  inBook: ({ opf }) =>
    /properties="cover-image"/.test(opf) && /<meta name="cover" content="/.test(opf)
      ? undefined
      : 'no cover image is declared',
};
