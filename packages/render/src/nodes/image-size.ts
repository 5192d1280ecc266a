import type { ImageNode } from '@pressroom/content-model';

interface Size {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * Returns the size of an image in CSS pixels: what the author asks for, completed by the file's
 * proportions; else the file's.
 */
export function imageSize({ width, height }: ImageNode, file: Size | undefined): Size {
  if (width !== undefined && height !== undefined) return { width, height };
  if (file?.width === undefined || file.height === undefined) return { width, height };
  const ratio = file.width / file.height;
  if (width !== undefined) return { width, height: Math.max(1, Math.round(width / ratio)) };
  if (height !== undefined) return { width: Math.max(1, Math.round(height * ratio)), height };
  return { width: file.width, height: file.height };
}
