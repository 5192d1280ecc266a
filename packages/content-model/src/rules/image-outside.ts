import { faultRule } from './fault-rule.ts';

/** An image outside of the content folder, also by a symbolic link. */
export const imageOutside = faultRule('image-outside', 'error', 'images');
