import { targetRule } from './target-rule.ts';

/** An image whose file does not exist: editions show its alternative text. */
export const imageMissing = targetRule('image-missing', 'error', 'images');
