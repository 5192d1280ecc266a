import { targetRule } from './target-rule.ts';

/** An image that is cut short or damaged: its alternative text stands in its place. */
export const imageBroken = targetRule('image-broken', 'error', 'images');
