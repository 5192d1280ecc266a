export type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

/** Runs statements; `?` stands for a value. */
export interface Sql {
  query(text: string, values?: readonly Value[]): Promise<readonly Row[]>;
}

/**
 * A database that the ledger and the subscribers live in. Both engines take the same SQL; what
 * differs is named here. Times are milliseconds since 1970, from the database's own clock, so
 * that workers on several machines agree.
 */
export interface Database extends Sql {
  /** For messages: where it is, without a password. */
  readonly name: string;
  readonly dialect: Dialect;
  /**
   * Runs `work` in a transaction that is durable once this resolves, and undone if `work` throws.
   *
   * @throws DatabaseError
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface Dialect {
  /** An expression: the current time. */
  readonly now: string;
  /** Follows a SELECT of deliveries `d` that are about to be claimed. */
  readonly skipLocked: string;
  /** Follows a SELECT of rows that are about to be changed. */
  readonly forUpdate: string;
  /** Type and constraint of a column that numbers its rows. */
  readonly identity: string;
  /** Statement that keeps other migrations out until the end of the transaction. */
  readonly lockMigrations?: string;
}

/**
 * The database failed: it is gone, full, locked or broken. Nothing of the transaction was done, or
 * all of it, where the connection broke after the commit.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;

  constructor(database: string, why: string, code: string, cause: unknown) {
    super(`the database ${database} ${why}`, { cause });
    this.code = code;
  }
}

/** A column that holds text. */
export function textOf(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} is no text`);
  return value;
}

/** A column that holds text or nothing. */
export function optionalTextOf(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : textOf(row, column);
}

/** A column that holds a number. */
export function numberOf(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} is no number`);
  return value;
}

/** A column that holds a number or nothing. */
export function optionalNumberOf(row: Row | undefined, column: string): number | undefined {
  const value = row?.[column];
  return value === null || value === undefined ? undefined : numberOf(row, column);
}
