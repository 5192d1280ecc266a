import { type Diagnostic, formatDiagnostics } from '@pressroom/content-model';
import type { ContentArguments } from '../options/content-options.ts';

/** Prints diagnostics in the format that the user asked for. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { format, shownAs }: Pick<ContentArguments, 'format' | 'shownAs'>,
  stream: NodeJS.WritableStream,
): void {
  const text = formatDiagnostics(diagnostics, format, shownAs);
  if (text !== '') stream.write(`${text}\n`);
}
