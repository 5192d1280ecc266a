import type { Issue, Publication } from '@pressroom/content-model';
import { formatDate } from '@pressroom/locales';
import { isolateText } from '@pressroom/render';
import { encode as encodeBase64, wrap as wrapBase64 } from 'nodemailer/lib/base64';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import { encode as encodeQuoted, wrap as wrapQuoted } from 'nodemailer/lib/qp';
import type { Passage } from '../text/passage.ts';
import { messageId } from './addresses.ts';
import { encodePhrase, encodeText } from './encode-words.ts';
import { withDelSp } from './flow-lines.ts';
import { type Header, listHeaders } from './list-headers.ts';

/** Which of an issue's texts a mail holds. */
export type Form = 'full' | 'short';

/**
 * Writes an issue as a complete mail (RFC 5322, 2045–2047), the same for everybody: the mailer
 * puts the recipient into To, and replaces Message-ID, List-Unsubscribe and List-Unsubscribe-Post.
 * Every line ends in CRLF and has at most 998 octets, all of them ASCII.
 *
 * @param passages the text, one passage after the other
 * @returns its bytes, one piece after the other
 */
export function composeMail(
  issue: Issue,
  form: Form,
  passages: readonly Passage[],
  publication: Publication,
): readonly Buffer[] {
  const { newsletter } = publication.settings;
  const { texts, format } = formatText(passages);
  const encoding = transferEncoding(texts);
  const from = newsletter.from.email;
  const headers: readonly Header[] = [
    ['From', `${encodePhrase(newsletter.from.name)} <${from}>`],
    ...(newsletter.replyTo ? [['Reply-To', newsletter.replyTo] as const] : []),
    ['To', 'undisclosed-recipients:;'],
    ['Subject', encodeText(subjectOf(issue, publication))],
    ['Date', issue.date.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId(from, [newsletter.listId, issue.id, form])],
    ...listHeaders(publication, issue, form),
    ['MIME-Version', '1.0'],
    ['Content-Type', `text/plain; charset=utf-8${format}`],
    ['Content-Language', languagesOf(issue, publication).join(', ')],
    ['Content-Transfer-Encoding', encoding],
  ];
  const head = headers.map(([name, value]) => `${foldLines(`${name}: ${value}`)}\r\n`).join('');
  const body = encoding === 'base64' ? base64(texts) : quotedPrintable(texts);
  return [Buffer.from(`${head}\r\n`), ...body];
}

/**
 * The text as it stands in the mail, and the parameters that say how. Lines may be joined to
 * paragraphs again (format=flowed, RFC 3676) unless code ends in spaces: at the end of a line they
 * would be taken for the sign to join it with the next.
 */
export function formatText(passages: readonly Passage[]): {
  texts: readonly string[];
  format: string;
} {
  const flowed = passages.map((passage) => passage.flowed);
  if (flowed.some(({ losesSpaces }) => losesSpaces)) {
    return {
      texts: passages.map(({ text }) => text.toString().replaceAll('\n', '\r\n')),
      format: '',
    };
  }
  const delSp = flowed.some((part) => part.delSp);
  return {
    texts: flowed.map(delSp ? withDelSp : ({ text }) => text),
    format: `; format=flowed${delSp ? '; delsp=yes' : ''}`,
  };
}

/** The subject of an issue that has no number, where the pattern asks for one. */
const UNNUMBERED = '{publication}: {title}';

/** The subject by the settings' pattern; the issue's title where that leaves nothing. */
function subjectOf(issue: Issue, publication: Publication): string {
  const { title, language, direction, timeZone, settings } = publication;
  const wanted = settings.newsletter.subject;
  const isMissing = issue.number === undefined && wanted.includes('{number}');
  const parts: Readonly<Record<string, string>> = {
    publication: title,
    title: issue.title,
    number: String(issue.number),
    date: formatDate(issue.date, language, timeZone),
    id: issue.id,
  };
  const subject = (isMissing ? UNNUMBERED : wanted)
    .replace(/\{(\w+)\}/g, (_, name: string) => isolateText(parts[name] ?? '', direction))
    .replace(/\s+/g, ' ')
    .trim();
  return subject || issue.title;
}

function languagesOf(issue: Issue, { language }: Publication): readonly string[] {
  return [...new Set([language, ...issue.articles.map((article) => article.language)])];
}

/** Whichever is the shorter: quoted-printable for Latin scripts, base64 for most others. */
function transferEncoding(texts: readonly string[]): 'quoted-printable' | 'base64' {
  let bytes = 0;
  let ascii = 0;
  for (const text of texts) {
    bytes += Buffer.byteLength(text);
    for (let index = 0; index < text.length; index += 1) {
      if (text.charCodeAt(index) < 0x80) ascii += 1;
    }
  }
  return ascii + (bytes - ascii) * 3 < (bytes * 4) / 3 ? 'quoted-printable' : 'base64';
}

function base64(texts: readonly string[]): Buffer[] {
  const bytes = Buffer.concat(texts.map((text) => Buffer.from(text)));
  return [Buffer.from(wrapBase64(encodeBase64(bytes))), Buffer.from('\r\n')];
}

/** A line that begins with "From " would have a ">" put before it in many a mailbox. */
function quotedPrintable(texts: readonly string[]): Buffer[] {
  return texts.map((text) =>
    Buffer.from(wrapQuoted(encodeQuoted(text).replaceAll('From ', '=46rom '))),
  );
}
