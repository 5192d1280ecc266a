import type { PreflightRule } from '../preflight-rule.ts';

/** Elements that make Kindle refuse a document. */
export const kindleElement: PreflightRule = {
  id: 'kindle-element',
  hint: 'Delete it.',
  inFile: ({ name, content }) => {
    if (!name.endsWith('.xhtml') || typeof content !== 'string') return undefined;
    const found = /<(?:script|iframe|object|embed|form|video|audio|canvas|applet)[\s>]/.exec(
      content,
    );
    return found ? `${name} has an element ${found[0].trim()}…` : undefined;
  },
};
