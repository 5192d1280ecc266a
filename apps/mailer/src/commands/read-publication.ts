import { contentArguments, printDiagnostics } from '@pressroom/cli';
import { loadPublication, type Publication } from '@pressroom/content-model';
import type { Arguments } from '@pressroom/edition';

/**
 * Reads the publication for its settings; undefined where publication.yaml has faults, which are
 * told.
 *
 * @throws UsageError
 */
export function readPublication(args: Arguments): Publication | undefined {
  const given = contentArguments(args);
  const { publication, check } = loadPublication(given.content, { asOf: given.asOf });
  if (!publication) printDiagnostics([...check([])], given, process.stderr);
  return publication;
}
