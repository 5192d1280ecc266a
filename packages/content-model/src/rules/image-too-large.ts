import { targetRule } from './target-rule.ts';

/** An image larger than devices can unpack: its alternative text stands in its place. */
export const imageTooLarge = targetRule('image-too-large', 'error', 'images');
