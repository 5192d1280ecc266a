import { targetRule } from './target-rule.ts';

/** An image of a format that e-readers and browsers do not support. */
export const imageType = targetRule('image-type', 'error', 'images');
