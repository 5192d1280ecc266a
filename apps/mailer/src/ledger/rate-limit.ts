import { type Dialect, numberOf, type Sql, textOf } from '../database/database.ts';

/** Messages a minute, all workers together. */
export interface Limits {
  readonly rate?: number | undefined;
  readonly domainRate?: number | undefined;
}

/** Unused time is saved up to this many milliseconds, so that a pause makes no burst. */
const BURST = 1000;
/** A slot that was missed by more than this is no slot any more. Milliseconds. */
const STALE = 5000;
const MINUTE = 60_000;
const ANYBODY = '*';

interface Candidate {
  readonly id: number;
  readonly domain: string;
  readonly slotAt: number | undefined;
}

export interface Allowance {
  readonly allowed: number;
  /** Says how many really went. @returns milliseconds until the next one may */
  spend(count: number): Promise<number>;
}

/**
 * How many messages may go now, all recipients together, of the wanted ones. Takes a lock until
 * the end of the transaction.
 */
export async function rateAllowance(
  sql: Sql,
  dialect: Dialect,
  rate: number | undefined,
  wanted: number,
  now: number,
): Promise<Allowance> {
  if (rate === undefined) return { allowed: wanted, spend: async () => 0 };
  const interval = MINUTE / rate;
  const nextAt = (await nextTimes(sql, dialect, [ANYBODY], now - BURST)).get(ANYBODY) ?? now;
  const from = Math.max(nextAt, now - BURST);
  const allowed = from > now ? 0 : Math.min(wanted, Math.floor((now - from) / interval) + 1);
  return {
    allowed,
    spend: async (count) => {
      const next = from + count * interval;
      if (count > 0) await setTime(sql, ANYBODY, next);
      return Math.max(Math.ceil(next - now), 0);
    },
  };
}

/**
 * Gives each candidate of a domain a time of its own. A delivery gets its time once, so that it
 * is looked at twice and not again and again while its domain is busy.
 *
 * @returns for each candidate that must wait, until when
 */
export async function slots(
  sql: Sql,
  dialect: Dialect,
  domainRate: number | undefined,
  candidates: readonly Candidate[],
  now: number,
): Promise<ReadonlyMap<number, number>> {
  const waiting = new Map<number, number>();
  if (domainRate === undefined) return waiting;
  const interval = MINUTE / domainRate;
  // One worker at a time: two that lock several domains each would wait for each other.
  await nextTimes(sql, dialect, [ANYBODY], now - BURST);
  const without = candidates.filter(({ slotAt }) => slotAt === undefined || slotAt < now - STALE);
  const domains = [...new Set(without.map(({ domain }) => domain))];
  const times = new Map(await nextTimes(sql, dialect, domains, now));
  for (const { id, domain } of without) {
    const at = Math.max(times.get(domain) ?? now, now);
    if (at > now) waiting.set(id, Math.ceil(at));
    times.set(domain, at + interval);
  }
  for (const domain of domains) await setTime(sql, domain, times.get(domain) ?? now);
  return waiting;
}

async function nextTimes(
  sql: Sql,
  dialect: Dialect,
  scopes: readonly string[],
  first: number,
): Promise<ReadonlyMap<string, number>> {
  if (scopes.length === 0) return new Map();
  for (const scope of scopes) {
    await sql.query(
      'INSERT INTO pace (scope, next_at) VALUES (?, ?) ON CONFLICT (scope) DO NOTHING',
      [scope, first],
    );
  }
  const rows = await sql.query(
    `SELECT scope, next_at FROM pace WHERE scope IN (${scopes.map(() => '?').join(', ')})
    ${dialect.forUpdate}`,
    scopes,
  );
  return new Map(rows.map((row) => [textOf(row, 'scope'), numberOf(row, 'next_at')]));
}

async function setTime(sql: Sql, scope: string, at: number): Promise<void> {
  await sql.query('UPDATE pace SET next_at = ? WHERE scope = ?', [at, scope]);
}
