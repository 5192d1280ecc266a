import type { DocumentNode } from '@pressroom/content-model';

/** Whether the content of a list item begins with the box of a task. */
export function beginsWithBox([first]: readonly DocumentNode[]): boolean {
  return first?.type === 'p' ? beginsWithBox(first.children) : first?.type === 'checkbox';
}
