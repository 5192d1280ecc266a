import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, parseDate } from '@pressroom/content-model';
import { type Arguments, type Option, REPOSITORY, UsageError, userPath } from '@pressroom/edition';

/** Options of every command that reads a content folder. */
export const CONTENT_OPTIONS = {
  content: { type: 'string', value: 'DIR', help: 'The content folder (default: content)' },
  'as-of': {
    type: 'string',
    value: 'DATE',
    help: 'Publish articles dated up to then (default: now)',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    help: `Format of the diagnostics: ${DIAGNOSTIC_FORMATS.join(', ')} (default: text)`,
  },
} as const satisfies Record<string, Option>;

export interface ContentArguments {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The content folder, relative to the user's folder. */
  readonly shownAs: string;
  readonly asOf: Date | string;
  readonly format: DiagnosticFormat;
}

/**
 * Reads the options in `CONTENT_OPTIONS`.
 *
 * @throws UsageError
 */
export function contentArguments(args: Arguments): ContentArguments {
  const given = args.text('content');
  const content = given === undefined ? resolve(REPOSITORY, 'content') : userPath(given);
  const asOf = args.text('as-of') ?? process.env.PRESSROOM_AS_OF;
  if (asOf !== undefined && parseDate(asOf, 'UTC').fault) {
    throw new UsageError(`--as-of takes a date such as 2024-07-06, not "${asOf}"`);
  }
  const stats = statSync(content, { throwIfNoEntry: false });
  const shown = relative(userPath('.'), content) || '.';
  if (stats === undefined) {
    throw new UsageError(
      `the folder ${shown} does not exist; begin a publication with "npm run new -- publication ${shown}"`,
    );
  }
  if (!stats.isDirectory()) throw new UsageError(`${shown} is not a folder`);
  return {
    content,
    shownAs: shown,
    asOf: asOf ?? new Date(),
    format: args.choice('format', DIAGNOSTIC_FORMATS, 'text'),
  };
}
