/** An image of which nothing can be shown, as reading it showed; its words stand in its place. */
export interface ImageFault {
  readonly ruleId: 'image-broken' | 'image-too-large';
  readonly message: string;
  readonly hint: string;
}

export function isImageFault<T extends object>(result: T | ImageFault): result is ImageFault {
  return 'ruleId' in result;
}

export function imageBroken(message: string): ImageFault {
  return { ruleId: 'image-broken', message, hint: 'Save the image again.' };
}

export function imageTooLarge(message: string): ImageFault {
  return { ruleId: 'image-too-large', message, hint: 'Save a smaller image.' };
}
