import { faultRule } from './fault-rule.ts';

/** An image that is cut short or damaged: its alternative text stands in its place. */
export const imageBroken = faultRule('image-broken', 'error', 'images');
