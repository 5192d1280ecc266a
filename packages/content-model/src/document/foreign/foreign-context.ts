import { attribute, type HtmlElement } from '../html/tree.ts';

/** How deep the elements of a picture or a formula may nest. */
export const MAX_FOREIGN_DEPTH = 50;

/** What reading foreign elements needs of the document around them. */
export interface ForeignContext {
  /** The id under which an element can be found; undefined where another has it. */
  claimId(id: string): string | undefined;
  /** A text without the characters that XML forbids. */
  clean(text: string): string;
}

/** Claims the id that an element has; undefined where it has none, or another element has it. */
export function readId(element: HtmlElement, context: ForeignContext): string | undefined {
  const id = attribute(element, 'id');
  return id === undefined ? undefined : context.claimId(id);
}
