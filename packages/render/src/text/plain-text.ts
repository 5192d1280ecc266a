import type { Body } from '@pressroom/content-model';
import { readBody } from '../tree/read-body.ts';
import { textOfNodes } from './text-of-nodes.ts';

/**
 * The words of a body, a line for each block: for counting, searching and summaries. Images are
 * there by their alternative text, notes at the end, without their numbers.
 */
export function plainText(body: Body): string {
  return textOfNodes(readBody(body, ''));
}
