import {
  type Database,
  numberOf,
  optionalNumberOf,
  optionalTextOf,
  type Row,
  type Sql,
  textOf,
} from '../database/database.ts';
import type { Address } from './parse-address.ts';
import {
  type Consent,
  SUBSCRIBER_STATES,
  type Subscriber,
  type SubscriberState,
} from './subscriber.ts';

const PAGE = 1000;
const COLUMNS = 'address, mailbox, state, consent_at, consent_how, state_at, state_why';

/** What became of an address that was to be added. */
export type Added = 'added' | 'known' | Exclude<SubscriberState, 'subscribed'>;

/** The people on the list. */
export class Subscribers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Adds an address. Who has left the list is not brought back by this: only they can do that
   * (`subscribe`).
   */
  add(
    address: Address,
    consent: Consent,
    why: string,
    state: SubscriberState = 'subscribed',
  ): Promise<Added> {
    return this.#database.transaction((sql) => this.addWithin(sql, address, consent, why, state));
  }

  /**
   * The same as part of a transaction that adds many.
   *
   * @param at since when the state holds, in milliseconds since 1970; undefined means now
   */
  async addWithin(
    sql: Sql,
    { key, mailbox, domain }: Address,
    consent: Consent,
    why: string,
    state: SubscriberState,
    at?: number,
  ): Promise<Added> {
    const { now } = this.#database.dialect;
    const inserted = await sql.query(
      `INSERT INTO subscriber
        (address, mailbox, domain, state, consent_at, consent_how, state_at, state_why)
      VALUES (?, ?, ?, ?, ?, ?, COALESCE(CAST(? AS BIGINT), ${now}), ?)
      ON CONFLICT (address) DO NOTHING RETURNING state`,
      [key, mailbox, domain, state, consent.at ?? null, consent.how ?? null, at ?? null, why],
    );
    if (inserted.length > 0) return 'added';
    const [row] = await sql.query('SELECT state FROM subscriber WHERE address = ?', [key]);
    const known = stateOf(row);
    return known === 'subscribed' ? 'known' : known;
  }

  /** Puts an address on the list by its owner's own wish, whatever was before. */
  async subscribe({ key, mailbox, domain }: Address, how: string): Promise<void> {
    const { now } = this.#database.dialect;
    await this.#database.query(
      `INSERT INTO subscriber
        (address, mailbox, domain, state, consent_at, consent_how, state_at, state_why)
      VALUES (?, ?, ?, 'subscribed', ${now}, ?, ${now}, ?)
      ON CONFLICT (address) DO UPDATE SET state = 'subscribed', consent_at = excluded.consent_at,
        consent_how = excluded.consent_how, state_at = excluded.state_at,
        state_why = excluded.state_why
      WHERE subscriber.state <> 'subscribed'`,
      [key, mailbox, domain, how, how],
    );
  }

  /**
   * Removes a subscriber from the list and keeps the record.
   *
   * @returns whether this changed anything; false for an unknown address, too
   */
  suppress(
    key: string,
    state: Exclude<SubscriberState, 'subscribed'>,
    why: string,
  ): Promise<boolean> {
    return this.suppressWithin(this.#database, key, state, why);
  }

  /**
   * The same as part of a transaction.
   *
   * @param at since when, in milliseconds since 1970: who gave consent later stays; undefined
   *   means now
   */
  async suppressWithin(
    sql: Sql,
    key: string,
    state: Exclude<SubscriberState, 'subscribed'>,
    why: string,
    at?: number,
  ): Promise<boolean> {
    const { now } = this.#database.dialect;
    const rows = await sql.query(
      `UPDATE subscriber SET state = ?, state_at = COALESCE(CAST(? AS BIGINT), ${now}),
        state_why = ?
      WHERE address = ? AND state = 'subscribed'
        AND (consent_at IS NULL OR consent_at <= COALESCE(CAST(? AS BIGINT), consent_at))
      RETURNING address`,
      [state, at ?? null, why, key, at ?? null],
    );
    return rows.length > 0;
  }

  /** Forgets an address. @returns whether it was known */
  async remove(key: string): Promise<boolean> {
    const rows = await this.#database.query(
      'DELETE FROM subscriber WHERE address = ? RETURNING address',
      [key],
    );
    return rows.length > 0;
  }

  async find(key: string): Promise<Subscriber | undefined> {
    const [row] = await this.#database.query(
      `SELECT ${COLUMNS} FROM subscriber WHERE address = ?`,
      [key],
    );
    return row && subscriberOf(row);
  }

  /** All, or those of a state, in the order of their addresses; read page by page. */
  async *list(state?: SubscriberState): AsyncGenerator<Subscriber> {
    let after = '';
    for (;;) {
      const rows = await this.#database.query(
        `SELECT ${COLUMNS} FROM subscriber
        WHERE address > ? AND (CAST(? AS TEXT) IS NULL OR state = ?)
        ORDER BY address LIMIT ${PAGE}`,
        [after, state ?? null, state ?? null],
      );
      yield* rows.map(subscriberOf);
      if (rows.length < PAGE) return;
      after = textOf(rows.at(-1), 'address');
    }
  }

  /** How many there are of each state. */
  async count(): Promise<Readonly<Record<SubscriberState, number>>> {
    const counts = { subscribed: 0, unsubscribed: 0, bounced: 0, complained: 0 };
    const rows = await this.#database.query(
      'SELECT state, CAST(count(*) AS BIGINT) AS n FROM subscriber GROUP BY state',
    );
    for (const row of rows) counts[stateOf(row)] = numberOf(row, 'n');
    return counts;
  }
}

function subscriberOf(row: Row): Subscriber {
  return {
    key: textOf(row, 'address'),
    mailbox: textOf(row, 'mailbox'),
    state: stateOf(row),
    consent: { at: optionalNumberOf(row, 'consent_at'), how: optionalTextOf(row, 'consent_how') },
    stateAt: numberOf(row, 'state_at'),
    stateWhy: textOf(row, 'state_why'),
  };
}

function stateOf(row: Row | undefined): SubscriberState {
  const text = textOf(row, 'state');
  const state = SUBSCRIBER_STATES.find((one) => one === text);
  if (state === undefined) throw new TypeError(`unknown state ${text}`);
  return state;
}
