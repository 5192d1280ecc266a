import {
  type Database,
  maybeNumberOf,
  maybeTextOf,
  numberOf,
  type Row,
  type Sql,
  textOf,
  type Value,
} from '../database/database.ts';
import {
  type Claim,
  type Counts,
  DELIVERY_STATES,
  type DeliveryState,
  type Outcome,
  POLICIES,
  type Policy,
} from './delivery.ts';
import { allowance, type Limits, slots } from './pace.ts';

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

export interface Turn {
  readonly issue: string;
  readonly worker: string;
  readonly policy: Policy;
  /** Milliseconds after which a worker that is not heard of counts as gone. */
  readonly lease: number;
  readonly limits: Limits;
  readonly outcomes: readonly Outcome[];
  /** How many deliveries to claim at most. */
  readonly wanted: number;
  /** Whether to renew this worker's lease and to look for workers that vanished. */
  readonly isRound: boolean;
}

export interface TurnResult {
  readonly claims: readonly Claim[];
  /** Deliveries whose worker vanished, taken from it. */
  readonly recovered: number;
  readonly pausedWhy: string | undefined;
  /** Milliseconds after which there may be more to claim; absent where nothing is left to do. */
  readonly waitFor: number | undefined;
}

/** A row of the ledger, for people. */
export interface Delivery {
  readonly recipient: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly reply: string | undefined;
  readonly changedAt: number;
}

const PAGE = 1000;
/** Longest time to sleep while others are at work, so that what they leave is soon found. */
const LOOK_AGAIN = 5000;

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
  freeze(
    id: string,
    facts: Pick<LedgerIssue, 'subject' | 'textHash' | 'policy'>,
  ): Promise<boolean> {
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

  async pause(id: string, why: string | null): Promise<void> {
    await this.#database.query('UPDATE issue SET paused_why = ? WHERE id = ?', [why, id]);
  }

  /**
   * A worker's turn, in one durable transaction: what became of its deliveries is written down,
   * what a vanished worker left is taken over, and new ones are claimed. Whoever claims one alone
   * may send it, and sends it only after this resolved.
   *
   * @throws DatabaseError; then nothing of it was done, or all of it (the connection broke after
   *   the commit): see `release`
   */
  turn(turn: Turn): Promise<TurnResult> {
    return this.#database.transaction(async (sql) => {
      await this.#record(sql, turn);
      const recovered = turn.isRound ? await this.#recover(sql, turn) : 0;
      if (turn.isRound) await this.#renew(sql, turn);
      const [row] = await sql.query(
        `SELECT paused_why, ${this.#database.dialect.now} AS now FROM issue WHERE id = ?`,
        [turn.issue],
      );
      const pausedWhy = row && maybeTextOf(row, 'paused_why');
      const now = numberOf(row, 'now');
      const { claims, pause } =
        pausedWhy === undefined && turn.wanted > 0
          ? await this.#claim(sql, turn, now)
          : { claims: [], pause: 0 };
      const isShort = claims.length < turn.wanted || turn.wanted === 0;
      const waitFor = isShort ? await this.#waitFor(sql, turn, now) : 0;
      return { claims, recovered, pausedWhy, waitFor: waitFor && Math.max(waitFor, pause) };
    });
  }

  /**
   * Gives back what this worker claimed but does not know of: the database failed while it
   * answered. None of it was begun.
   *
   * @param known the deliveries that the worker does know of
   */
  async release(issue: string, worker: string, known: ReadonlySet<number>): Promise<void> {
    await this.#database.transaction(async (sql) => {
      const rows = await sql.query(
        `SELECT id FROM delivery WHERE issue = ? AND state = 'sending' AND worker = ?`,
        [issue, worker],
      );
      for (const row of rows) {
        const id = numberOf(row, 'id');
        if (known.has(id)) continue;
        await sql.query(
          `UPDATE delivery SET state = 'pending', attempts = attempts - 1 WHERE id = ?`,
          [id],
        );
      }
    });
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
   * A person decides what became of deliveries that are unknown.
   *
   * @param recipients normalised addresses; undefined means all of them
   * @returns how many it was
   */
  async settle(
    issue: string,
    state: 'accepted' | 'failed' | 'pending',
    recipients: readonly string[] | undefined,
  ): Promise<number> {
    const { now } = this.#database.dialect;
    const update = `UPDATE delivery SET state = ?, worker = NULL, not_before = 0,
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

  /**
   * The attempt must be the same: if this worker was thought gone and another took over, that
   * one's word counts. Until then a late answer is still the truth about a doubtful row.
   */
  async #record(sql: Sql, { outcomes, worker }: Turn): Promise<void> {
    if (outcomes.length === 0) return;
    const { now } = this.#database.dialect;
    const values: Value[] = [];
    for (const { id, attempt, state, reply, delay, hasBounced } of outcomes) {
      values.push(id, attempt, state, reply.slice(0, 1000), delay ?? 0, hasBounced ? 1 : 0);
    }
    const row =
      '(CAST(? AS BIGINT), CAST(? AS INTEGER), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS INTEGER))';
    await sql.query(
      `WITH o (id, attempt, state, reply, delay, bounced) AS (VALUES ${outcomes.map(() => row).join(', ')})
      UPDATE delivery SET state = o.state, reply = o.reply, not_before = ${now} + o.delay,
        slot_at = NULL, lease_until = NULL, changed_at = ${now}
      FROM o WHERE delivery.id = o.id AND delivery.attempts = o.attempt AND delivery.worker = ?
        AND delivery.state IN ('sending', 'unknown', 'pending')`,
      [...values, worker],
    );
    for (const { id, reply, hasBounced } of outcomes) {
      if (!hasBounced) continue;
      await sql.query(
        `UPDATE subscriber SET state = 'bounced', state_at = ${now}, state_why = ?
        WHERE state = 'subscribed' AND address = (SELECT recipient FROM delivery WHERE id = ?)`,
        [reply.slice(0, 1000), id],
      );
    }
  }

  async #recover(sql: Sql, { issue, policy }: Turn): Promise<number> {
    const { now } = this.#database.dialect;
    const rows = await sql.query(
      `UPDATE delivery SET state = ?, lease_until = NULL, changed_at = ${now},
        reply = 'the worker vanished while it sent this'
      WHERE issue = ? AND state = 'sending' AND lease_until < ${now} RETURNING id`,
      [policy === 'at-least-once' ? 'pending' : 'unknown', issue],
    );
    return rows.length;
  }

  async #renew(sql: Sql, { issue, worker, lease }: Turn): Promise<void> {
    const { now } = this.#database.dialect;
    await sql.query(
      `UPDATE delivery SET lease_until = ${now} + ?
      WHERE issue = ? AND state = 'sending' AND worker = ? AND lease_until < ${now} + ?`,
      [lease, issue, worker, Math.floor((lease * 3) / 4)],
    );
  }

  async #claim(
    sql: Sql,
    turn: Turn,
    now: number,
  ): Promise<{ readonly claims: readonly Claim[]; readonly pause: number }> {
    const { dialect } = this.#database;
    const { allowed, spend } = await allowance(sql, dialect, turn.limits.rate, turn.wanted, now);
    const claims: Claim[] = [];
    while (claims.length < allowed) {
      const rows = await sql.query(
        `SELECT d.id, d.domain, d.slot_at, d.recipient, d.attempts, d.first_at FROM delivery d
        WHERE d.issue = ? AND d.state = 'pending' AND d.not_before <= ?
        ORDER BY d.not_before, d.id LIMIT ? ${dialect.skipLocked}`,
        [turn.issue, now, allowed - claims.length],
      );
      if (rows.length === 0) break;
      const mailboxes = await subscribedMailboxes(sql, rows);
      const isSubscribed = (row: Row) => mailboxes.has(textOf(row, 'recipient'));
      const subscribed = rows.filter(isSubscribed);
      const suppressed = rows.filter((row) => !isSubscribed(row));
      const waiting = await slots(
        sql,
        dialect,
        turn.limits.domainRate,
        subscribed.map((row) => ({
          id: numberOf(row, 'id'),
          domain: textOf(row, 'domain'),
          slotAt: maybeNumberOf(row, 'slot_at'),
        })),
        now,
      );
      for (const [id, at] of waiting) {
        await sql.query('UPDATE delivery SET not_before = ?, slot_at = ? WHERE id = ?', [
          at,
          at,
          id,
        ]);
      }
      await suppress(sql, suppressed, now);
      const taken = subscribed.filter((row) => !waiting.has(numberOf(row, 'id')));
      await take(sql, taken, turn, now);
      claims.push(...taken.map((row) => claimOf(row, mailboxes, now)));
    }
    return { claims, pause: await spend(claims.length) };
  }

  async #waitFor(sql: Sql, { issue, worker }: Turn, now: number): Promise<number | undefined> {
    const [due] = await sql.query(
      `SELECT min(not_before) AS at FROM delivery WHERE issue = ? AND state = 'pending'`,
      [issue],
    );
    const [held] = await sql.query(
      `SELECT min(lease_until) AS at FROM delivery
      WHERE issue = ? AND state = 'sending' AND worker <> ?`,
      [issue, worker],
    );
    const times = [maybeNumberOf(due, 'at'), maybeNumberOf(held, 'at')].filter(
      (time) => time !== undefined,
    );
    if (times.length === 0) return undefined;
    return Math.min(Math.max(Math.min(...times) - now, 10), LOOK_AGAIN);
  }
}

/** The mailboxes of those recipients who are subscribed at this moment. */
async function subscribedMailboxes(
  sql: Sql,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql.query(
    `SELECT address, mailbox FROM subscriber
    WHERE state = 'subscribed' AND address IN (${rows.map(() => '?').join(', ')})`,
    rows.map((row) => textOf(row, 'recipient')),
  );
  return new Map(found.map((row) => [textOf(row, 'address'), textOf(row, 'mailbox')]));
}

async function suppress(sql: Sql, rows: readonly Row[], now: number): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE delivery SET state = 'suppressed', reply = 'not subscribed any more', changed_at = ?
    WHERE id IN (${rows.map(() => '?').join(', ')})`,
    [now, ...rows.map((row) => numberOf(row, 'id'))],
  );
}

async function take(
  sql: Sql,
  rows: readonly Row[],
  { worker, lease }: Turn,
  now: number,
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `UPDATE delivery SET state = 'sending', attempts = attempts + 1, worker = ?,
      lease_until = ?, first_at = COALESCE(first_at, ?), changed_at = ?
    WHERE id IN (${rows.map(() => '?').join(', ')})`,
    [worker, now + lease, now, now, ...rows.map((row) => numberOf(row, 'id'))],
  );
}

function claimOf(row: Row, mailboxes: ReadonlyMap<string, string>, now: number): Claim {
  const recipient = textOf(row, 'recipient');
  return {
    id: numberOf(row, 'id'),
    recipient,
    mailbox: mailboxes.get(recipient) ?? recipient,
    attempt: numberOf(row, 'attempts') + 1,
    age: now - (maybeNumberOf(row, 'first_at') ?? now),
  };
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
    pausedWhy: maybeTextOf(row, 'paused_why'),
  };
}

function deliveryOf(row: Row): Delivery {
  return {
    recipient: textOf(row, 'recipient'),
    state: stateOf(row),
    attempts: numberOf(row, 'attempts'),
    reply: maybeTextOf(row, 'reply'),
    changedAt: numberOf(row, 'changed_at'),
  };
}

function stateOf(row: Row): DeliveryState {
  const text = textOf(row, 'state');
  const state = DELIVERY_STATES.find((one) => one === text);
  if (state === undefined) throw new TypeError(`unknown state ${text}`);
  return state;
}
