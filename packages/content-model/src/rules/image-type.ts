import { targetRule } from './target-rule.ts';

/** An image of a kind that readers cannot show. */
export const imageType = targetRule('image-type', 'error', 'images');
