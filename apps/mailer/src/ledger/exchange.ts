import {
  type Dialect,
  numberOf,
  optionalNumberOf,
  optionalTextOf,
  type Row,
  type Sql,
  textOf,
  type Value,
} from '../database/database.ts';
import type { Claim, Outcome, Policy } from './delivery.ts';
import { type Limits, rateAllowance, slots } from './rate-limit.ts';

/** Longest time to sleep while others are at work, so that what they leave is soon found. */
const LOOK_AGAIN = 5000;

/** What a worker says and asks when it comes to the ledger. */
export interface Exchange {
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
  readonly isHeartbeat: boolean;
}

export interface ExchangeResult {
  readonly claims: readonly Claim[];
  /** Deliveries whose worker vanished, taken from it. */
  readonly recovered: number;
  readonly pausedWhy: string | undefined;
  /** Milliseconds after which there may be more to claim; absent where nothing is left to do. */
  readonly waitFor: number | undefined;
}

/**
 * A worker's exchange, within a transaction: what became of its deliveries is written down, what a
 * vanished worker left is taken over, and new ones are claimed.
 */
export async function runExchange(
  sql: Sql,
  dialect: Dialect,
  exchange: Exchange,
): Promise<ExchangeResult> {
  await record(sql, dialect, exchange);
  if (exchange.isHeartbeat) await renew(sql, dialect, exchange);
  const recovered = exchange.isHeartbeat ? await recover(sql, dialect, exchange) : 0;
  const [row] = await sql.query(
    `SELECT paused_why, ${dialect.now} AS now FROM issue WHERE id = ?`,
    [exchange.issue],
  );
  const pausedWhy = row && optionalTextOf(row, 'paused_why');
  const now = numberOf(row, 'now');
  const { claims, pause } =
    pausedWhy === undefined && exchange.wanted > 0
      ? await claim(sql, dialect, exchange, now)
      : { claims: [], pause: 0 };
  const isShort = claims.length < exchange.wanted || exchange.wanted === 0;
  const wait = isShort ? await waitFor(sql, exchange, now) : 0;
  return { claims, recovered, pausedWhy, waitFor: wait && Math.max(wait, pause) };
}

/**
 * The attempt must be the same: if this worker was thought gone and another took over, that
 * one's word counts. Until then a late answer is still the truth about a row in doubt.
 */
async function record(sql: Sql, dialect: Dialect, { outcomes, worker }: Exchange): Promise<void> {
  if (outcomes.length === 0) return;
  const { now } = dialect;
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
  for (const { id, reply, hasBounced, isSoftFailure } of outcomes) {
    if (isSoftFailure) {
      await sql.query(
        `UPDATE delivery SET soft_failed_at = ${now} WHERE id = ? AND state = 'failed'`,
        [id],
      );
    }
    if (!hasBounced) continue;
    await sql.query(
      `UPDATE subscriber SET state = 'bounced', state_at = ${now}, state_why = ?
      WHERE state = 'subscribed' AND address = (SELECT recipient FROM delivery WHERE id = ?)`,
      [reply.slice(0, 1000), id],
    );
  }
}

/** Takes over what another worker left that was not heard of for too long. */
async function recover(sql: Sql, dialect: Dialect, exchange: Exchange): Promise<number> {
  const { issue, policy, worker } = exchange;
  const { now } = dialect;
  const rows = await sql.query(
    `UPDATE delivery SET state = ?, lease_until = NULL, changed_at = ${now},
      reply = 'the worker vanished while it sent this'
    WHERE issue = ? AND state = 'sending' AND worker <> ? AND lease_until < ${now} RETURNING id`,
    [policy === 'at-least-once' ? 'pending' : 'unknown', issue, worker],
  );
  return rows.length;
}

/** Tells that this worker is still at work. */
async function renew(
  sql: Sql,
  dialect: Dialect,
  { issue, worker, lease }: Exchange,
): Promise<void> {
  const { now } = dialect;
  await sql.query(
    `UPDATE delivery SET lease_until = ${now} + ?
    WHERE issue = ? AND state = 'sending' AND worker = ? AND lease_until < ${now} + ?`,
    [lease, issue, worker, Math.floor((lease * 3) / 4)],
  );
}

/** Takes deliveries that are due, as many as the rates allow. */
async function claim(
  sql: Sql,
  dialect: Dialect,
  exchange: Exchange,
  now: number,
): Promise<{ readonly claims: readonly Claim[]; readonly pause: number }> {
  const { allowed, spend } = await rateAllowance(
    sql,
    dialect,
    exchange.limits.rate,
    exchange.wanted,
    now,
  );
  const claims: Claim[] = [];
  while (claims.length < allowed) {
    const rows = await sql.query(
      `SELECT d.id, d.domain, d.slot_at, d.recipient, d.attempts, d.first_at FROM delivery d
      WHERE d.issue = ? AND d.state = 'pending' AND d.not_before <= ?
      ORDER BY d.not_before, d.id LIMIT ? ${dialect.skipLocked}`,
      [exchange.issue, now, allowed - claims.length],
    );
    if (rows.length === 0) break;
    const mailboxes = await subscribedMailboxes(sql, rows);
    const isSubscribed = (row: Row) => mailboxes.has(textOf(row, 'recipient'));
    const subscribed = rows.filter(isSubscribed);
    const suppressed = rows.filter((row) => !isSubscribed(row));
    const waiting = await slots(
      sql,
      dialect,
      exchange.limits.domainRate,
      subscribed.map((row) => ({
        id: numberOf(row, 'id'),
        domain: textOf(row, 'domain'),
        slotAt: optionalNumberOf(row, 'slot_at'),
      })),
      now,
    );
    for (const [id, at] of waiting) {
      await sql.query('UPDATE delivery SET not_before = ?, slot_at = ? WHERE id = ?', [at, at, id]);
    }
    await suppress(sql, suppressed, now);
    const taken = subscribed.filter((row) => !waiting.has(numberOf(row, 'id')));
    await take(sql, taken, exchange, now);
    claims.push(...taken.map((row) => claimOf(row, mailboxes, now)));
  }
  return { claims, pause: await spend(claims.length) };
}

/** When to look again; undefined where nothing is left to do. */
async function waitFor(
  sql: Sql,
  { issue, worker }: Exchange,
  now: number,
): Promise<number | undefined> {
  const [due] = await sql.query(
    `SELECT min(not_before) AS at FROM delivery WHERE issue = ? AND state = 'pending'`,
    [issue],
  );
  const [held] = await sql.query(
    `SELECT min(lease_until) AS at FROM delivery
    WHERE issue = ? AND state = 'sending' AND worker <> ?`,
    [issue, worker],
  );
  const times = [optionalNumberOf(due, 'at'), optionalNumberOf(held, 'at')].filter(
    (time) => time !== undefined,
  );
  if (times.length === 0) return undefined;
  return Math.min(Math.max(Math.min(...times) - now, 10), LOOK_AGAIN);
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
  { worker, lease }: Exchange,
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
    age: now - (optionalNumberOf(row, 'first_at') ?? now),
  };
}
