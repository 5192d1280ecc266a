import { faultRule } from './fault-rule.ts';

/** A link to an article that does not exist: its text stays. */
export const linkTarget = faultRule('link-target', 'error', 'links');
