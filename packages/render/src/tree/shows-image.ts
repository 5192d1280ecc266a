import type { Body, ImageFile } from '@pressroom/content-model';
import type { Nodes } from 'hast';

/** Whether an image file stands in a body: then its article's cover need not be shown again. */
export function showsImage(body: Body, file: ImageFile): boolean {
  return holdsImage(body, file.name);
}

function holdsImage(node: Nodes, name: string): boolean {
  if (!('children' in node)) return false;
  const image = node.type === 'element' ? node.data?.image : undefined;
  if (image?.kind === 'file' && image.file.name === name) return true;
  return node.children.some((child) => holdsImage(child, name));
}
