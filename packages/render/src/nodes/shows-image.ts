import type { Document, DocumentNode, ImageFile } from '@pressroom/content-model';
import { isElement } from './node-kinds.ts';

/** Whether a document shows an image file: then its article's cover need not be shown again. */
export function showsImage(document: Document, file: ImageFile): boolean {
  return document.children.some((node) => holdsImage(node, file.name));
}

function holdsImage(node: DocumentNode, name: string): boolean {
  if (node.type === 'image') return node.source.kind === 'file' && node.source.file.name === name;
  return isElement(node) && node.children.some((child) => holdsImage(child, name));
}
