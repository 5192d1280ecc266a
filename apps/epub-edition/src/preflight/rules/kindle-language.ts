import type { PreflightRule } from '../preflight-rule.ts';

/** Kindle sets and sorts by the book's language, and refuses one that is no BCP 47 tag. */
export const kindleLanguage: PreflightRule = {
  id: 'kindle-language',
  hint: 'Set "language" in publication.yaml, for example en or pt-BR.',
  inBook: ({ opf }) => {
    const language = /<dc:language[^>]*>([^<]*)</.exec(opf)?.[1]?.trim() ?? '';
    if (
      /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) &&
      !/^(?:und|mul|zxx)\b/i.test(language)
    ) {
      return undefined;
    }
    return `the book's language is "${language}"`;
  },
};
