import type { Issue, NewsletterSettings, Publication } from '@pressroom/content-model';
import { linesOfText, type TextLine } from '@pressroom/render';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeMail, type Form } from '../src/mail/compose-mail.ts';
import { toPassage } from '../src/text/passage.ts';
import { renderIssue } from '../src/text/rendered-issue.ts';
import { writeFullText } from '../src/text/write-full-text.ts';
import { loadContent } from './support/load-content.ts';
import { anyIssue } from './support/random-issue.ts';
import { decodeWords, readMail } from './support/read-mail.ts';

const { publication, issue } = loadContent('english');
const LINES = linesOfText('Some words.', 72);

describe('a mail', () => {
  test('has every header that a mail from a list has', () => {
    expect([...headersOf(issue, publication)]).toEqual([
      ['from', '"Ines, for The Harbour Letter" <letter@harbour.example>'],
      ['to', 'undisclosed-recipients:;'],
      ['subject', expect.stringContaining('=?UTF-8?Q?The_Harbour_Letter=2C_No=2E_9')],
      ['date', 'Sun, 01 Sep 2024 07:00:00 +0000'],
      ['message-id', expect.stringMatching(/^<[0-9a-f]{20}@harbour\.example>$/)],
      ['list-id', 'The Harbour Letter <newsletter.harbour.example>'],
      [
        'list-unsubscribe',
        '<https://harbour.example/leave>, <mailto:leave@harbour.example?subject=unsubscribe>',
      ],
      ['list-unsubscribe-post', 'List-Unsubscribe=One-Click'],
      ['list-post', 'NO'],
      ['list-archive', '<https://harbour.example/letters/>'],
      ['archived-at', '<https://harbour.example/letters/2024-09/>'],
      ['precedence', 'bulk'],
      ['feedback-id', expect.stringMatching(/^[0-9a-f]{12}:full:newsletter:[0-9a-f]{12}$/)],
      ['mime-version', '1.0'],
      ['content-type', 'text/plain; charset=utf-8; format=flowed'],
      ['content-language', 'en-GB, ar, ja'],
      ['content-transfer-encoding', 'quoted-printable'],
    ]);
  });

  test('is ASCII in lines that every server takes, whatever is in titles, names and texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyIssue, async (one) => {
        const mail = await fullMail(one);
        expect(mail).toMatch(/^(?:[\t -~]{0,78}\r\n)+$/);
        expect(readMail(mail).headers.size).toBe(17);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('gives back titles and names', async () => {
    await fc.assert(
      fc.asyncProperty(anyIssue, async (one) => {
        const { headers } = readMail(await fullMail(one));
        const from = decodeWords(headers.get('from') ?? '');
        const { name, email } = one.publication.settings.newsletter.from;
        expect(from).toBe(`${name} <${email}>`);
        const subject = decodeWords(headers.get('subject') ?? '');
        expect(withoutIsolates(subject)).toBe(
          withoutIsolates(`${one.publication.title}: ${one.issue.title}`),
        );
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test.each([
    ['of one word', 'x'.repeat(10_000)],
    ['of words', 'word '.repeat(2_000).trim()],
    ['of Chinese', '字'.repeat(10_000)],
    ['of emoji', '👩‍👩‍👧‍👦'.repeat(1_000)],
  ])('folds a subject of 10,000 characters, %s', (_, title) => {
    const mail = mailOf({ ...issue, title }, 'full', LINES, withSettings({ subject: '{title}' }));
    expect(mail).toMatch(/^(?:[\t -~]{0,78}\r\n)+$/);
    expect(decodeWords(readMail(mail).headers.get('subject') ?? '')).toBe(title);
  });

  test('isolates what would turn the rest of a subject round', () => {
    const headers = headersOf(
      { ...issue, title: 'abc\u202Egnp' },
      withSettings({ subject: '{title}!' }),
    );
    expect(decodeWords(headers.get('subject') ?? '')).toBe('\u2068abc\u202Egnp\u202C\u2069!');
  });

  test('does not take a title for an encoded word', () => {
    const title = '=?utf-8?Q?Bcc=3A?= =?x';
    const headers = headersOf({ ...issue, title }, withSettings({ subject: '{title}' }));
    expect(decodeWords(headers.get('subject') ?? '')).toBe(title);
  });

  test.each([
    [
      '{publication}, No. {number}, {date}: {title} ({id})',
      'The Harbour Letter, No. 9, 1 September 2024: A title (2024-09)',
    ],
    ['{number}', '9'],
    ['Constant', 'Constant'],
  ])('has the subject of the pattern %s', (subject, expected) => {
    const headers = headersOf({ ...issue, title: 'A title' }, withSettings({ subject }));
    expect(decodeWords(headers.get('subject') ?? '')).toBe(expected);
  });

  test('has a plain subject where the issue has no number', () => {
    const { number: _, ...unnumbered } = issue;
    const headers = headersOf({ ...unnumbered, title: 'A title' }, publication);
    expect(headers.get('subject')).toBe('The Harbour Letter: A title');
  });

  test('is left by mail where no web page is known, and never in one click without TLS', () => {
    const byMail = headersOf(issue, withSettings({ unsubscribe: {} }));
    expect(byMail.get('list-unsubscribe')).toBe(
      '<mailto:letter@harbour.example?subject=unsubscribe>',
    );
    expect(byMail.has('list-unsubscribe-post')).toBe(false);
    const plain = withSettings({ unsubscribe: { url: 'http://harbour.example/leave' } });
    expect(headersOf(issue, plain).has('list-unsubscribe-post')).toBe(false);
  });

  test('escapes addresses where they stand in another', () => {
    const headers = headersOf(
      issue,
      withSettings({
        from: { name: 'Büro', email: 'letter@xn--bcher-kva.example' },
        unsubscribe: { email: 'leave?now=1&x@xn--bcher-kva.example' },
      }),
    );
    expect(decodeWords(headers.get('from') ?? '')).toBe('Büro <letter@xn--bcher-kva.example>');
    expect(headers.get('list-unsubscribe')).toBe(
      '<mailto:leave%3Fnow%3D1%26x@xn--bcher-kva.example?subject=unsubscribe>',
    );
  });

  test('has another Message-ID for another issue and another form alone', () => {
    const id = (one: Issue, form: 'full' | 'short' = 'full') =>
      readMail(mailOf(one, form, LINES, publication)).headers.get('message-id');
    expect(id({ ...issue, title: 'Mended' })).toBe(id(issue));
    expect(id({ ...issue, id: 'other' })).not.toBe(id(issue));
    expect(id(issue, 'short')).not.toBe(id(issue));
  });

  test.each([
    ['quoted-printable', 'Plain words, and a few like Élise.'],
    ['base64', '日本語の文章には、単語のあいだに空白がない。'],
  ])('is sent in %s', (encoding, text) => {
    const mail = readMail(mailOf(issue, 'full', linesOfText(text, 72), publication));
    expect(mail.headers.get('content-transfer-encoding')).toBe(encoding);
    expect(mail.paragraphs).toEqual([text]);
  });

  test('carries the spaces at the end of lines of code, and is not flowed then', () => {
    const code: readonly TextLine[] = [
      { content: '    a line of code  ', quote: 0, isVerbatim: true },
      { content: '    ', quote: 0, isVerbatim: true },
      { content: 'quoted ', quote: 1, isVerbatim: true },
    ];
    const prose = linesOfText('words '.repeat(40), 72);
    const mail = mailOf(issue, 'full', [...prose, ...code], publication);
    expect(mail).toContain('    a line of code =20\r\n   =20\r\n> quoted=20\r\n');
    expect(mail).toContain('Content-Type: text/plain; charset=utf-8\r\n');
    expect(mail).not.toMatch(/words=20\r/);
    expect(mailOf(issue, 'full', prose, publication)).toContain('format=flowed');
  });

  test('answers to the address that is set for answers', () => {
    const by = withSettings({ replyTo: 'desk@harbour.example' });
    expect(headersOf(issue, by).get('reply-to')).toBe('desk@harbour.example');
    expect(headersOf(issue, publication).has('reply-to')).toBe(false);
  });

  test('has no line that begins with "From " even before it is decoded', () => {
    const lines = linesOfText('From here on, and From there. '.repeat(40), 72);
    expect(mailOf(issue, 'full', lines, publication).slice(10)).not.toMatch(/^ *From /m);
  });
});

async function fullMail(one: { issue: Issue; publication: Publication }): Promise<string> {
  const style = { width: 72, links: 'end' } as const;
  const rendered = await renderIssue(one.issue, one.publication, style, () => {});
  const passages = writeFullText(rendered, one.publication, style);
  return Buffer.concat(composeMail(one.issue, 'full', passages, one.publication)).toString();
}

function mailOf(one: Issue, form: Form, lines: readonly TextLine[], by: Publication): string {
  return Buffer.concat(composeMail(one, form, [toPassage(lines, 0)], by)).toString();
}

function headersOf(one: Issue, by: Publication): ReadonlyMap<string, string> {
  return readMail(mailOf(one, 'full', LINES, by)).headers;
}

function withSettings(settings: Partial<NewsletterSettings>): Publication {
  const newsletter = { ...publication.settings.newsletter, ...settings };
  return { ...publication, settings: { ...publication.settings, newsletter } };
}

function withoutIsolates(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
