import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  freePort,
  neomuttScreen,
  outputOf,
  type Postfix,
  type PythonMail,
  portAnswers,
  readMails,
  requireTool,
  runPython,
  startPostfix,
  withPage,
} from '@pressroom/test-support';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DkimSigner } from '../src/message/dkim-signer.ts';
import { Subscribers } from '../src/subscribers/subscribers.ts';
import { EML, publicationFolder } from '../test/support/publication-folder.ts';
import { runMailer, startCommand } from '../test/support/run-command.ts';
import { TemporaryDatabases } from '../test/support/temporary-database.ts';
import { verifyDkim } from './support/verify-dkim.ts';

const READERS = 12;
const databases = new TemporaryDatabases();
const DATABASE_URL = databases.url();
const PEM = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

let postfix: Postfix;
let content: string;
let env: Readonly<Record<string, string>>;
let servicePort: number;
let service: ReturnType<typeof startCommand>;

/** An issue goes out through a real mail server, once, and what comes of it is looked at. */
beforeAll(async () => {
  postfix = await startPostfix();
  servicePort = await freePort();
  content = publicationFolder({
    unsubscribeUrl: `http://127.0.0.1:${servicePort}/unsubscribe`,
    mailer: ['dkim: { selector: s1, domain: mail.test }'],
  });
  const key = join(content, 'key.pem');
  writeFileSync(key, PEM, { mode: 0o600 });
  env = { DATABASE_URL, SMTP_URL: `smtp://127.0.0.1:${postfix.port}`, DKIM_KEY_FILE: key };
  const list = join(content, 'list.csv');
  const readers = Array.from({ length: READERS }, (_, i) => `reader${i}@readers.test`);
  writeFileSync(
    list,
    ['email', ...readers, 'grün@readers.test', 'gone@readers.test', 'back@dead.test', ''].join(
      '\n',
    ),
  );
  await mustSucceed('subscribers', ['import', list]);
  await mustSucceed('send', [...ISSUE, '--confirm', '--policy', 'at-most-once']);
  service = startCommand('subscriptions', ['--content', content, '--port', String(servicePort)], {
    env,
  });
  await portAnswers(servicePort);
});
afterAll(async () => {
  service.kill('SIGTERM');
  await postfix.stop();
  await databases.close();
});

const ISSUE = ['--issue', '2024-07', '--message', EML];

async function mustSucceed(
  name: Parameters<typeof runMailer>[0],
  args: readonly string[],
): Promise<string> {
  const result = await runMailer(
    name,
    [...args, ...(name === 'subscribers' ? [] : ['--content', content])],
    { env },
  );
  if (result.code !== 0)
    throw new Error(`${name} ${args.join(' ')}: ${result.stderr}${result.stdout}`);
  return result.stdout;
}

async function state(address: string): Promise<string | undefined> {
  return (await new Subscribers(await databases.open(DATABASE_URL)).find(address))?.state;
}

async function messageTo(reader: string): Promise<string> {
  const messages = await postfix.arrived('inbox', READERS + 1);
  return messages.find((one) => headerOf(one, 'To') === reader) ?? '';
}

async function readByPython(reader: string): Promise<PythonMail> {
  const mails = await readMails(join(postfix.maildir('inbox'), 'new'));
  const mail = mails.find(({ to }) => to === reader);
  if (!mail) throw new Error(`${reader} has no mail`);
  return mail;
}

function headerOf(message: string, name: string): string {
  const head = message.slice(0, message.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1] ?? '';
}

describe('an issue that was sent through Postfix', () => {
  it('reached everybody it could, and the sum is right', async () => {
    expect(await mustSucceed('send', [...ISSUE, '--status'])).toContain(
      `${READERS + 2} accepted + 1 failed + 0 suppressed + 0 unknown + 0 pending + 0 sending = ${READERS + 3} in all`,
    );
    const messages = await postfix.arrived('inbox', READERS + 1);
    expect(messages).toHaveLength(READERS + 1);
    expect(new Set(messages.map((one) => headerOf(one, 'To'))).size).toBe(READERS + 1);
    expect(new Set(messages.map((one) => headerOf(one, 'Message-ID'))).size).toBe(READERS + 1);
  });

  it('is not sent again', async () => {
    const told = await mustSucceed('send', [...ISSUE, '--confirm', '--policy', 'at-most-once']);
    expect(told).toContain('0 sent in this run');
  });

  it('took the address that does not exist off the list', async () => {
    expect(await state('gone@readers.test')).toBe('bounced');
  });

  it('came with a return path of its own for each, and a signature that holds', async () => {
    const messages = await postfix.arrived('inbox', READERS + 1);
    const paths = messages.map((one) => headerOf(one, 'Return-Path'));
    expect(new Set(paths).size).toBe(READERS + 1);
    for (const path of paths)
      expect(path).toMatch(/^<bounces\+[0-9a-z]+-[0-9a-f]{12}@mail\.test>$/);
    const record = new DkimSigner(
      PEM,
      { domain: 'mail.test', selector: 's1' },
      Buffer.alloc(0),
    ).record();
    for (const message of messages.slice(0, 2)) {
      const received = message.replace(/\r?\n/g, '\r\n');
      expect(await verifyDkim(received, 's1', 'mail.test', record)).toEqual({
        python: true,
        opendkim: true,
      });
    }
  });

  it('has no defects for Python and is no spam for SpamAssassin', async () => {
    const mail = await readByPython('reader2@readers.test');
    expect(mail.defects).toEqual([]);
    expect(mail.text).toMatch(/^The Harbour Letter\r?\n/);
    const spamassassin = requireTool('spamassassin', 'spamassassin');
    const input = readFileSync(mail.path);
    const scored = await outputOf(spamassassin, ['-L', '-t'], { input });
    expect(Number(/score=(-?[\d.]+)/.exec(scored)?.[1])).toBeLessThan(1.5);
  });

  it('reads well in neomutt', async () => {
    const [message = ''] = await postfix.arrived('inbox', 1);
    const screen = await neomuttScreen(Buffer.from(message, 'latin1'), 80);
    expect(screen).toContain('From: The Harbour Letter <letters@mail.test>');
    expect(screen).toContain('Subject: The Harbour Letter: Salt and paper, by Inês');
    expect(screen).toContain('It has one article about how\nsalt gets into paper, and why Inês');
  });

  it('came back from a server that took it: the bounce marks its row', async () => {
    await postfix.arrived('bounces', 1);
    expect(await state('back@dead.test')).toBe('subscribed');
    expect(await mustSucceed('bounces', [postfix.maildir('bounces')])).toBe('1 bounced\n');
    expect(await state('back@dead.test')).toBe('bounced');
    const status = await mustSucceed('send', [...ISSUE, '--status']);
    expect(status).toContain(`${READERS + 1} accepted + 2 failed`);
    expect(status).toMatch(/failed {2}back@dead\.test {2}came back: /);
    expect(await mustSucceed('bounces', [postfix.maildir('bounces')])).toBe('nothing new\n');
  });

  it('is unsubscribed from by mail', async () => {
    const message = await messageTo('reader1@readers.test');
    const [, to = '', subject = ''] =
      /<mailto:([^?]+)\?subject=([^>]+)>/.exec(headerOf(message, 'List-Unsubscribe')) ?? [];
    const program = `import smtplib\ns = smtplib.SMTP('127.0.0.1', ${postfix.port})\ns.sendmail('reader1@readers.test', ['${to}'], 'From: reader1@readers.test\\nSubject: ${decodeURIComponent(subject)}\\n\\n')`;
    await runPython(program);
    await postfix.arrived('off', 1);
    expect(await mustSucceed('bounces', [postfix.maildir('off')])).toBe('1 unsubscribed\n');
    expect(await state('reader1@readers.test')).toBe('unsubscribed');
  });
});

describe('in Chromium, without scripts', () => {
  const options = { javaScriptEnabled: false };

  it('one click on the link of the mail and one on the page unsubscribes', async () => {
    const message = await messageTo('reader0@readers.test');
    const link = /<(http:[^>]+)>/.exec(headerOf(message, 'List-Unsubscribe'))?.[1] ?? '';
    await withPage(options, async (page) => {
      await page.goto(link);
      expect(await page.textContent('h1')).toBe('Unsubscribe from The Harbour Letter');
      expect(await state('reader0@readers.test')).toBe('subscribed');
      await page.click('button');
      expect(await page.textContent('h1')).toBe('You are unsubscribed');
    });
    expect(await state('reader0@readers.test')).toBe('unsubscribed');
  });

  it('signs up, opens the link in the mail and confirms', async () => {
    const before = (await postfix.arrived('inbox', READERS + 1)).length;
    await withPage(options, async (page) => {
      await page.goto(`http://127.0.0.1:${servicePort}/subscribe`);
      await page.fill('input[name=address]', 'new@readers.test');
      await page.click('button');
      expect(await page.textContent('h1')).toBe('Check your inbox');
      const messages = await postfix.arrived('inbox', before + 1);
      const letter = messages.find((one) => headerOf(one, 'To').includes('new@readers.test')) ?? '';
      expect(headerOf(letter, 'Subject')).toBe('Please confirm: The Harbour Letter by email');
      const { text } = await readByPython('new@readers.test');
      await page.goto(/http:\S+/.exec(text)?.[0] ?? '');
      expect(await state('new@readers.test')).toBeUndefined();
      await page.click('button');
      expect(await page.textContent('h1')).toBe('You are subscribed');
    });
    expect(await state('new@readers.test')).toBe('subscribed');
  });

  it('looks as it should', async () => {
    await withPage(options, async (page) => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(`http://127.0.0.1:${servicePort}/subscribe`);
      const { width } = (await page.locator('form').boundingBox()) ?? { width: 0 };
      expect(width).toBeGreaterThan(280);
      expect(width).toBeLessThanOrEqual(360);
    });
  });
});
