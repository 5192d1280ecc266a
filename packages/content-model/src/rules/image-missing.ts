import { targetRule } from './target-rule.ts';

/** An image whose file is not there: its alternative text stands in its place. */
export const imageMissing = targetRule('image-missing', 'error', 'images');
