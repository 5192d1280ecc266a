import type { Body } from '@pressroom/content-model';
import { convertElements } from './convert-elements.ts';
import { nestElements } from './nest-elements.ts';
import type { Node } from './node.ts';

/**
 * What all renderings start from: the body with every element where HTML allows it. Since the
 * three of them see the same nodes, they show the same words in the same order.
 */
export function readBody(body: Body): readonly Node[] {
  return nestElements(convertElements(body));
}
