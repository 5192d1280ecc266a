import { faultRule } from './fault-rule.ts';

/** An image of a kind that readers cannot show. */
export const imageType = faultRule('image-type', 'error', 'images');
