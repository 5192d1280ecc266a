import { UsageError } from '@pressroom/edition';
import {
  COLUMN_MEANINGS,
  type ColumnMeaning,
  type ExportFormat,
  foldColumnName,
} from './exports/export-format.ts';
import { recognizeExport } from './exports/index.ts';
import { plainTable } from './exports/plain-table.ts';

/** A column of a list of subscribers that an import reads. */
export interface Column {
  readonly index: number;
  readonly name: string;
  readonly meaning: ColumnMeaning;
}

export interface Columns {
  readonly format: ExportFormat;
  /** In the order in which they count: see `ExportFormat.columns`. */
  readonly list: readonly Column[];
  /** What the file cannot tell, for the user. */
  readonly warning: string | undefined;
}

/** What the user says that columns mean, by their folded names. */
export type ColumnOptions = ReadonlyMap<string, ColumnMeaning>;

// A name that tells of a state in one of its words: `opted_out`, `Email Status`, `is_active`.
const STATE_WORDS =
  /(?:^|_)(?:accepts?|active|allowed|archived|banned|black(?:list|listed)?|block(?:ed|list|listed)?|bounced?s?|cancell?ed|churned|cleaned|complain(?:ed|t|ts)?|confirmed|consent|deleted|dead|disabled|dnc|do_not|enabled|hardbounced?|inactive|invalid|junk|marketing|opt(?:ed)?(?:_?(?:in|out))?|permissions?|removed|spam|state|status|subscribed|suppress(?:ed|ion)?|undeliverable|unsub(?:scribed?|scription)?|valid|verified)(?:_|$)/;

/**
 * Finds what the columns of a list of subscribers mean. A column that may hold the state of a
 * subscriber and is not understood is an error: mail to people who left is the worst that a
 * mailer can do.
 *
 * @throws UsageError that names the column and the option that says what it means
 */
export function resolveColumns(header: readonly string[], options: ColumnOptions): Columns {
  const folded = header.map(foldColumnName);
  for (const name of options.keys()) {
    if (!folded.includes(name)) {
      throw new UsageError(`There is no column "${name}". The columns are: ${header.join(', ')}.`);
    }
  }
  const format = recognizeExport(header) ?? plainTable;
  const order = [...options.keys(), ...Object.keys(format.columns)];
  const list = folded
    .flatMap((name, index): readonly Column[] => {
      const meaning = options.get(name) ?? meaningOf(format, name);
      if (meaning !== undefined) return [{ index, name: header[index] ?? name, meaning }];
      if (STATE_WORDS.test(name)) throw unknownState(header[index] ?? name);
      return [];
    })
    .sort((a, b) => order.indexOf(foldColumnName(a.name)) - order.indexOf(foldColumnName(b.name)));
  if (!list.some(({ meaning }) => meaning === 'address')) {
    throw new UsageError(
      `No column is called "email" or "address". The columns are: ${header.join(', ')}. Say which one holds the addresses with --column NAME=address.`,
    );
  }
  return { format, list, warning: format.warn?.(folded) };
}

/** The columns of a list without a header: the addresses alone count. */
export function columnsWithoutHeader(record: readonly string[]): Columns {
  const index = record.findIndex((cell) => cell.includes('@'));
  return {
    format: plainTable,
    list: [{ index, name: 'address', meaning: 'address' }],
    warning: undefined,
  };
}

/**
 * Parses the values of `--column NAME=MEANING` and `--ignore NAME`.
 *
 * @throws UsageError
 */
export function parseColumnOptions(
  columns: readonly string[],
  ignored: readonly string[],
): ColumnOptions {
  const options = new Map<string, ColumnMeaning>();
  for (const text of columns) {
    const split = text.lastIndexOf('=');
    const meaning = COLUMN_MEANINGS.find((one) => one === text.slice(split + 1).trim());
    if (split < 1 || meaning === undefined) {
      throw new UsageError(
        `--column takes NAME=MEANING, not "${text}". MEANING is one of: ${COLUMN_MEANINGS.join(', ')}.`,
      );
    }
    options.set(foldColumnName(text.slice(0, split)), meaning);
  }
  for (const name of ignored) options.set(foldColumnName(name), 'ignored');
  return options;
}

function meaningOf(format: ExportFormat, name: string): ColumnMeaning | undefined {
  return Object.hasOwn(format.columns, name) ? format.columns[name] : undefined;
}

function unknownState(name: string): UsageError {
  return new UsageError(
    [
      `The column "${name}" may say who left, and its meaning is not known. Nothing was imported.`,
      `Say what it means: --column "${name}=state" if it holds words such as unsubscribed or bounced,`,
      `--column "${name}=unsubscribed" (or subscribed, bounced, complained) if it holds yes or no or a date,`,
      `or --ignore "${name}" if it has nothing to do with it.`,
    ].join('\n'),
  );
}
