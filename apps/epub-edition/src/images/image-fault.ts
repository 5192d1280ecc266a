/** Why an image cannot be shown; its words stand in its place. */
export interface ImageFault {
  readonly ruleId: 'image-broken' | 'image-huge';
  readonly message: string;
  readonly hint: string;
  /** Counted from 1, where the file is text. */
  readonly line: number;
  readonly column: number;
}

export function isFault<T extends object>(result: T | ImageFault): result is ImageFault {
  return 'ruleId' in result;
}

export function imageBroken(message: string, line = 1, column = 1): ImageFault {
  const hint = 'its alternative text stands in its place; save the image again';
  return { ruleId: 'image-broken', message, hint, line, column };
}

export function imageHuge(message: string): ImageFault {
  const hint = 'its alternative text stands in its place; save a smaller image';
  return { ruleId: 'image-huge', message, hint, line: 1, column: 1 };
}
