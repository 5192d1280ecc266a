import type { Issue, Publication } from '@pressroom/content-model';
import { formatDate, isolateText, type TextLine } from '@pressroom/render';
import MimeNode from 'nodemailer/lib/mime-node';
import { asciiAddress, messageId } from './addresses.ts';
import { encodePhrase, encodeText } from './encode-words.ts';
import { flowLines } from './flow-lines.ts';
import { type Header, listHeaders } from './list-headers.ts';

/** Which of an issue's texts a mail holds. */
export type Form = 'full' | 'short';

/**
 * Writes an issue as a complete mail (RFC 5322, 2045–2047), the same for everybody: the mailer
 * puts the recipient into To, and replaces Message-ID, List-Unsubscribe and List-Unsubscribe-Post.
 * Every line ends in CRLF and has at most 998 octets, all of them ASCII.
 */
export async function composeMail(
  issue: Issue,
  form: Form,
  lines: readonly TextLine[],
  publication: Publication,
): Promise<Buffer> {
  const { newsletter } = publication.settings;
  const { text, delSp } = flowLines(lines);
  const type = `text/plain; charset=utf-8; format=flowed${delSp ? '; delsp=yes' : ''}`;
  const mail = new MimeNode(type, { newline: '\r\n' });
  const from = asciiAddress(newsletter.from.email);
  const headers: Header[] = [
    ['From', `${encodePhrase(newsletter.from.name)} <${from}>`],
    ['To', 'undisclosed-recipients:;'],
    ['Subject', encodeText(subjectOf(issue, publication))],
    ['Date', issue.date.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId(from, [newsletter.listId, issue.id, form])],
    ['Content-Language', languagesOf(issue, publication).join(', ')],
    ...listHeaders(publication, issue, form),
    ['Content-Transfer-Encoding', transferEncoding(text)],
  ];
  for (const [name, value] of headers) {
    mail.addHeader(name, { value, prepared: true, foldLines: true });
  }
  mail.setContent(text);
  return await mail.build();
}

/** The subject by the settings' pattern; the issue's title where that leaves nothing. */
function subjectOf(issue: Issue, { title, language, timeZone, settings }: Publication): string {
  const parts: Readonly<Record<string, string>> = {
    publication: title,
    title: issue.title,
    number: issue.number === undefined ? '' : String(issue.number),
    date: formatDate(issue.date, language, timeZone),
    id: issue.id,
  };
  const subject = settings.newsletter.subject
    .replace(/\{(\w+)\}/g, (_, name: string) => isolateText(parts[name] ?? '', 'ltr'))
    .replace(/\s+/g, ' ')
    .trim();
  return subject || issue.title;
}

function languagesOf(issue: Issue, { language }: Publication): readonly string[] {
  return [...new Set([language, ...issue.articles.map((article) => article.language)])];
}

/** Whichever is the shorter: quoted-printable for Latin scripts, base64 for most others. */
function transferEncoding(text: string): 'quoted-printable' | 'base64' {
  const bytes = Buffer.byteLength(text);
  let ascii = 0;
  for (let index = 0; index < text.length; index += 1)
    if (text.charCodeAt(index) < 0x80) ascii += 1;
  return ascii + (bytes - ascii) * 3 < (bytes * 4) / 3 ? 'quoted-printable' : 'base64';
}
