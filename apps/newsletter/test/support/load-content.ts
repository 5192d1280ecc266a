import { join } from 'node:path';
import { type Issue, loadPublication, type Publication } from '@pressroom/content-model';

/** A publication of test/content with its only issue. */
export function loadContent(name: string): { publication: Publication; issue: Issue } {
  const folder = join(import.meta.dirname, '../content', name);
  const { publication } = loadPublication(folder, { asOf: '2025-01-01' });
  const issue = publication?.issues[0];
  if (!publication || !issue) throw new Error(`${folder} has no issue`);
  return { publication, issue };
}
