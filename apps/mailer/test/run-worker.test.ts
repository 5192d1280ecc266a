import { afterEach, describe, expect, it } from 'vitest';
import type { Claim, Counts, Policy } from '../src/ledger/delivery.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { runWorker, type Work, type WorkEnd } from '../src/sending/run-worker.ts';
import { Subscribers } from '../src/subscribers/subscribers.ts';
import { address } from './support/address.ts';
import { type Script, ScriptedServer } from './support/scripted-server.ts';
import { workFor } from './support/start-work.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const ISSUE = '2024-07';
const databases = new TemporaryDatabases();
const servers: ScriptedServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await databases.close();
});

interface Run {
  readonly server: ScriptedServer;
  readonly ledger: Ledger;
  readonly subscribers: Subscribers;
  readonly run: (more?: Partial<Work>) => Promise<WorkEnd>;
}

async function start(
  count: number,
  script: Script = {},
  policy: Policy = 'at-least-once',
): Promise<Run> {
  const database = await databases.open();
  const subscribers = new Subscribers(database);
  for (let i = 0; i < count; i += 1) {
    await subscribers.add(address(`r${i}@example.org`), { at: undefined, how: 'test' }, 'test');
  }
  const ledger = new Ledger(database);
  await ledger.freeze(ISSUE, { subject: 'July', textHash: 'a', policy });
  const server = await new ScriptedServer(script).start();
  servers.push(server);
  return {
    server,
    ledger,
    subscribers,
    run: (more = {}) => runWorker(ledger, workFor(server.settings, { policy, ...more })),
  };
}

/** The first attempt meets the fault, the second one does not. */
const once =
  <TargetProblem>(fault: TargetProblem) =>
  (_: string, attempt: number) =>
    attempt === 1 ? fault : undefined;

async function counts(ledger: Ledger): Promise<Partial<Counts>> {
  return Object.fromEntries(Object.entries(await ledger.count(ISSUE)).filter(([, n]) => n > 0));
}

describe('a worker', () => {
  it('sends to everybody once, each with an envelope of its own', async () => {
    const { server, ledger, run } = await start(20);
    expect(await run()).toEqual({ reason: 'finished', unrecorded: [] });
    expect(await counts(ledger)).toEqual({ accepted: 20 });
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(20);
    expect(new Set(server.received.map(({ from }) => from)).size).toBe(20);
    expect((await run()).reason).toBe('finished');
    expect(server.received).toHaveLength(20);
  });

  it.each<[string, Script, Partial<Counts>, Partial<Counts>]>([
    [
      'the server closes after the final dot',
      { endOfData: once('close') },
      { accepted: 4 },
      { unknown: 4 },
    ],
    ['421 at RCPT', { rcpt: once('421 4.7.0 later') }, { accepted: 4 }, { accepted: 4 }],
    [
      '421 after the message',
      { endOfData: once('421 4.3.0 later') },
      { accepted: 4 },
      { accepted: 4 },
    ],
    ['greylisting', { rcpt: once('450 4.2.0 greylisted') }, { accepted: 4 }, { accepted: 4 }],
    [
      '451 after the message',
      { endOfData: once('451 4.3.0 later') },
      { accepted: 4 },
      { accepted: 4 },
    ],
    ['550 at RCPT', { rcpt: () => '550 5.2.1 no' }, { failed: 4 }, { failed: 4 }],
    ['550 after the message', { endOfData: () => '550 5.6.0 no' }, { failed: 4 }, { failed: 4 }],
  ])('%s: the right state under both policies', async (_, script, least, most) => {
    const first = await start(4, script);
    expect((await first.run()).reason).toBe('finished');
    expect(await counts(first.ledger)).toEqual(least);
    const second = await start(4, script, 'at-most-once');
    expect((await second.run()).reason).toBe('finished');
    expect(await counts(second.ledger)).toEqual(most);
  });

  it('the server is silent after the final dot: the same', async () => {
    const timeouts = { connect: 20_000, answer: 1500 };
    const first = await start(1, { endOfData: once('silence') });
    await first.run({ timeouts });
    expect(await counts(first.ledger)).toEqual({ accepted: 1 });
    const second = await start(1, { endOfData: once('silence') }, 'at-most-once');
    await second.run({ timeouts });
    expect(await counts(second.ledger)).toEqual({ unknown: 1 });
  });

  it('never sends the doubtful again under at-most-once, until a person says so', async () => {
    const { server, ledger, run } = await start(2, { endOfData: once('close') }, 'at-most-once');
    await run();
    await run();
    expect(server.received).toHaveLength(2);
    await ledger.settle(ISSUE, 'pending', ['r0@example.org']);
    await ledger.settle(ISSUE, 'accepted', ['r1@example.org']);
    await run();
    expect(server.received.map(({ to }) => to).sort()).toEqual([
      'r0@example.org',
      'r0@example.org',
      'r1@example.org',
    ]);
    expect(await counts(ledger)).toEqual({ accepted: 2 });
  });

  it('takes an address that does not exist off the list', async () => {
    const { subscribers, run } = await start(2, {
      rcpt: (to) => (to === 'r0@example.org' ? '550 5.1.1 no such user' : undefined),
    });
    await run();
    expect(await subscribers.count()).toMatchObject({ subscribed: 1, bounced: 1 });
  });

  it('gives up on a recipient whose server says "later" for too long', async () => {
    const { ledger, run, server } = await start(1, { rcpt: () => '450 4.2.0 greylisted' });
    await run({ giveUpAfter: 300 });
    expect(await counts(ledger)).toEqual({ failed: 1 });
    expect(server.asked.length).toBeGreaterThan(2);
  });

  it.each<[string, Script]>([
    ['the sender is refused', { mail: () => '550 5.7.515 not authenticated' }],
    ['the message is refused for a policy', { endOfData: () => '550 5.7.1 looks like spam' }],
    [
      'the first recipient is refused for a policy',
      { rcpt: () => '554 5.7.1 relay access denied' },
    ],
  ])('pauses the whole run and burns nobody when %s', async (_, script) => {
    const { ledger, run, server } = await start(10, script);
    const end = await run();
    expect(end.reason).toBe('paused');
    expect(end.why).toMatch(/^55\d 5\.7\./);
    expect(await counts(ledger)).toEqual({ pending: 10 });
    expect((await ledger.issue(ISSUE))?.pausedWhy).toBe(end.why);
    expect(server.asked.length).toBeLessThanOrEqual(1);
    expect((await run()).reason).toBe('paused');
  });

  it('pauses when many in a row are refused for a policy, but not for one', async () => {
    const odd = await start(30, {
      rcpt: (to) => (to === 'r7@example.org' ? '550 5.7.1 no' : undefined),
    });
    expect((await odd.run()).reason).toBe('finished');
    expect(await counts(odd.ledger)).toEqual({ accepted: 29, failed: 1 });
    const later = await start(30, {
      rcpt: (to) => (Number(to.slice(1, -12)) % 100 > 9 ? '550 5.7.1 no' : undefined),
    });
    expect((await later.run()).reason).toBe('paused');
    expect((await later.ledger.count(ISSUE)).failed).toBe(0);
  });

  it('goes on when the server comes back', async () => {
    let refused = 0;
    const { ledger, run } = await start(6, {
      connect: () => {
        refused += 1;
        return refused <= 1 ? '421 4.3.2 restarting' : undefined;
      },
    });
    expect((await run()).reason).toBe('finished');
    expect(await counts(ledger)).toEqual({ accepted: 6 });
  });

  it('stops when the server stays away, and loses nothing', async () => {
    const { server, ledger, run } = await start(6);
    await server.stop();
    expect(await run({ patience: 300 })).toMatchObject({
      reason: 'server',
      why: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await counts(ledger)).toEqual({ pending: 6 });
  });

  it('finishes what is under way when asked to stop', async () => {
    const controller = new AbortController();
    const { server, ledger, run } = await start(50, {
      rcpt: (to) => {
        if (to === 'r13@example.org') controller.abort();
        return undefined;
      },
    });
    expect((await run({ signal: controller.signal })).reason).toBe('stopped');
    const { accepted, pending, sending } = await ledger.count(ISSUE);
    expect(accepted).toBe(server.received.length);
    expect(accepted + pending).toBe(50);
    expect(pending).toBeGreaterThan(20);
    expect(sending).toBe(0);
  });

  it('ends in good order when a copy cannot be made, and knows what became of the others', async () => {
    const { server, ledger, run } = await start(9);
    const head = async ({ recipient, mailbox }: Claim) => {
      if (recipient === 'r4@example.org') throw new Error('the key is gone');
      return Buffer.from(`To: ${mailbox}\r\n\r\n`);
    };
    expect(await run({ head })).toEqual({
      reason: 'failed',
      why: 'the key is gone',
      unrecorded: [],
    });
    const { accepted, pending } = await ledger.count(ISSUE);
    expect(accepted).toBe(server.received.length);
    expect(accepted + pending).toBe(9);
    expect((await run()).reason).toBe('finished');
    expect(server.received.map(({ to }) => to).sort()).toEqual(
      Array.from({ length: 9 }, (_, i) => `r${i}@example.org`),
    );
  });

  it('stops for a pause that somebody else asked for', async () => {
    const { ledger, run } = await start(200, {
      endOfData: (to) => {
        if (to === 'r13@example.org') void ledger.pause(ISSUE, 'paused manually');
        return undefined;
      },
    });
    expect(await run()).toMatchObject({ reason: 'paused', why: 'paused manually' });
    expect(await ledger.count(ISSUE)).toMatchObject({ sending: 0, failed: 0 });
  });

  it('does not send to who unsubscribes while it runs', async () => {
    const { server, ledger, subscribers, run } = await start(60, {
      endOfData: (to) => {
        if (to === 'r1@example.org') void ledger.pause(ISSUE, 'for the test');
        return undefined;
      },
    });
    await run();
    const { accepted } = await ledger.count(ISSUE);
    const waiting: string[] = [];
    for await (const { recipient } of ledger.list(ISSUE, ['pending'])) waiting.push(recipient);
    const [left = ''] = waiting;
    await subscribers.suppress(left, 'unsubscribed', 'test');
    await ledger.resume(ISSUE);
    await run();
    expect(await counts(ledger)).toEqual({ accepted: 59, suppressed: 1 });
    expect(accepted).toBeLessThan(59);
    expect(server.received.map(({ to }) => to)).not.toContain(left);
  });

  it('works beside others, and nobody gets two', async () => {
    const { server, ledger, run } = await start(300);
    await Promise.all(['a', 'b', 'c'].map((worker) => run({ worker })));
    expect(await counts(ledger)).toEqual({ accepted: 300 });
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(300);
    expect(server.received).toHaveLength(300);
  });
});
