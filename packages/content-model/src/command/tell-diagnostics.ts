import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import type { ContentArguments } from './content-arguments.ts';

/** Writes diagnostics to a stream in the format that the user asked for. */
export function tellDiagnostics(
  diagnostics: readonly Diagnostic[],
  { format, shownAs }: Pick<ContentArguments, 'format' | 'shownAs'>,
  stream: NodeJS.WritableStream,
): void {
  const told = formatDiagnostics(diagnostics, format, shownAs);
  if (told !== '') stream.write(`${told}\n`);
}

/** `2 errors, 1 warning`; undefined where there is neither. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string | undefined {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return counts.length === 0 ? undefined : counts.join(', ');
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}

/** `1 article`, `2 articles` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
