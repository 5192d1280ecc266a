import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat } from '../diagnostics/format-diagnostics.ts';
import { parseDate } from '../schema/parse-date.ts';
import { UsageError } from './exit-code.ts';
import type { Arguments, Option } from './run-command.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/** Options of every command that reads a content folder. */
export const CONTENT_OPTIONS = {
  content: { type: 'string', value: 'DIR', help: 'The content folder (default: content)' },
  'as-of': {
    type: 'string',
    value: 'DATE',
    help: 'Publish what is dated up to then (default: now)',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    help: `How problems are reported: ${DIAGNOSTIC_FORMATS.join(', ')} (default: text)`,
  },
} as const satisfies Record<string, Option>;

export interface ContentArguments {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The content folder as the user would write it. */
  readonly shownAs: string;
  readonly asOf: Date | string;
  readonly format: DiagnosticFormat;
}

/**
 * Reads the options of `CONTENT_OPTIONS`; paths are relative to where the user stands.
 *
 * @throws UsageError
 */
export function contentArguments(args: Arguments): ContentArguments {
  const given = args.text('content');
  const content = given === undefined ? resolve(REPOSITORY, 'content') : fromUser(given);
  const asOf = args.text('as-of') ?? process.env.PRESSROOM_AS_OF;
  if (asOf !== undefined && parseDate(asOf, 'UTC').fault) {
    throw new UsageError(`--as-of takes a date such as 2024-07-06, not "${asOf}"`);
  }
  const stats = statSync(content, { throwIfNoEntry: false });
  const shown = relative(standpoint(), content) || '.';
  if (stats === undefined) {
    throw new UsageError(
      `there is no folder ${shown}: begin a publication with "npm run new -- publication ${shown}"`,
    );
  }
  if (!stats.isDirectory()) throw new UsageError(`${shown} is no folder`);
  return {
    content,
    shownAs: shown,
    asOf: asOf ?? new Date(),
    format: args.choice('format', DIAGNOSTIC_FORMATS, 'text'),
  };
}

/** Options of every command that keeps what it found out, to save time in the next. */
export const FORCE_OPTION = {
  force: { type: 'boolean', help: 'Look at everything and make everything again, changed or not' },
} as const satisfies Record<string, Option>;

/** Whether that is asked for; turbo's tasks are asked by the environment. */
export function isForced(args: Arguments): boolean {
  return args.flag('force') || process.env.PRESSROOM_FORCE !== undefined;
}

/** Makes a path that the user gave absolute: npm starts scripts elsewhere, and says where. */
export function fromUser(path: string): string {
  return resolve(standpoint(), path);
}

/** Whether turbo runs this command, which then is one of several in a build. */
export function isInTurbo(): boolean {
  return process.env.TURBO_HASH !== undefined;
}

function standpoint(): string {
  return isInTurbo() ? REPOSITORY : (process.env.INIT_CWD ?? process.cwd());
}
