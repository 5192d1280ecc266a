import type { Diagnostic } from './diagnostic.ts';
import { formatText } from './format-text.ts';

export const DIAGNOSTIC_FORMATS = ['text', 'json', 'github'] as const;

export type DiagnosticFormat = (typeof DIAGNOSTIC_FORMATS)[number];

/**
 * Formats diagnostics for people (`text`: `file:line:column`, which terminals make a link), for
 * programs (`json`) or for annotations of GitHub Actions (`github`).
 *
 * @param folder path of the content folder as the reader of the report would write it
 * @returns text without a line feed at its end; empty if there are no diagnostics
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  folder: string,
): string {
  const located = diagnostics.map((one) => ({
    ...one,
    file: inFolder(folder, one.file),
    ...(one.also && {
      also: one.also.map((other) => ({ ...other, file: inFolder(folder, other.file) })),
    }),
  }));
  switch (format) {
    case 'json':
      return JSON.stringify(located, null, 2);
    case 'github':
      return located.map(asAnnotation).join('\n');
    case 'text':
      return formatText(located);
  }
}

function asAnnotation({ file, line, column, severity, ruleId, message, hint }: Diagnostic): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(ruleId)}`;
  const told = hint === undefined ? message : `${message}\n${hint}`;
  return `::${severity} ${place}::${told.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`;
}

function property(value: string): string {
  return value
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}

function inFolder(folder: string, file: string): string {
  return folder === '' || folder === '.' ? file : `${folder.replace(/\/$/, '')}/${file}`;
}
