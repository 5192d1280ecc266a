import { faultRule } from './fault-rule.ts';

/** A link or an embed that leads to no article or file: its text stays. */
export const linkTarget = faultRule('link-target', 'error', 'links');
