import { targetRule } from './target-rule.ts';

/** An image that is truncated or damaged: editions show its alternative text. */
export const imageBroken = targetRule('image-broken', 'error', 'images');
