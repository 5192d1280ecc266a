import type { Body } from '@pressroom/content-model';
import { convertElements } from './convert-elements.ts';
import { mendReferences } from './mend-references.ts';
import { nameLinkedImages } from './name-linked-images.ts';
import { nestElements } from './nest-elements.ts';
import type { Node } from './node.ts';

/**
 * What all renderings start from: the body with every element where HTML allows it. Since the
 * three of them see the same nodes, they show the same words in the same order.
 *
 * @param image what to call an image that is all of a link and has no description
 */
export function readBody(body: Body, image: string): readonly Node[] {
  return nameLinkedImages(mendReferences(nestElements(convertElements(body))), image);
}
