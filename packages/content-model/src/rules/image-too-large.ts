import { targetRule } from './target-rule.ts';

/** An image that is too large for devices to decode: editions show its alternative text. */
export const imageTooLarge = targetRule('image-too-large', 'error', 'images');
