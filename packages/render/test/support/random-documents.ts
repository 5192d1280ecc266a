import { documentOfHtml } from './document-of.ts';
import { randomHtml, toTree } from './random-html.ts';

/** Documents made of any elements within any others. */
export const randomDocuments = randomHtml.map((nodes) => documentOfHtml(toTree(nodes)));
