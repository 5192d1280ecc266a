import { type Database, numberOf, optionalTextOf, type Row, textOf } from '../database/database.ts';
import {
  type Counts,
  DELIVERY_STATES,
  type DeliveryState,
  POLICIES,
  type Policy,
} from './delivery.ts';
import { type Exchange, type ExchangeResult, runExchange } from './exchange.ts';

/** What the ledger knows of an issue. */
export interface LedgerIssue {
  readonly id: string;
  readonly subject: string;
  readonly textHash: string;
  readonly policy: Policy;
  readonly frozenAt: number;
  /** Why nobody may send now; absent where all may. */
  readonly pausedWhy: string | undefined;
}

/** What must be the same for all who get an issue. */
export type IssueFacts = Pick<LedgerIssue, 'subject' | 'textHash' | 'policy'>;

/** A row of the ledger, for people. */
export interface Delivery {
  readonly recipient: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly reply: string | undefined;
  readonly changedAt: number;
}

const PAGE = 1000;

/**
 * One row for each issue and recipient, which holds all that is known of that delivery: the
 * doubt whether a message arrived is in the same row, and changes in the same transaction, as
 * everything else.
 */
export class Ledger {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async issue(id: string): Promise<LedgerIssue | undefined> {
    const [row] = await this.#database.query(
      'SELECT id, subject, text_hash, policy, frozen_at, paused_why FROM issue WHERE id = ?',
      [id],
    );
    return row && issueOf(row);
  }

  /**
   * Writes down who is to get the issue: all who are subscribed now. Once; later it does nothing.
   *
   * @returns whether this call did it
   */
  freeze(id: string, facts: IssueFacts): Promise<boolean> {
    const { now } = this.#database.dialect;
    return this.#database.transaction(async (sql) => {
      const fresh = await sql.query(
        `INSERT INTO issue (id, subject, text_hash, policy, frozen_at) VALUES (?, ?, ?, ?, ${now})
        ON CONFLICT (id) DO NOTHING RETURNING id`,
        [id, facts.subject, facts.textHash, facts.policy],
      );
      if (fresh.length === 0) return false;
      await sql.query(
        `INSERT INTO delivery (issue, recipient, domain, changed_at)
        SELECT ?, address, domain, ${now} FROM subscriber WHERE state = 'subscribed'
        ORDER BY address`,
        [id],
      );
      return true;
    });
  }

  async changeText(id: string, subject: string, textHash: string): Promise<void> {
    await this.#database.query('UPDATE issue SET subject = ?, text_hash = ? WHERE id = ?', [
      subject,
      textHash,
      id,
    ]);
  }

  async pause(id: string, why: string): Promise<void> {
    await this.#database.query('UPDATE issue SET paused_why = ? WHERE id = ?', [why, id]);
  }

  /** Allows the sending again. The time that it was paused is not counted against any server. */
  async resume(id: string): Promise<void> {
    await this.#database.transaction(async (sql) => {
      await sql.query('UPDATE issue SET paused_why = NULL WHERE id = ?', [id]);
      await sql.query(
        `UPDATE delivery SET first_at = NULL
        WHERE issue = ? AND state = 'pending' AND first_at IS NOT NULL`,
        [id],
      );
    });
  }

  /**
   * A worker's exchange, in one durable transaction: see `runExchange`. Whoever claims a delivery alone
   * may send it, and sends it only after this resolved.
   *
   * @throws DatabaseError; then nothing of it was done, or all of it (the connection broke after
   *   the commit): see `release`
   */
  exchange(exchange: Exchange): Promise<ExchangeResult> {
    return this.#database.transaction((sql) => runExchange(sql, this.#database.dialect, exchange));
  }

  /**
   * Gives back what this worker claimed but does not know of: the database failed while it
   * answered. None of it was begun.
   *
   * @param known the deliveries that the worker does know of
   */
  async release(issue: string, worker: string, known: ReadonlySet<number>): Promise<void> {
    const others =
      known.size === 0 ? '' : `AND id NOT IN (${Array.from(known, () => '?').join(', ')})`;
    await this.#database.query(
      `UPDATE delivery SET state = 'pending', attempts = attempts - 1, lease_until = NULL
      WHERE issue = ? AND state = 'sending' AND worker = ? ${others}`,
      [issue, worker, ...known],
    );
  }

  /** How many deliveries there are of each state. */
  async count(issue: string): Promise<Counts> {
    const rows = await this.#database.query(
      'SELECT state, CAST(count(*) AS BIGINT) AS n FROM delivery WHERE issue = ? GROUP BY state',
      [issue],
    );
    const counts = { pending: 0, sending: 0, accepted: 0, failed: 0, unknown: 0, suppressed: 0 };
    for (const row of rows) counts[stateOf(row)] = numberOf(row, 'n');
    return counts;
  }

  /** The deliveries of some states, by recipient; read page by page. */
  async *list(issue: string, states: readonly DeliveryState[]): AsyncGenerator<Delivery> {
    let after = '';
    for (;;) {
      const rows = await this.#database.query(
        `SELECT recipient, state, attempts, reply, changed_at FROM delivery
        WHERE issue = ? AND recipient > ? AND state IN (${states.map(() => '?').join(', ')})
        ORDER BY recipient LIMIT ${PAGE}`,
        [issue, after, ...states],
      );
      yield* rows.map(deliveryOf);
      if (rows.length < PAGE) return;
      after = textOf(rows.at(-1), 'recipient');
    }
  }

  /**
   * A person decides what became of deliveries that are unknown. What is sent again is as new: the
   * time to give up begins with it.
   *
   * @param recipients normalized addresses; undefined means all of them
   * @returns how many it was
   */
  async settle(
    issue: string,
    state: 'accepted' | 'failed' | 'pending',
    recipients: readonly string[] | undefined,
  ): Promise<number> {
    const { now } = this.#database.dialect;
    const update = `UPDATE delivery SET state = ?, worker = NULL, not_before = 0, first_at = NULL,
      reply = 'settled by hand', changed_at = ${now} WHERE issue = ? AND state = 'unknown'`;
    return this.#database.transaction(async (sql) => {
      if (!recipients) return (await sql.query(`${update} RETURNING id`, [state, issue])).length;
      let count = 0;
      for (const recipient of recipients) {
        const rows = await sql.query(`${update} AND recipient = ? RETURNING id`, [
          state,
          issue,
          recipient,
        ]);
        count += rows.length;
      }
      return count;
    });
  }

  /**
   * Marks a delivery that came back (RFC 3464) as failed.
   *
   * @returns its recipient; undefined where there is no such delivery
   */
  async bounce(id: number, reply: string): Promise<string | undefined> {
    const [row] = await this.#database.query(
      `UPDATE delivery SET state = 'failed', reply = ?, changed_at = ${this.#database.dialect.now}
      WHERE id = ? AND state IN ('accepted', 'unknown', 'failed') RETURNING recipient`,
      [reply, id],
    );
    return row && textOf(row, 'recipient');
  }

  /** The recipient of a delivery; undefined where there is no such delivery. */
  async recipient(id: number): Promise<string | undefined> {
    const [row] = await this.#database.query('SELECT recipient FROM delivery WHERE id = ?', [id]);
    return row && textOf(row, 'recipient');
  }
}

function issueOf(row: Row): LedgerIssue {
  const word = textOf(row, 'policy');
  const policy = POLICIES.find((one) => one === word);
  if (policy === undefined) throw new TypeError(`unknown policy ${word}`);
  return {
    id: textOf(row, 'id'),
    subject: textOf(row, 'subject'),
    textHash: textOf(row, 'text_hash'),
    policy,
    frozenAt: numberOf(row, 'frozen_at'),
    pausedWhy: optionalTextOf(row, 'paused_why'),
  };
}

function deliveryOf(row: Row): Delivery {
  return {
    recipient: textOf(row, 'recipient'),
    state: stateOf(row),
    attempts: numberOf(row, 'attempts'),
    reply: optionalTextOf(row, 'reply'),
    changedAt: numberOf(row, 'changed_at'),
  };
}

function stateOf(row: Row): DeliveryState {
  const text = textOf(row, 'state');
  const state = DELIVERY_STATES.find((one) => one === text);
  if (state === undefined) throw new TypeError(`unknown state ${text}`);
  return state;
}
