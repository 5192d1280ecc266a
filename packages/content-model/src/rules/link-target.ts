import { targetRule } from './target-rule.ts';

/** A link or an embed that leads to no article or file: only its text is shown. */
export const linkTarget = targetRule('link-target', 'error', 'links');
