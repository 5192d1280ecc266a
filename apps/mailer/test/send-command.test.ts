import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../src/ledger/ledger.ts';
import { Subscribers } from '../src/subscribers/subscribers.ts';
import { address } from './support/address.ts';
import { EML, publicationFolder } from './support/publication-folder.ts';
import { runMailer, startCommand } from './support/run-command.ts';
import { type Script, ScriptedServer } from './support/scripted-server.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const databases = new TemporaryDatabases();
const content = publicationFolder();
const removals: (() => void | Promise<void>)[] = [];
let DATABASE_URL: string;

beforeEach(() => {
  DATABASE_URL = databases.url();
});
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
  await databases.close();
});

async function server(script: Script = {}): Promise<ScriptedServer> {
  const started = await new ScriptedServer(script).start();
  removals.push(() => started.stop());
  return started;
}

const ISSUE = ['--issue', '2024-07', '--message', EML];
const CONFIRM = [...ISSUE, '--confirm', '--policy', 'at-least-once'];

function send(args: readonly string[], SMTP_URL: string | undefined, folder = content) {
  return runMailer('send', [...args, '--content', folder], { env: { DATABASE_URL, SMTP_URL } });
}

async function subscribe(count: number) {
  const database = await databases.open(DATABASE_URL);
  const subscribers = new Subscribers(database);
  for (let i = 0; i < count; i += 1) {
    await subscribers.add(
      address(`Reader${i}@readers.test`),
      { at: undefined, how: 'test' },
      'test',
    );
  }
}

/** What the ledger says, and nothing of what is 0. */
async function counts() {
  const ledger = new Ledger(await databases.open(DATABASE_URL));
  return Object.fromEntries(Object.entries(await ledger.count('2024-07')).filter(([, n]) => n > 0));
}

describe('npm run send', () => {
  it('shows what would happen, and sends nothing', async () => {
    const { url, received } = await server();
    await subscribe(2);
    const { code, stdout } = await send(ISSUE, url);
    expect(code).toBe(0);
    expect(stdout).toContain('The Harbour Letter: Salt and paper, by Inês');
    expect(stdout).toContain('recipients: 2');
    expect(stdout).toContain('To: Reader0@readers.test');
    expect(stdout).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click\n\n {4}\S/);
    expect(stdout.match(/ {2}fine {3}/g)).toHaveLength(7);
    expect(stdout).toContain('Nothing was sent.');
    expect(received).toEqual([]);
  });

  it('shows a subject of two directions as it is read', async () => {
    const file = join(content, 'directions.eml');
    const subject = Buffer.from('Letter: \u2068מלח\u2069').toString('base64');
    const text = readFileSync(EML, 'latin1').replace(
      /^Subject: .*/m,
      `Subject: =?UTF-8?B?${subject}?=`,
    );
    writeFileSync(file, text, 'latin1');
    const { stdout } = await send(['--issue', '2024-07', '--message', file], 'smtp://127.0.0.1:1');
    expect(stdout).toContain('2024-07: Letter: מלח\n');
  });

  it('dates every copy by when the sending began, also one that is sent again later', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    let count = 0;
    const { url, received } = await server({
      rcpt: () => {
        count += 1;
        return count === 1 ? '451 4.7.1 greylisted' : undefined;
      },
    });
    await subscribe(2);
    expect((await send([...CONFIRM, '--backoff', '3'], url)).code).toBe(0);
    const dates = received.map(({ text }) => /^Date: (.*)\r$/m.exec(text)?.[1] ?? '');
    expect(dates).toHaveLength(2);
    expect(dates[0]).toMatch(/ \+0000$/);
    expect(dates[1]).toBe(dates[0]);
    const ledger = new Ledger(await databases.open(DATABASE_URL));
    const begun = (await ledger.issue('2024-07'))?.frozenAt ?? 0;
    expect(Date.parse(dates[0] ?? '')).toBe(Math.floor(begun / 1000) * 1000);
    expect(begun).toBeGreaterThanOrEqual(before);
    const [issueDate] = /^Date: .*$/m.exec(readFileSync(EML, 'latin1')) ?? [];
    expect(issueDate).toMatch(/2024/);
  });

  it('sends once, and a finished issue sends 0', async () => {
    const { url, received } = await server();
    await subscribe(3);
    const report = join(content, 'report.json');
    const first = await send([...CONFIRM, '--report', report], url);
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    expect(first.stdout).toContain(
      '3 accepted + 0 failed + 0 suppressed + 0 unknown + 0 pending + 0 sending = 3 in all',
    );
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      ended: 'finished',
      policy: 'at-least-once',
      run: { accepted: 3 },
      counts: { accepted: 3, total: 3 },
    });
    const again = await send(CONFIRM, url);
    expect(again.stdout).toContain('0 sent in this run');
    expect(received.map(({ to }) => to).sort()).toEqual([
      'Reader0@readers.test',
      'Reader1@readers.test',
      'Reader2@readers.test',
    ]);
    const texts = received.map(({ text }) => text.slice(text.indexOf('\r\n\r\n')));
    expect(new Set(texts).size).toBe(1);
    expect(readFileSync(EML, 'latin1')).toContain(texts[0]);
    expect((await send([...ISSUE, '--status'], url)).stdout).toContain('3 accepted');
  });

  it('sends one for a test, and writes nothing down', async () => {
    const { url, received } = await server();
    expect((await send([...ISSUE, '--test', 'me@readers.test'], url)).code).toBe(0);
    expect(received.map(({ to }) => to)).toEqual(['me@readers.test']);
    expect(await counts()).toEqual({});
  });

  it('wants the policy to be chosen, and kept', async () => {
    const { url, received } = await server();
    await subscribe(1);
    const none = await send([...ISSUE, '--confirm'], url);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('--policy at-least-once');
    expect(received).toEqual([]);
    await send(CONFIRM, url);
    const other = await send([...ISSUE, '--confirm', '--policy', 'at-most-once'], url);
    expect(other.stderr).toContain('is being sent with --policy at-least-once');
  });

  it('begins nothing while there are no subscribers', async () => {
    const { url, received } = await server();
    const empty = await send(CONFIRM, url);
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('there are no subscribers');
    await subscribe(1);
    expect((await send(CONFIRM, url)).code).toBe(0);
    expect(received).toHaveLength(1);
  });

  it.each(['2.5', '0', '101', 'x'])('refuses --connections %s', async (connections) => {
    const { url } = await server();
    await subscribe(1);
    const refused = await send([...CONFIRM, '--connections', connections], url);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--connections takes');
  });

  it('asks when the ledger knows another text', async () => {
    const { url, received } = await server();
    await subscribe(1);
    await send(CONFIRM, url);
    const changed = join(content, 'changed.eml');
    writeFileSync(
      changed,
      readFileSync(EML, 'latin1').replace('Dear reader', 'Dear readers'),
      'latin1',
    );
    const args = [
      '--issue',
      '2024-07',
      '--message',
      changed,
      '--confirm',
      '--policy',
      'at-least-once',
    ];
    const refused = await send(args, url);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(
      'the text of 2024-07 is another than the one that was sent so far',
    );
    expect((await send([...args, '--new-text'], url)).code).toBe(0);
    expect(received).toHaveLength(1);
  });

  it.each([
    ['policy', { policy: 'at-most-once' }, 'is being sent with --policy at-most-once'],
    ['text', { textHash: 'another' }, 'the text of 2024-07 is another'],
  ] as const)(
    'gives way to a worker that began meanwhile with another %s',
    async (_, of, fault) => {
      const facts = { subject: 'July', textHash: 'x', policy: 'at-least-once', ...of } as const;
      const { url, received } = await server({
        server: {
          allowInsecureAuth: true,
          onAuth: async (_auth, _session, callback) => {
            await new Ledger(await databases.open(DATABASE_URL)).freeze('2024-07', facts);
            callback(null, { user: 'me' });
          },
        },
      });
      await subscribe(1);
      const { code, stderr } = await send(CONFIRM, url.replace('//', '//me:word@'));
      expect(stderr).toContain(fault);
      expect(code).toBe(2);
      expect(received).toEqual([]);
    },
  );

  it.each([
    ['a postal address', { postalAddress: false }, 'postal address: there is none'],
    ['an unsubscribe address', { unsubscribeUrl: '' }, 'unsubscribe address: there is none'],
    ['https', { unsubscribeUrl: 'http://mail.test/u' }, 'must begin with https://'],
    [
      'a return path of its own domain',
      { mailer: ['returnPath: bounces@other.test'] },
      'is of another domain than letters@mail.test',
    ],
    [
      'a DKIM key where one is announced',
      { mailer: ['dkim: { selector: s1 }'] },
      'not DKIM_KEY_FILE',
    ],
  ])('refuses without %s', async (_, options, fault) => {
    const folder = publicationFolder(options);
    const { url, received } = await server();
    const { code, stderr } = await send(CONFIRM, url, folder);
    expect(code).toBe(2);
    expect(stderr).toContain(fault);
    expect(received).toEqual([]);
  });

  it('refuses without a From address', async () => {
    const { url } = await server();
    const file = join(content, 'nobody.eml');
    writeFileSync(file, readFileSync(EML, 'latin1').replace(/^From: .*\r\n/, ''), 'latin1');
    const { code, stderr } = await send(
      ['--issue', '2024-07', '--message', file, '--confirm', '--policy', 'at-most-once'],
      url,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('the message has no From address');
  });

  it('never shows a secret', async () => {
    const url = 'smtp://me:pass-word-1@127.0.0.1:1';
    await subscribe(1);
    for (const args of [ISSUE, CONFIRM]) {
      const { stdout, stderr } = await send(args, url);
      expect(stdout + stderr).not.toMatch(/pass-word-1|a secret of the tests/);
    }
    expect((await send(CONFIRM, 'smtp://me:pass-word-1@')).stderr).not.toContain('pass-word-1');
    expect((await send(CONFIRM, 'http://me:pass-word-1@x')).stderr).not.toContain('pass-word-1');
  });

  it('says so at once when the server is not there, and begins nothing', async () => {
    await subscribe(1);
    const { code, stderr } = await send(CONFIRM, 'smtp://127.0.0.1:1');
    expect(code).toBe(3);
    expect(stderr).toMatch(/the mail server smtp:\/\/127.0.0.1:1 cannot be used: .*ECONNREFUSED/);
    expect(await counts()).toEqual({});
  });

  it('pauses for a refused sender, resumes, and can be paused manually', async () => {
    let isRefused = true;
    const { url, received } = await server({
      mail: () => (isRefused ? '550 5.7.515 not authenticated' : undefined),
    });
    await subscribe(2);
    const paused = await send(CONFIRM, url);
    expect(paused.code).toBe(3);
    expect(paused.stdout).toContain(
      'PAUSED; fix this and continue with --resume: 550 5.7.515 not authenticated',
    );
    expect((await send(CONFIRM, url)).stderr).toContain('is paused (550 5.7.515');
    isRefused = false;
    expect((await send([...CONFIRM, '--resume'], url)).code).toBe(0);
    expect(received).toHaveLength(2);
    await send([...ISSUE, '--pause'], url);
    expect((await send([...ISSUE, '--status'], url)).stdout).toContain('paused: paused manually');
  });

  it.each(['--pause', '--resume'])('refuses to %s what has not begun', async (option) => {
    const { code, stdout, stderr } = await send(['--issue', 'typo', option], undefined);
    expect(stderr).toContain('the sending of typo has not begun');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('lists and settles what is unknown', async () => {
    const { url, received } = await server({
      endOfData: (_, attempt) => (attempt === 1 ? 'close' : undefined),
    });
    await subscribe(2);
    const most = [...ISSUE, '--confirm', '--policy', 'at-most-once'];
    expect((await send(most, url)).stdout).toContain('2 unknown');
    expect((await send([...ISSUE, '--unknown'], url)).stdout).toMatch(
      /reader0@readers.test .*\nreader1@readers.test/,
    );
    await send([...ISSUE, '--settle', 'accepted', 'reader0@readers.test'], url);
    expect((await send([...ISSUE, '--settle', 'again', '--all'], url)).stdout).toBe(
      '1 settled as again\n',
    );
    await send(most, url);
    expect(received).toHaveLength(3);
    expect(await counts()).toEqual({ accepted: 2 });
  });

  it('finishes what is under way after Ctrl-C, and goes on later', async () => {
    let child: ReturnType<typeof startCommand> | undefined;
    let isFirst = true;
    const { url, received } = await server({
      endOfData: () => {
        if (isFirst) child?.kill('SIGINT');
        isFirst = false;
        return undefined;
      },
    });
    await subscribe(40);
    child = startCommand('send', [...CONFIRM, '--content', content], {
      env: { DATABASE_URL, SMTP_URL: url },
    });
    const code = await new Promise((resolve) => child?.on('close', resolve));
    expect(code).toBe(3);
    expect(received.length).toBeLessThan(40);
    expect(await counts()).toEqual({ accepted: received.length, pending: 40 - received.length });
    await send(CONFIRM, url);
    expect(new Set(received.map(({ to }) => to)).size).toBe(40);
    expect(received).toHaveLength(40);
  });
});
