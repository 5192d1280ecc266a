import { targetRule } from './target-rule.ts';

/** An image outside the content folder, also through a symbolic link. */
export const imageOutsideContent = targetRule('image-outside-content', 'error', 'images');
