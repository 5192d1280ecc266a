import { contentFolder, type Files } from '@pressroom/test-support';
import { formatDiagnostics, loadPublication, type Publication } from '../src/index.ts';

/** When everything that the tests date is out. */
export const LATER = new Date('2024-08-01T00:00:00Z');

/** A publication of these files, and all that is told of it. */
export function load(
  files: Files,
  asOf: Date | string = LATER,
): { readonly publication: Publication; readonly told: string } {
  const { publication, check } = loadPublication(contentFolder(files), { asOf });
  const told = formatDiagnostics(check(), 'text', '');
  if (!publication) throw new Error(told);
  return { publication, told };
}

export const slugs = (publication: Publication): readonly string[] =>
  publication.articles.map((one) => one.slug);
