import type { UnsafePart } from '../model.ts';

/** What decoding an image shows, and its beginning and end did not. */
export type ImageFault =
  | Unreadable
  | { readonly ruleId: 'image-unsafe'; readonly parts: readonly UnsafePart[] };

/** An image of which nothing can be shown; its words stand in its place. */
export interface Unreadable {
  readonly ruleId: 'image-broken' | 'image-huge';
  readonly message: string;
  readonly hint: string;
}

export function isUnreadable<T extends object>(result: T | Unreadable): result is Unreadable {
  return 'ruleId' in result;
}

export function imageBroken(message: string): Unreadable {
  return { ruleId: 'image-broken', message, hint: 'save the image again' };
}

export function imageHuge(message: string): Unreadable {
  return { ruleId: 'image-huge', message, hint: 'save a smaller image' };
}
