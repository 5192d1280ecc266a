import { targetRule } from './target-rule.ts';

/** A link to an article that is not published yet: only its text is shown. */
export const linkUnpublished = targetRule('link-unpublished', 'warning', 'links');
