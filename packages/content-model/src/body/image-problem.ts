/** An image of which nothing can be shown, as reading it showed; its words stand in its place. */
export interface ImageProblem {
  readonly ruleId: 'image-broken' | 'image-too-large';
  readonly message: string;
  readonly hint: string;
}

export function isImageProblem<T extends object>(result: T | ImageProblem): result is ImageProblem {
  return 'ruleId' in result;
}

export function imageBroken(message: string): ImageProblem {
  return { ruleId: 'image-broken', message, hint: 'Save the image again.' };
}

export function imageTooLarge(message: string): ImageProblem {
  return { ruleId: 'image-too-large', message, hint: 'Save a smaller image.' };
}
