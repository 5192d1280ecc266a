import { faultRule } from './fault-rule.ts';

/** A link to an article that is not published yet: its text stays. */
export const linkWaiting = faultRule('link-waiting', 'warning', 'links');
