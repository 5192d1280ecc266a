import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, writeFiles } from '@pressroom/test-support';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Applied, applyReport } from '../src/bounces/apply-report.ts';
import { readMaildir } from '../src/bounces/maildir.ts';
import { readReport } from '../src/bounces/read-report.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { SoftFailures } from '../src/ledger/soft-failures.ts';
import { Subscribers } from '../src/subscribers/subscribers.ts';
import { returnPathOf } from '../src/token/return-path.ts';
import { Tokens } from '../src/token/tokens.ts';
import { acceptDelivery } from './support/accept-delivery.ts';
import { address } from './support/address.ts';
import { bounceOf, reportOf } from './support/reports.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const BASE = 'bounces@example.org';
const READER = 'reader@example.org';
const tokens = new Tokens('a secret that nobody guesses, 32 long');
const databases = new TemporaryDatabases();
let ledger: Ledger;
let softFailures: SoftFailures;
let subscribers: Subscribers;
let delivery: number;

beforeEach(async () => {
  const database = await databases.open();
  ledger = new Ledger(database);
  softFailures = new SoftFailures(database);
  subscribers = new Subscribers(database);
  await subscribers.add(address(READER), { at: undefined, how: 'test' }, 'test');
  delivery = await acceptDelivery(ledger, '2024-07');
});
afterEach(() => databases.close());

/** A report of this test's delivery. */
function bounce(
  status: string,
  action?: string,
  to = returnPathOf(BASE, delivery, tokens),
): Buffer {
  return bounceOf({ status, to, reader: READER, ...(action === undefined ? {} : { action }) });
}

async function apply(bytes: Buffer): Promise<Applied> {
  const target = { ledger, softFailures, subscribers, tokens, returnPath: BASE };
  return applyReport(await readReport(bytes), target);
}

async function state(): Promise<string | undefined> {
  return (await subscribers.find(READER))?.state;
}

describe('what comes back', () => {
  it('marks the row, and takes an address that does not exist off the list', async () => {
    expect(await apply(bounce('5.1.1'))).toBe('bounced');
    expect(await ledger.count('2024-07')).toMatchObject({ accepted: 0, failed: 1 });
    expect(await state()).toBe('bounced');
    for await (const { reply } of ledger.list('2024-07', ['failed'])) {
      expect(reply).toBe('came back: 550 5.1.1 no such user');
    }
  });

  it('marks the row alone where the address is alive', async () => {
    expect(await apply(bounce('5.7.1'))).toBe('failed');
    expect(await state()).toBe('subscribed');
  });

  it('is read in any encoding; without an action it is for a person', async () => {
    const encoded = (text: string) => {
      const body = Buffer.from(text).toString('base64');
      const to = returnPathOf(BASE, delivery, tokens);
      return Buffer.from(
        `To: ${to}\nMIME-Version: 1.0\nContent-Type: multipart/report; boundary="B"\n\n--B\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${body}\n--B--\n`,
      );
    };
    const mta = 'Reporting-MTA: dns; mx.example\r\n\r\n';
    expect(await apply(encoded(`${mta}Status: 5.1.1\r\n`))).toBe('failed, report to read');
    expect(await apply(encoded(`${mta}Action: failed\r\nStatus: 5.1.1\r\n`))).toBe('bounced');
  });

  it('is a permanent failure in the form of qmail', async () => {
    const to = returnPathOf(BASE, delivery, tokens);
    const text = readFileSync(join(import.meta.dirname, 'fixtures/bounces/qmail.eml'), 'utf8');
    const qmail = text.replaceAll('{{return path of the copy}}', to);
    expect(await apply(Buffer.from(qmail.replace('permanent error', 'warning')))).toBe(
      'failed, report to read',
    );
    expect(
      await apply(Buffer.from(qmail.replace('Return-Path: <>', 'Return-Path: <x@y.org>'))),
    ).toBe('not understood');
    expect(await apply(Buffer.from(qmail.replace(' (#5.1.1)', '')))).toBe('bounced');
    expect(await state()).toBe('bounced');
    for await (const { reply } of ledger.list('2024-07', ['failed'])) {
      expect(reply).toBe('came back: Sorry, no mailbox here by that name.');
    }
  });

  it('is a soft failure in the form of qmail, where the status says so', async () => {
    const to = returnPathOf(BASE, delivery, tokens);
    const text = `Return-Path: <>\nTo: ${to}\n\nHi. This is the qmail-send program at g.example.\nThis is a permanent error.\n\n<r@g.example>:\nThe mailbox is full. (#5.2.2)\n`;
    expect(await apply(Buffer.from(text))).toBe('failed');
    expect(await state()).toBe('subscribed');
  });

  it('is counted once, and left for a person, where no program can read the report', async () => {
    const to = returnPathOf(BASE, delivery, tokens);
    const text = `Return-Path: <>\nFrom: x@mx.example\nTo: ${to}\nSubject: Undeliverable\n\nIch konnte nicht.\n`;
    expect(await apply(Buffer.from(text))).toBe('failed, report to read');
    expect(await apply(Buffer.from(text))).toBe('failed, report to read');
    expect(await softFailures.list()).toEqual([
      { recipient: READER, count: 1, reply: 'came back: Undeliverable' },
    ]);
    const daemon = text.replace('Return-Path: <>\n', '').replace('x@', 'MAILER-DAEMON@');
    expect(await apply(Buffer.from(daemon))).toBe('failed, report to read');
    const exim = text.replace(
      'Return-Path: <>',
      'X-Failed-Recipients: r@g.example\nAuto-Submitted: auto-replied',
    );
    expect(await apply(Buffer.from(exim))).toBe('failed, report to read');
    const reader = text.replace('Return-Path: <>', 'Return-Path: <reader@example.org>');
    expect(await apply(Buffer.from(reader))).toBe('not understood');
  });

  it.each([
    'Auto-Submitted: auto-replied',
    'Auto-submitted: auto-replied (vacation)',
    'X-Auto-Response-Suppress: All',
    'Precedence: auto_reply',
  ])('is an automatic answer, which never counts: %s', async (header) => {
    const to = returnPathOf(BASE, delivery, tokens);
    const text = `Return-Path: <>\nFrom: ${READER}\nTo: ${to}\nSubject: Away\n${header}\n\nI am away.\n`;
    expect(await apply(Buffer.from(text))).toBe('ignored');
    expect(await softFailures.list()).toEqual([]);
    expect(await ledger.count('2024-07')).toMatchObject({ accepted: 1 });
  });

  it('does nothing about a message that is still on its way', async () => {
    expect(await apply(bounce('4.4.1', 'delayed'))).toBe('delayed');
    expect(await ledger.count('2024-07')).toMatchObject({ accepted: 1 });
  });

  it('believes only a return path of ours', async () => {
    const other = new Tokens('another secret that nobody guesses 32');
    for (const to of [BASE, returnPathOf(BASE, delivery, other), returnPathOf(BASE, 999, tokens)]) {
      expect(await apply(bounce('5.1.1', 'failed', to))).toBe('not understood');
    }
    expect(await state()).toBe('subscribed');
  });

  it('is a complaint (RFC 5965)', async () => {
    const path = returnPathOf(BASE, delivery, tokens);
    const feedback = `Feedback-Type: abuse\nUser-Agent: test/1\nVersion: 1\nOriginal-Mail-From: <${path}>\n`;
    const bytes = reportOf('fbl@example.org', 'feedback-report', [
      ['text/plain', 'Spam!'],
      ['message/feedback-report', feedback],
      ['message/rfc822', 'Subject: July\n\nhello'],
    ]);
    expect(await apply(bytes)).toBe('complained');
    expect(await state()).toBe('complained');
  });

  it('is a complaint that tells its recipient by the token alone', async () => {
    const token = tokens.seal('unsubscribe', READER);
    const bytes = reportOf('fbl@example.org', 'feedback-report', [
      ['message/feedback-report', 'Feedback-Type: abuse\nVersion: 1\n'],
      [
        'text/rfc822-headers',
        `Subject: July\nList-Unsubscribe: <https://example.org/u?t=${token}>,\n <mailto:x@example.org>\n`,
      ],
    ]);
    expect(await apply(bytes)).toBe('complained');
  });

  it('is a mail that unsubscribes', async () => {
    const token = tokens.seal('unsubscribe', READER);
    expect(await apply(Buffer.from(`From: r@x.org\nSubject: unsubscribe ${token}\n\n`))).toBe(
      'unsubscribed',
    );
    expect(await state()).toBe('unsubscribed');
  });

  it.each([
    'Subject: unsubscribe me!\n\n',
    'Subject: hello\n\nhow are you',
    '',
    '\0\0',
    'Content-Type: multipart/report\n\n--x',
  ])('is left for a person: %j', async (text) => {
    expect(await apply(Buffer.from(text))).toBe('not understood');
  });
});

describe('a Maildir', () => {
  it('gives what nobody has seen, once', () => {
    const folder = writeFiles(temporaryFolder(), {
      'new/1.a.host': 'one',
      'cur/2.a.host:2,': 'two',
      'cur/3.a.host:2,RS': 'seen',
    });
    mkdirSync(join(folder, 'tmp'));
    const messages = [...readMaildir(folder)];
    expect(messages.map((one) => one.read().toString())).toEqual(['one', 'two']);
    for (const one of messages) one.markSeen();
    expect([...readMaildir(folder)]).toEqual([]);
    expect(readdirSync(join(folder, 'cur')).sort()).toEqual([
      '1.a.host:2,S',
      '2.a.host:2,S',
      '3.a.host:2,RS',
    ]);
    expect(() => [...readMaildir(temporaryFolder())]).toThrow('is not a Maildir');
  });

  it('may be read by others at the same time, who move its messages', () => {
    const folder = writeFiles(temporaryFolder(), {
      'new/1': 'one',
      'new/2': 'two',
      'new/3': 'three',
    });
    mkdirSync(join(folder, 'cur'));
    const read = [];
    for (const message of readMaildir(folder)) {
      read.push(message.name);
      if (message.name === '1') renameSync(join(folder, 'new/2'), join(folder, 'cur/2:2,S'));
      renameSync(join(folder, 'new', message.name), join(folder, `cur/${message.name}:2,S`));
      message.markSeen();
    }
    expect(read).toEqual(['1', '3']);
  });
});
