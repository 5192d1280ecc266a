import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { MIGRATIONS } from '../../src/database/migrations.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import type { Claim, Outcome } from '../../src/ledger/delivery.ts';
import type { Exchange } from '../../src/ledger/exchange.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { SoftFailures } from '../../src/ledger/soft-failures.ts';
import { Subscribers } from '../../src/subscribers/subscribers.ts';
import { address } from './address.ts';

const ISSUE = '2024-07';
const FACTS = { subject: 'July', textHash: 'abc', policy: 'at-least-once' } as const;
const CONSENT = { at: 1_700_000_000_000, how: 'asked at the fair' };

/** What both engines must do: the same tests run on each. */
export function describeLedger(engine: string, freshUrl: () => Promise<string> | string): void {
  const open: Database[] = [];

  async function start(
    count: number,
  ): Promise<{ database: Database; ledger: Ledger; subscribers: Subscribers; url: string }> {
    const url = await freshUrl();
    const database = await openDatabase(url);
    open.push(database);
    const subscribers = new Subscribers(database);
    await database.transaction(async (sql) => {
      for (let i = 0; i < count; i += 1) {
        const reader = address(`reader${String(i).padStart(5, '0')}@d${i % 3}.example.org`);
        await subscribers.addWithin(sql, reader, CONSENT, 'test', 'subscribed');
      }
    });
    const ledger = new Ledger(database);
    await ledger.freeze(ISSUE, FACTS);
    return { database, ledger, subscribers, url };
  }

  function exchange(more: Partial<Exchange> = {}): Exchange {
    return {
      issue: ISSUE,
      worker: 'one',
      policy: 'at-least-once',
      lease: 60_000,
      limits: {},
      outcomes: [],
      wanted: 0,
      isHeartbeat: true,
      ...more,
    };
  }

  function outcome(
    { id, attempt }: Claim,
    state: Outcome['state'],
    more: Partial<Outcome> = {},
  ): Outcome {
    return { id, attempt, state, reply: '250 2.0.0 ok', ...more };
  }

  async function sum(ledger: Ledger): Promise<number> {
    return Object.values(await ledger.count(ISSUE)).reduce((total, count) => total + count, 0);
  }

  describe(`the ledger on ${engine}`, () => {
    afterEach(async () => {
      for (const database of open.splice(0)) await database.close();
    });

    it('brings its tables up to date once, also when two begin at the same time', async () => {
      const url = await freshUrl();
      const both = await Promise.all([openDatabase(url), openDatabase(url)]);
      open.push(...both);
      for (const database of both) await migrate(database);
      const rows = await both[0].query('SELECT version FROM schema_version');
      expect(rows).toEqual(MIGRATIONS.map((_, i) => ({ version: i + 1 })));
    });

    it('freezes the list when the sending starts', async () => {
      const { ledger, subscribers } = await start(3);
      await subscribers.add(address('late@example.org'), CONSENT, 'test');
      expect(await ledger.freeze(ISSUE, { ...FACTS, textHash: 'other' })).toBe(false);
      expect((await ledger.count(ISSUE)).pending).toBe(3);
      expect((await ledger.issue(ISSUE))?.textHash).toBe('abc');
    });

    it('claims each delivery once and keeps the sum', async () => {
      const { ledger } = await start(5);
      const first = await ledger.exchange(exchange({ wanted: 3 }));
      const second = await ledger.exchange(exchange({ worker: 'two', wanted: 3 }));
      expect(first.claims).toHaveLength(3);
      expect(second.claims).toHaveLength(2);
      expect(new Set([...first.claims, ...second.claims].map(({ id }) => id)).size).toBe(5);
      const [a, b, c] = first.claims;
      if (!a || !b || !c) throw new Error('three were claimed');
      await ledger.exchange(
        exchange({
          outcomes: [outcome(a, 'accepted'), outcome(b, 'failed'), outcome(c, 'unknown')],
        }),
      );
      expect(await ledger.count(ISSUE)).toEqual({
        pending: 0,
        sending: 2,
        accepted: 1,
        failed: 1,
        unknown: 1,
        suppressed: 0,
      });
      expect(await sum(ledger)).toBe(5);
    });

    it('does not send to who is not subscribed at the moment of the claim', async () => {
      const { ledger, subscribers } = await start(4);
      await subscribers.suppress('reader00000@d0.example.org', 'unsubscribed', 'test');
      await subscribers.remove('reader00001@d1.example.org');
      const { claims } = await ledger.exchange(exchange({ wanted: 4 }));
      expect(claims.map(({ recipient }) => recipient)).toEqual([
        'reader00002@d2.example.org',
        'reader00003@d0.example.org',
      ]);
      expect((await ledger.count(ISSUE)).suppressed).toBe(2);
      expect(await sum(ledger)).toBe(4);
    });

    it('takes what a vanished worker left: again, or to a person, by the policy', async () => {
      const { ledger } = await start(2);
      await ledger.exchange(exchange({ worker: 'gone', wanted: 1, lease: 1 }));
      await wait(20);
      const again = await ledger.exchange(exchange({ wanted: 1 }));
      expect(again.recovered).toBe(1);
      expect(again.claims).toHaveLength(1);
      await ledger.exchange(exchange({ worker: 'gone', wanted: 1, lease: 1 }));
      await wait(20);
      const never = await ledger.exchange(exchange({ policy: 'at-most-once', wanted: 1 }));
      expect(never.recovered).toBe(1);
      expect((await ledger.count(ISSUE)).unknown).toBe(1);
    });

    it('believes a worker that was thought gone, until another one took over', async () => {
      const { ledger } = await start(2);
      const { claims } = await ledger.exchange(exchange({ worker: 'slow', wanted: 2, lease: 1 }));
      await wait(20);
      await ledger.exchange(exchange({ policy: 'at-most-once' }));
      expect((await ledger.count(ISSUE)).unknown).toBe(2);
      const [first, second] = claims;
      if (!first || !second) throw new Error('two were claimed');
      await ledger.exchange(exchange({ worker: 'slow', outcomes: [outcome(first, 'accepted')] }));
      expect((await ledger.count(ISSUE)).accepted).toBe(1);
      await ledger.settle(ISSUE, 'pending', undefined);
      const taken = await ledger.exchange(exchange({ worker: 'other', wanted: 1 }));
      expect(taken.claims[0]?.id).toBe(second.id);
      await ledger.exchange(exchange({ worker: 'slow', outcomes: [outcome(second, 'failed')] }));
      expect((await ledger.count(ISSUE)).sending).toBe(1);
    });

    it('takes nothing from a worker that comes back late itself', async () => {
      const { ledger } = await start(1);
      await ledger.exchange(exchange({ wanted: 1, lease: 1 }));
      await wait(20);
      const late = await ledger.exchange(exchange({ wanted: 1 }));
      expect(late).toMatchObject({ recovered: 0, claims: [] });
    });

    it('renews the lease of a worker that is heard of', async () => {
      const { ledger } = await start(1);
      await ledger.exchange(exchange({ wanted: 1, lease: 2000 }));
      for (let i = 0; i < 4; i += 1) {
        await wait(600);
        expect((await ledger.exchange(exchange({ lease: 2000 }))).recovered).toBe(0);
      }
      expect((await ledger.exchange(exchange({ worker: 'two', wanted: 1 }))).claims).toEqual([]);
    });

    it('waits before it tries again', async () => {
      const { ledger } = await start(1);
      const { claims } = await ledger.exchange(exchange({ wanted: 1 }));
      const [claim] = claims;
      if (!claim) throw new Error('one was claimed');
      const later = await ledger.exchange(
        exchange({ outcomes: [outcome(claim, 'pending', { delay: 200 })], wanted: 1 }),
      );
      expect(later.claims).toEqual([]);
      expect(later.waitFor).toBeGreaterThan(50);
      await wait(250);
      const again = await ledger.exchange(exchange({ wanted: 1 }));
      expect(again.claims[0]?.attempt).toBe(2);
      expect(again.claims[0]?.age).toBeGreaterThan(150);
    });

    it('says when nothing is left', async () => {
      const { ledger } = await start(1);
      const { claims } = await ledger.exchange(exchange({ wanted: 2 }));
      const [claim] = claims;
      if (!claim) throw new Error('one was claimed');
      expect(
        (await ledger.exchange(exchange({ outcomes: [outcome(claim, 'accepted')], wanted: 1 })))
          .waitFor,
      ).toBeUndefined();
    });

    it('takes an address that does not exist off the list', async () => {
      const { ledger, subscribers } = await start(1);
      const { claims } = await ledger.exchange(exchange({ wanted: 1 }));
      const [claim] = claims;
      if (!claim) throw new Error('one was claimed');
      await ledger.exchange(
        exchange({
          outcomes: [
            outcome(claim, 'failed', { reply: '550 5.1.1 no such user', hasBounced: true }),
          ],
        }),
      );
      expect((await subscribers.find(claim.recipient))?.state).toBe('bounced');
    });

    it('gives nothing while paused', async () => {
      const { ledger } = await start(2);
      await ledger.pause(ISSUE, '535 wrong password');
      const paused = await ledger.exchange(exchange({ wanted: 2 }));
      expect(paused.claims).toEqual([]);
      expect(paused.pausedWhy).toBe('535 wrong password');
      await ledger.resume(ISSUE);
      expect((await ledger.exchange(exchange({ wanted: 2 }))).claims).toHaveLength(2);
    });

    it('counts the time to give up anew once a person sends again or resumes', async () => {
      const { ledger } = await start(2);
      const { claims } = await ledger.exchange(exchange({ wanted: 2 }));
      const [first, second] = claims;
      if (!first || !second) throw new Error('two were claimed');
      await ledger.exchange(
        exchange({ outcomes: [outcome(first, 'unknown'), outcome(second, 'pending')] }),
      );
      await ledger.pause(ISSUE, '535 wrong password');
      await wait(300);
      await ledger.settle(ISSUE, 'pending', undefined);
      await ledger.resume(ISSUE);
      expect((await ledger.issue(ISSUE))?.pausedWhy).toBeUndefined();
      const again = await ledger.exchange(exchange({ wanted: 2 }));
      expect(again.claims.map(({ attempt, age }) => [attempt, age])).toEqual([
        [2, 0],
        [2, 0],
      ]);
    });

    it('holds the rate of all workers together', async () => {
      const { ledger } = await start(40);
      const limits = { rate: 600 };
      let claimed = 0;
      const begin = performance.now();
      while (performance.now() - begin < 1000) {
        const results = await Promise.all(
          ['one', 'two', 'three'].map((worker) =>
            ledger.exchange(exchange({ worker, limits, wanted: 5 })),
          ),
        );
        for (const { claims } of results) claimed += claims.length;
        await wait(20);
      }
      // Ten a second, and at most one saved-up second of them.
      expect(claimed).toBeGreaterThanOrEqual(10);
      const seconds = (performance.now() - begin) / 1000;
      expect(claimed).toBeLessThanOrEqual(Math.ceil(10 * seconds) + 12);
    });

    it('holds the rate of each domain, and lets the others pass', async () => {
      const { ledger, subscribers } = await start(0);
      for (let i = 0; i < 9; i += 1)
        await subscribers.add(address(`r${i}@big.example`), CONSENT, 'test');
      await subscribers.add(address('z@small.example'), CONSENT, 'test');
      const id = 'next';
      await ledger.freeze(id, FACTS);
      const limits = { domainRate: 300 };
      const first = await ledger.exchange(exchange({ issue: id, limits, wanted: 10 }));
      expect(first.claims.map(({ mailbox }) => mailbox)).toEqual([
        'r0@big.example',
        'z@small.example',
      ]);
      const seen = [...first.claims];
      const begin = performance.now();
      while (seen.length < 6) {
        await wait(10);
        const { claims } = await ledger.exchange(exchange({ issue: id, limits, wanted: 10 }));
        seen.push(...claims);
      }
      // Four more of one domain, at five a second.
      expect(performance.now() - begin).toBeGreaterThan(600);
    });

    it('gives back what was claimed while the answer was lost', async () => {
      const { ledger } = await start(2);
      const { claims } = await ledger.exchange(exchange({ wanted: 2 }));
      const [known] = claims;
      if (!known) throw new Error('two were claimed');
      await ledger.release(ISSUE, 'one', new Set([known.id]));
      expect(await ledger.count(ISSUE)).toMatchObject({ pending: 1, sending: 1 });
    });

    it('undoes a transaction that fails', async () => {
      const { database, subscribers } = await start(1);
      const failing = database.transaction(async (sql) => {
        await sql.query('DELETE FROM subscriber');
        throw new Error('on the way');
      });
      await expect(failing).rejects.toThrow('on the way');
      expect((await subscribers.count()).subscribed).toBe(1);
    });

    it('pages through long lists', async () => {
      const { ledger, subscribers } = await start(2101);
      let count = 0;
      for await (const _ of ledger.list(ISSUE, ['pending'])) count += 1;
      for await (const _ of subscribers.list('subscribed')) count += 1;
      expect(count).toBe(4202);
    });

    it('has two machines’ worth of workers claim 10,000 rows, none twice', async () => {
      const { url } = await start(10_000);
      const workers = await Promise.all([1, 2, 3, 4].map(() => openDatabase(url)));
      open.push(...workers);
      const seen: number[] = [];
      await Promise.all(
        workers.map(async (database, i) => {
          const ledger = new Ledger(database);
          for (let outcomes: Outcome[] = []; ; ) {
            const { claims } = await ledger.exchange(
              exchange({ worker: `w${i}`, outcomes, wanted: 50 }),
            );
            if (claims.length === 0 && outcomes.length === 0) return;
            seen.push(...claims.map(({ id }) => id));
            outcomes = claims.map((claim) => outcome(claim, 'accepted'));
          }
        }),
      );
      expect(seen).toHaveLength(10_000);
      expect(new Set(seen).size).toBe(10_000);
    });
    describe('soft failures', () => {
      const DAY = 24 * 3_600_000;
      const LIMIT = { softLimit: 3, window: 90 * DAY };

      /** Issues that all reached the reader `age` days ago, the newest last. */
      async function deliver(ages: readonly number[]) {
        const { database, ledger, subscribers } = await start(0);
        const reader = address('reader@example.org');
        await subscribers.add(reader, CONSENT, 'test');
        const since = Date.now() - 400 * DAY;
        await database.query('UPDATE subscriber SET state_at = ?', [since]);
        const ids: number[] = [];
        for (const [i, age] of ages.entries()) {
          await ledger.freeze(`${i}`, { ...FACTS, subject: `${i}` });
          const { claims } = await ledger.exchange(exchange({ issue: `${i}`, wanted: 1 }));
          for (const claim of claims) {
            const outcomes = [outcome(claim, 'accepted')];
            await ledger.exchange(exchange({ issue: `${i}`, outcomes }));
            ids.push(claim.id);
          }
          const then = Date.now() - age * DAY;
          await database.query('UPDATE issue SET frozen_at = ? WHERE id = ?', [then, `${i}`]);
          await database.query('UPDATE delivery SET changed_at = ? WHERE issue = ?', [
            then,
            `${i}`,
          ]);
        }
        return { database, ledger, subscribers, ids, failures: new SoftFailures(database) };
      }

      it('take a reader off the list at the third issue in a row', async () => {
        const { ids, failures, subscribers, ledger } = await deliver([60, 40, 3]);
        const [first = 0, second = 0, third = 0] = ids;
        expect(await failures.record(first, 'came back: 5.2.2 full')).toBe(true);
        expect(await failures.record(second, 'came back: 4.4.7 expired')).toBe(true);
        expect(await failures.record(second, 'came back: once more')).toBe(false);
        expect(await failures.takeOff(LIMIT)).toEqual([]);
        expect(await failures.list()).toEqual([
          { recipient: 'reader@example.org', count: 2, reply: 'came back: 4.4.7 expired' },
        ]);
        expect(await failures.record(third, 'came back: 5.2.2 full again')).toBe(true);
        expect(await ledger.count('2')).toMatchObject({ failed: 1, accepted: 0 });
        expect(await failures.takeOff(LIMIT)).toHaveLength(1);
        expect(await subscribers.find('reader@example.org')).toMatchObject({
          state: 'bounced',
          stateWhy: '3 issues in a row came back, last: came back: 5.2.2 full again',
        });
        expect(await failures.list()).toEqual([]);
        expect(await failures.record(999, 'x')).toBeUndefined();
      });

      it('count anew after an issue that did not come back within seven days', async () => {
        const { ids, failures } = await deliver([60, 50, 40, 20]);
        for (const id of [ids[0], ids[1], ids[3]]) await failures.record(id ?? 0, 'full');
        expect(await failures.list()).toMatchObject([{ count: 1 }]);
        expect(await failures.takeOff(LIMIT)).toEqual([]);
      });

      it('wait for the report of an issue that was sent within seven days', async () => {
        const { ids, failures } = await deliver([30, 20, 3, 1]);
        for (const id of [ids[0], ids[1], ids[3]]) await failures.record(id ?? 0, 'full');
        expect(await failures.takeOff(LIMIT)).toMatchObject([{ count: 3 }]);
      });

      it('do not count outside of the window, nor before the reader signed up again', async () => {
        const old = await deliver([120, 40, 20]);
        for (const id of old.ids) await old.failures.record(id, 'full');
        const then = Date.now() - 120 * DAY;
        const set = 'UPDATE delivery SET soft_failed_at = ? WHERE id = ?';
        await old.database.query(set, [then, old.ids[0] ?? 0]);
        expect(await old.failures.takeOff(LIMIT)).toEqual([]);
        const back = await deliver([60, 40, 20]);
        for (const id of back.ids) await back.failures.record(id, 'full');
        await back.subscribers.suppress('reader@example.org', 'bounced', 'full');
        await back.subscribers.subscribe(address('reader@example.org'), 'on the web');
        expect(await back.failures.takeOff(LIMIT)).toEqual([]);
      });

      it('come from the refusal of a full mailbox, too', async () => {
        const { ledger, database } = await start(1);
        const { claims } = await ledger.exchange(exchange({ wanted: 1 }));
        const [claim] = claims;
        if (!claim) throw new Error('nothing was claimed');
        const reply = '552 5.2.2 mailbox full';
        const outcomes = [outcome(claim, 'failed', { reply, isSoftFailure: true })];
        await ledger.exchange(exchange({ outcomes }));
        expect(await new SoftFailures(database).list()).toMatchObject([{ count: 1, reply }]);
      });
    });
  });
}
