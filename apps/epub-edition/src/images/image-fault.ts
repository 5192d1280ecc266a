import type { ImageFault } from '@pressroom/content-model';

/** An image of which nothing can be shown; its words stand in its place. */
export type Unreadable = Exclude<ImageFault, { readonly ruleId: 'image-unsafe' }>;

export function isFault<T extends object>(result: T | Unreadable): result is Unreadable {
  return 'ruleId' in result;
}

export function imageBroken(message: string): Unreadable {
  return { ruleId: 'image-broken', message, hint: 'save the image again' };
}

export function imageHuge(message: string): Unreadable {
  return { ruleId: 'image-huge', message, hint: 'save a smaller image' };
}
