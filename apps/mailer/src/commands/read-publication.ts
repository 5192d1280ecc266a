import {
  type Arguments,
  contentArguments,
  loadPublication,
  type Publication,
  tellDiagnostics,
} from '@pressroom/content-model';

/**
 * Reads the publication for its settings; undefined where publication.yaml has faults, which are
 * told.
 *
 * @throws UsageError
 */
export function readPublication(args: Arguments): Publication | undefined {
  const given = contentArguments(args);
  const { publication, check } = loadPublication(given.content, { asOf: given.asOf });
  if (!publication) tellDiagnostics([...check([])], given, process.stderr);
  return publication;
}
