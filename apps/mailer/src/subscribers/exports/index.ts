import { beehiiv } from './beehiiv.ts';
import { buttondown } from './buttondown.ts';
import { type ExportFormat, foldColumnName } from './export-format.ts';
import { ghost } from './ghost.ts';
import { kit } from './kit.ts';
import { listmonk } from './listmonk.ts';
import { mailchimp } from './mailchimp.ts';
import { substack } from './substack.ts';

/** The exports that are recognised; an export with the columns of two is taken for the first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  ghost,
  substack,
  mailchimp,
  buttondown,
  listmonk,
  beehiiv,
  kit,
];

/** The tool whose export has these columns; undefined if it is none of `EXPORT_FORMATS`. */
export function recognizeExport(header: readonly string[]): ExportFormat | undefined {
  const columns = new Set(header.map(foldColumnName));
  return EXPORT_FORMATS.find(({ signatures }) =>
    signatures.some((names) => names.every((name) => columns.has(name))),
  );
}
