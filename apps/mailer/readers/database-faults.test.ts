import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { tinyDisk } from '@pressroom/test-support';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/database.ts';
import { openDatabase } from '../src/database/open-database.ts';
import type { Policy } from '../src/ledger/delivery.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { runWorker, type Work } from '../src/sending/run-worker.ts';
import { addSubscribers } from '../test/support/add-subscribers.ts';
import { ScriptedServer } from '../test/support/scripted-server.ts';
import { workFor } from '../test/support/start-work.ts';
import { TemporaryDatabases } from '../test/support/temporary-database.ts';
import { type PostgresServer, startPostgres } from './support/postgres.ts';

const ISSUE = '2024-07';
const RECIPIENTS = 300;
/** The fault comes after so many messages. */
const BEFORE = 60;

const databases = new TemporaryDatabases();
const open: Database[] = [];
let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});
afterAll(async () => {
  await databases.close();
  await postgres.stop();
});

/** Sends to a list, and calls `fault` in the middle of it. */
async function sendWith(url: string, fault: () => Promise<void>, more: Partial<Work> = {}) {
  const database = await openDatabase(url);
  open.push(database);
  const policy: Policy = more.policy ?? 'at-least-once';
  await addSubscribers(database, RECIPIENTS);
  const ledger = new Ledger(database);
  await ledger.freeze(ISSUE, { subject: 'July', textHash: 'a', policy });
  let during: Promise<void> | undefined;
  const server = await new ScriptedServer({
    endOfData: () => {
      if (server.received.length === BEFORE) during = fault();
      return undefined;
    },
  }).start();
  const end = await runWorker(
    ledger,
    workFor(server.settings, { policy, patience: 60_000, ...more }),
  );
  await during;
  const received = server.received.map(({ to }) => to);
  return { end, ledger, received, server };
}

const ALL = { pending: 0, sending: 0, accepted: RECIPIENTS, failed: 0, unknown: 0, suppressed: 0 };

describe('a database that fails while messages are sent', () => {
  it.each(['at-least-once', 'at-most-once'] as const)(
    'PostgreSQL crashes and comes back: everybody has it once (%s)',
    async (policy) => {
      const fault = async () => {
        await postgres.crash();
        await wait(500);
        await postgres.restart();
      };
      const { end, ledger, received, server } = await sendWith(
        await postgres.createDatabase(),
        fault,
        { policy },
      );
      expect(end).toEqual({ reason: 'finished', unrecorded: [] });
      expect(await ledger.count(ISSUE)).toEqual(ALL);
      expect(received).toHaveLength(RECIPIENTS);
      expect(new Set(received).size).toBe(RECIPIENTS);
      await server.stop();
    },
  );

  it('PostgreSQL is gone for good: a clear error, and the next run knows of every doubt', async () => {
    const url = await postgres.createDatabase();
    const first = await sendWith(url, () => postgres.crash(), {
      policy: 'at-most-once',
      patience: 700,
      lease: 1000,
    });
    expect(first.end.reason).toBe('database');
    expect(first.end.why).toMatch(
      /^the database postgres:\/\/127\.0\.0\.1:\d+\/mailer_\d+ failed: /,
    );
    const unrecorded = first.end.unrecorded.map(({ recipient }) => recipient).sort();
    expect(unrecorded.length).toBeGreaterThan(0);
    await postgres.restart();
    const next = await runWorker(
      first.ledger,
      workFor(first.server.settings, { worker: 'next', policy: 'at-most-once' }),
    );
    expect(next.reason).toBe('finished');
    // The last transaction may have been committed although its answer never came.
    const known: string[] = [];
    for await (const { recipient } of first.ledger.list(ISSUE, ['unknown', 'accepted']))
      known.push(recipient);
    expect(known).toEqual(expect.arrayContaining(unrecorded));
    expect((await first.ledger.count(ISSUE)).unknown).toBeGreaterThan(0);
    const received = first.server.received.map(({ to }) => to);
    expect(new Set(received).size).toBe(received.length);
    expect(await ledgerSum(first.ledger)).toBe(RECIPIENTS);
    await first.server.stop();
  });

  it('the file is locked by another program: the worker waits', async () => {
    const url = databases.url();
    const fault = async () => {
      const other = await openDatabase(url);
      await other.transaction(() => wait(1500));
      await other.close();
    };
    const { end, ledger, received, server } = await sendWith(url, fault);
    expect(end.reason).toBe('finished');
    expect(await ledger.count(ISSUE)).toEqual(ALL);
    expect(new Set(received).size).toBe(received.length);
    await server.stop();
  });

  describe('the disk is full', () => {
    /** Takes what is left of the disk. */
    function fill(filler: string): void {
      for (const size of [1 << 20, 1 << 16, 1 << 12]) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // That much is not left; less may be.
        }
      }
    }

    it('for a while: nothing is lost, nobody gets two', async () => {
      const disk = await tinyDisk('16m');
      const filler = join(disk, 'filler');
      const fault = async () => {
        fill(filler);
        await wait(1500);
        rmSync(filler);
      };
      const { end, ledger, received, server } = await sendWith(
        `file:${join(disk, 'one.db')}`,
        fault,
      );
      expect(end).toEqual({ reason: 'finished', unrecorded: [] });
      expect(await ledger.count(ISSUE)).toEqual(ALL);
      expect(received).toHaveLength(RECIPIENTS);
      await server.stop();
    });

    it('for good: a clear error, and every doubt is known', async () => {
      const policy = 'at-most-once';
      const disk = await tinyDisk('16m');
      const filler = join(disk, 'filler');
      const { end, ledger, server } = await sendWith(
        `file:${join(disk, 'two.db')}`,
        async () => fill(filler),
        { policy, patience: 700, lease: 1000 },
      );
      expect(end.reason).toBe('database');
      expect(end.why).toMatch(/two\.db cannot be written: the disk is full$/);
      rmSync(filler);
      const next = await runWorker(ledger, workFor(server.settings, { worker: 'next', policy }));
      expect(next).toEqual({ reason: 'finished', unrecorded: [] });
      const { accepted, unknown } = await ledger.count(ISSUE);
      expect(accepted + unknown).toBe(RECIPIENTS);
      expect(unknown).toBeGreaterThanOrEqual(end.unrecorded.length);
      const received = server.received.map(({ to }) => to);
      expect(new Set(received).size).toBe(received.length);
      await server.stop();
    });
  });
});

async function ledgerSum(ledger: Ledger): Promise<number> {
  return Object.values(await ledger.count(ISSUE)).reduce((sum, count) => sum + count, 0);
}
