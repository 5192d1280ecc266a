import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, START } from '@pressroom/test-support';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';
import type { Policy } from '../../src/ledger/delivery.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { addSubscribers } from '../../test/support/add-subscribers.ts';

const WORKER = fileURLToPath(new URL('./kill-worker.ts', import.meta.url));
const ISSUE = '2024-07';
const CONNECTIONS = 5;
const KILLS = 50;
const RECIPIENTS = 4000;
/** What the server takes to answer a message while workers are killed; milliseconds. */
const ANSWER = 30;

/**
 * kill -9 at random moments, with two workers at work, against a server that counts: what each
 * policy promises. Each of the two policies is put to half of a hundred kills.
 */
export function describeKills(engine: string, freshUrl: () => Promise<string> | string): void {
  describe(`workers that are killed, on ${engine}`, () => {
    const started: ChildProcess[] = [];
    afterAll(() => {
      for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
    });

    async function run(policy: Policy) {
      const url = await freshUrl();
      const database = await openDatabase(url);
      await addSubscribers(database, RECIPIENTS);
      const ledger = new Ledger(database);
      await ledger.freeze(ISSUE, { subject: 'July', textHash: 'a', policy });
      const server = await new CountingServer().start();
      const prepare = () =>
        prepareWorker([url, String(server.port), policy, String(CONNECTIONS)], started);

      let kills = 0;
      const lane = async () => {
        let next = prepare();
        while (kills < KILLS) {
          kills += 1;
          const worker = await next;
          next = prepare();
          const before = server.total;
          worker.stdin?.write('go\n');
          // It is really sending when it is killed, and then at a random moment.
          while (server.total === before && worker.exitCode === null) await wait(5);
          await wait(Math.random() * 150);
          worker.kill('SIGKILL');
          await once(worker, 'exit');
        }
        (await next).kill('SIGKILL');
      };
      await Promise.all([lane(), lane()]);
      const leftAfterKills = (await ledger.count(ISSUE)).pending;
      server.delay = 0;
      const last = await prepare();
      last.stdin?.write('go\n');
      await once(last, 'exit');
      const counts = await ledger.count(ISSUE);
      const unknown: string[] = [];
      for await (const { recipient } of ledger.list(ISSUE, ['unknown'])) unknown.push(recipient);
      await database.close();
      await server.stop();
      return { counts, unknown, received: server.received, kills, leftAfterKills };
    }

    it('at-least-once: loses nobody, and doubles at most one for each connection and kill', async () => {
      const { counts, received, kills, leftAfterKills } = await run('at-least-once');
      expect(leftAfterKills).toBeGreaterThan(0);
      expect(counts).toEqual({
        pending: 0,
        sending: 0,
        accepted: RECIPIENTS,
        failed: 0,
        unknown: 0,
        suppressed: 0,
      });
      expect(received.size).toBe(RECIPIENTS);
      const doubled = [...received.values()].reduce((sum, count) => sum + count - 1, 0);
      expect(doubled).toBeGreaterThan(0);
      expect(doubled).toBeLessThanOrEqual(CONNECTIONS * kills);
    });

    it('at-most-once: doubles nobody, and lists every doubtful one', async () => {
      const { counts, unknown, received, kills, leftAfterKills } = await run('at-most-once');
      expect(leftAfterKills).toBeGreaterThan(0);
      expect([...received.values()].filter((count) => count > 1)).toEqual([]);
      expect(counts.accepted + counts.unknown).toBe(RECIPIENTS);
      expect(unknown).toHaveLength(counts.unknown);
      expect(unknown.length).toBeGreaterThan(0);
      expect(unknown.length).toBeLessThanOrEqual(CONNECTIONS * kills);
      const lost = Array.from({ length: RECIPIENTS }, (_, i) => `r${i}@example.org`).filter(
        (recipient) => !received.has(recipient) && !unknown.includes(recipient),
      );
      expect(lost).toEqual([]);
    });
  });
}

/** Starts a worker and waits until it is loaded. */
async function prepareWorker(
  args: readonly string[],
  started: ChildProcess[],
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [START, WORKER, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  started.push(child);
  await once(child.stdout, 'data');
  return child;
}

/** The least of an SMTP server, which counts what it took before it says so. */
class CountingServer {
  readonly received = new Map<string, number>();
  delay = ANSWER;
  total = 0;
  port = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((socket) => {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
    this.#serve(socket);
  });

  async start(): Promise<this> {
    this.port = await freePort();
    await new Promise<void>((resolve) => this.#server.listen(this.port, '127.0.0.1', resolve));
    return this;
  }

  stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #serve(socket: Socket): void {
    let to = '';
    let isData = false;
    let rest = '';
    socket.write('220 counting\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + String(chunk)).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (isData) {
          if (line !== '.') continue;
          isData = false;
          this.total += 1;
          this.received.set(to, (this.received.get(to) ?? 0) + 1);
          setTimeout(() => socket.write('250 2.0.0 taken\r\n'), this.delay * (0.5 + Math.random()));
          continue;
        }
        to = /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? to;
        isData = line === 'DATA';
        if (line.startsWith('EHLO')) socket.write('250-counting\r\n250 PIPELINING\r\n');
        else if (isData) socket.write('354 go on\r\n');
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 fine\r\n');
      }
    });
  }
}
