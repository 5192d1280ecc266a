import { join } from 'node:path';
import { type Postfix, readMails, startPostfix } from '@pressroom/test-support';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeMail } from '../src/mail/compose-mail.ts';
import { withDelSp } from '../src/mail/flow-lines.ts';
import { renderIssue } from '../src/text/rendered-issue.ts';
import { writeFullText } from '../src/text/write-full-text.ts';
import { anyIssue } from '../test/support/random-issue.ts';

const MAILS = 10_000;
const STYLE = { width: 72, links: 'end' } as const;

let postfix: Postfix;

beforeAll(async () => {
  postfix = await startPostfix();
});

afterAll(() => postfix.stop());

test('10,000 random articles, subjects and names come through Postfix as they were', async () => {
  const sent = new Map<string, { subject: string; name: string; text: string }>();
  const transport = createTransport({
    host: '127.0.0.1',
    port: postfix.port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 4,
    maxMessages: Number.POSITIVE_INFINITY,
    maxRequeues: 0,
  });
  const sending: Promise<unknown>[] = [];
  for (const [index, { issue, publication }] of fc
    .sample(anyIssue, { numRuns: MAILS, seed: 1 })
    .entries()) {
    const rendered = await renderIssue(issue, publication, STYLE, () => {});
    const parts = writeFullText(rendered, publication, STYLE).map(({ flowed }) => flowed);
    const to = `reader-${index}@readers.test`;
    sent.set(to, {
      subject: `${publication.title}: ${issue.title}`,
      name: publication.settings.newsletter.from.name,
      text: parts.map(parts.some(({ delSp }) => delSp) ? withDelSp : ({ text }) => text).join(''),
    });
    const envelope = { from: 'letter@harbour.example', to: [to] };
    sending.push(
      transport.sendMail({
        envelope,
        raw: Buffer.concat(composeMail(issue, 'full', parts, publication)),
      }),
    );
    if (sending.length === 100) await Promise.all(sending.splice(0));
  }
  await Promise.all(sending);
  transport.close();
  await postfix.arrived('inbox', MAILS);
  const read = await readMails(join(postfix.maildir('inbox'), 'new'));
  expect(read.length).toBe(MAILS);
  for (const mail of read) {
    const expected = sent.get(mail.to);
    expect(mail.defects).toEqual([]);
    expect(mail.bare).toBe(0);
    expect(mail.longest).toBeLessThanOrEqual(998);
    expect(mail.text.replaceAll('\r\n', '\n')).toBe(expected?.text.replaceAll('\r\n', '\n'));
    expect(withoutCommands(mail.subject)).toBe(withoutCommands(expected?.subject ?? ''));
    expect({ name: mail.name, address: mail.address }).toEqual({
      name: expected?.name,
      address: 'letter@harbour.example',
    });
  }
});

/** Direction commands, which are balanced on the way. */
function withoutCommands(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
