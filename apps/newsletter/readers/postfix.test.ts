import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Postfix, readMails, startPostfix } from '@pressroom/test-support';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeMail, formatText } from '../src/mail/compose-mail.ts';
import { toPassage } from '../src/text/passage.ts';
import { renderIssue } from '../src/text/rendered-issue.ts';
import { writeFullText } from '../src/text/write-full-text.ts';
import { loadContent } from '../test/support/load-content.ts';
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
    const passages = writeFullText(rendered, publication, STYLE);
    const to = `reader-${index}@readers.test`;
    sent.set(to, {
      subject: `${publication.title}: ${issue.title}`,
      name: publication.settings.newsletter.from.name,
      text: formatText(passages).texts.join(''),
    });
    const envelope = { from: 'letter@harbour.example', to: [to] };
    sending.push(
      transport.sendMail({
        envelope,
        raw: Buffer.concat(composeMail(issue, 'full', passages, publication)),
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

test('spaces at the end of lines of code come through Postfix', async () => {
  const { publication, issue } = loadContent('english');
  const lines = ['two at the end  ', 'one ', '    ', 'none'].map((content) => ({
    content: `    ${content}`,
    quote: 0,
    ...(/ $/.test(content) ? { isVerbatim: true as const } : {}),
  }));
  const transport = createTransport({ host: '127.0.0.1', port: postfix.port, ignoreTLS: true });
  const before = new Set(readdirSync(join(postfix.maildir('inbox'), 'new')));
  const raw = Buffer.concat(composeMail(issue, 'full', [toPassage(lines, 0)], publication));
  await transport.sendMail({
    envelope: { from: 'letter@harbour.example', to: ['code@readers.test'] },
    raw,
  });
  await postfix.arrived('inbox', before.size + 1);
  const folder = join(postfix.maildir('inbox'), 'new');
  const [name = ''] = readdirSync(folder).filter((one) => !before.has(one));
  const [mail] = await readMails(join(folder, name));
  expect(mail?.text.replaceAll('\r\n', '\n')).toBe(
    '    two at the end  \n    one \n        \n    none\n',
  );
});

/** Direction commands, which are balanced on the way. */
function withoutCommands(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
