import { faultRule } from './fault-rule.ts';

/** An image whose file is not there: its alternative text stands in its place. */
export const imageMissing = faultRule('image-missing', 'error', 'images');
