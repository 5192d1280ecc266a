import { targetRule } from './target-rule.ts';

/** A link to an article that is not published yet: its text stays. */
export const linkUnpublished = targetRule('link-unpublished', 'warning', 'links');
