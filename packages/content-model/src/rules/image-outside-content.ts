import { targetRule } from './target-rule.ts';

/** An image outside of the content folder, also by a symbolic link. */
export const imageOutsideContent = targetRule('image-outside-content', 'error', 'images');
