import { faultRule } from './fault-rule.ts';

/** An image larger than devices can unpack: its alternative text stands in its place. */
export const imageHuge = faultRule('image-huge', 'error', 'images');
