import type { Document } from '@pressroom/content-model';
import { textOfNodes } from './text-of-nodes.ts';

/**
 * The words of a document, a line for each block: for counting, searching and summaries. Images are
 * there by their alternative text, notes at the end, without their numbers.
 */
export function plainText(document: Document): string {
  return textOfNodes(document.children);
}
