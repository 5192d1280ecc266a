import { createHash } from 'node:crypto';
import { UsageError } from '@pressroom/edition';

/** A header field as it stands in the message, without the line end at its end. */
export interface Header {
  readonly name: string;
  /** All of it, `Name: value`, folded as it was, lines ending in CRLF. */
  readonly raw: string;
}

/** The message that all recipients get: headers that are the same for all, and the body. */
export interface Message {
  readonly headers: readonly Header[];
  /** Lines end in CRLF, the last one too. */
  readonly body: Buffer;
  /** SHA-256 of all this, in hexadecimal: another hash is another text. */
  readonly hash: string;
}

/** What each recipient's copy has of its own, or what is not for the reader. */
const PERSONAL = new Set([
  'to',
  'cc',
  'bcc',
  'message-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'return-path',
  'dkim-signature',
]);

/** RFC 5322, section 2.1.1, without the line end. */
const MAX_LINE_OCTETS = 998;

/**
 * Reads a ready-made message (RFC 5322): an .eml file.
 *
 * @throws UsageError where it is none that can be sent as it is
 */
export function readMessage(bytes: Buffer, file: string): Message {
  const { headers: all, body } = splitMessage(bytes, file);
  const headers = all.filter(({ name }) => !PERSONAL.has(name.toLowerCase()));
  const hash = createHash('sha256');
  for (const { raw } of headers) hash.update(`${raw}\r\n`);
  return { headers, body, hash: hash.update('\r\n').update(body).digest('hex') };
}

/** The same with all of its headers. @throws UsageError */
export function splitMessage(bytes: Buffer, file: string): Pick<Message, 'headers' | 'body'> {
  // Every octet is a character here, so that nothing of the body is changed by reading it.
  const text = bytes.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n');
  const end = text.indexOf('\r\n\r\n');
  if (end < 0)
    throw new UsageError(`${file} is not a message: it has no empty line after its headers`);
  if (text.split('\r\n').some((line) => line.length > MAX_LINE_OCTETS)) {
    throw new UsageError(`${file} has a line of more than ${MAX_LINE_OCTETS} octets`);
  }
  const rest = text.slice(end + 4);
  const body = Buffer.from(rest.endsWith('\r\n') || rest === '' ? rest : `${rest}\r\n`, 'latin1');
  return { headers: readHeaders(text.slice(0, end), file), body };
}

/** The value of the only header of that name, unfolded. */
export function headerValue(message: Message, name: string): string | undefined {
  const header = message.headers.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return header?.raw
    .slice(name.length + 1)
    .replace(/\r\n(?=[ \t])/g, '')
    .trim();
}

function readHeaders(block: string, file: string): readonly Header[] {
  return block.split(/\r\n(?![ \t])/).map((raw) => {
    const [, name] = /^([!-9;-~]+):/.exec(raw) ?? [];
    if (name === undefined) {
      throw new UsageError(
        `${file} has a line in its header that is not a header field: ${raw.slice(0, 60)}`,
      );
    }
    // Octets beyond ASCII are UTF-8 (RFC 6532).
    return { name, raw: Buffer.from(raw, 'latin1').toString() };
  });
}
