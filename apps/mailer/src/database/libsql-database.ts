import { setTimeout as wait } from 'node:timers/promises';
import Libsql from 'libsql/promise';
import {
  type Database,
  DatabaseError,
  type Dialect,
  type Row,
  type Sql,
  type Value,
} from './database.ts';

/** How long the engine itself waits for a lock. Milliseconds. */
const LOCK_TIMEOUT = 5;
/** How long to try again while another process holds the lock. Milliseconds. */
const PATIENCE = 10_000;

/** What is used of the library, which declares less than it does. */
interface Connection {
  exec(text: string): Promise<void>;
  prepare(text: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  readonly reader: boolean;
  run(values: readonly Value[]): unknown;
  all(values: readonly Value[]): Promise<readonly unknown[]>;
}

const DIALECT: Dialect = {
  now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  // A transaction holds the whole file: there is nothing to skip.
  skipLocked: '',
  forUpdate: '',
  identity: 'INTEGER PRIMARY KEY AUTOINCREMENT',
};

/** A database in a file, for one machine; any number of processes. */
export class LibsqlDatabase implements Database {
  readonly name: string;
  readonly dialect = DIALECT;
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement>();
  #isSetUp = false;
  /** The engine has one connection, so transactions go one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  /** @throws DatabaseError */
  constructor(file: string) {
    this.name = file;
    try {
      this.#connection = new Libsql(file, { timeout: LOCK_TIMEOUT });
    } catch (error) {
      throw this.#explained(error);
    }
  }

  query(text: string, values: readonly Value[] = []): Promise<readonly Row[]> {
    return this.#next(() => this.#run(text, values));
  }

  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.#next(async () => {
      await this.#connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work({ query: (text, values) => this.#run(text, values ?? []) });
        // Not on this thread: the disk takes its time, and messages are under way meanwhile.
        await this.#connection.exec('COMMIT');
        return result;
      } catch (error) {
        await this.#rollBack();
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.#last;
    this.#statements.clear();
    this.#connection.close();
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() =>
      this.#patiently(async () => {
        await this.#setUp();
        return work();
      }),
    );
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Before all else, and again should it have failed: what the ledger promises hangs on it. */
  async #setUp(): Promise<void> {
    if (this.#isSetUp) return;
    await this.#run('PRAGMA journal_mode = WAL', []);
    // With WAL, only FULL has every commit on the disk before it returns.
    await this.#run('PRAGMA synchronous = FULL', []);
    await this.#run('PRAGMA foreign_keys = ON', []);
    this.#isSetUp = true;
  }

  /** A lock that another process holds is waited for without blocking this one. */
  async #patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw this.#explained(error);
        await wait(1 + Math.random() * 10);
      }
    }
  }

  async #run(text: string, values: readonly Value[]): Promise<readonly Row[]> {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = await this.#connection.prepare(text);
      this.#statements.set(text, statement);
    }
    if (!statement.reader) {
      statement.run([...values]);
      return [];
    }
    return (await statement.all([...values])).filter(isRow);
  }

  async #rollBack(): Promise<void> {
    try {
      await this.#connection.exec('ROLLBACK');
    } catch {
      // The engine rolled back by itself, as it does when the disk is full.
    }
  }

  #explained(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    const code = 'code' in error ? String(error.code) : '';
    if (OUR_FAULT.test(code)) return error;
    if (code.startsWith('SQLITE_') || /ConnectionFailed/.test(error.message)) {
      const [, why] = WHY.find(([pattern]) => pattern.test(code)) ?? [
        undefined,
        `cannot be used: ${error.message}`,
      ];
      return new DatabaseError(this.name, why, code || 'SQLITE_CANTOPEN', error);
    }
    return error;
  }
}

/** An invalid statement or invalid values: a retry would fail too. */
const OUR_FAULT = /^SQLITE_(?:CONSTRAINT|MISMATCH|MISUSE|RANGE)/;

const WHY: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'is locked by another program'],
  [/^SQLITE_FULL/, 'cannot be written: the disk is full'],
  [/^SQLITE_NOTADB|^SQLITE_CORRUPT/, 'is broken, or no database'],
  [/^SQLITE_READONLY/, 'cannot be written: it is read-only'],
  [/^SQLITE_CANTOPEN/, 'cannot be opened'],
  [/^SQLITE_IOERR/, 'cannot be read or written'],
];

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_BUSY/.test(String(error.code));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
