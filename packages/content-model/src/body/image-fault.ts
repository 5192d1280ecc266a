/** An image of which nothing can be shown, as reading it showed; its words stand in its place. */
export interface ImageFault {
  readonly ruleId: 'image-broken' | 'image-huge';
  readonly message: string;
  readonly hint: string;
}

export function isImageFault<T extends object>(result: T | ImageFault): result is ImageFault {
  return 'ruleId' in result;
}

export function imageBroken(message: string): ImageFault {
  return { ruleId: 'image-broken', message, hint: 'save the image again' };
}

export function imageHuge(message: string): ImageFault {
  return { ruleId: 'image-huge', message, hint: 'save a smaller image' };
}
