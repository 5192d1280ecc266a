import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Header } from './read-message.ts';

export interface DkimIdentity {
  /** `d=` */
  readonly domain: string;
  /** `s=` */
  readonly selector: string;
}

const signAsync = promisify<string | null, Buffer, KeyObject, Buffer>(sign);

/**
 * Signed where they are present, and signed as absent where they are not: whoever adds one more
 * of them on the way breaks the signature (RFC 6376, section 8.15).
 */
const SIGNED = [
  'From',
  'To',
  'Cc',
  'Subject',
  'Date',
  'Message-ID',
  'Reply-To',
  'Sender',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'List-Archive',
  'Archived-At',
  'Feedback-ID',
  'Precedence',
];

/**
 * Signs messages with one body and different headers: the body's hash is computed once
 * (RFC 6376, relaxed/relaxed; RSA, or Ed25519 by RFC 8463).
 */
export class DkimSigner {
  readonly #key: KeyObject;
  readonly #identity: DkimIdentity;
  readonly #algorithm: 'rsa-sha256' | 'ed25519-sha256';
  readonly #bodyHash: string;

  /**
   * @param pem the private key
   * @throws Error where the key is no RSA or Ed25519 key, or a weak one
   */
  constructor(pem: string, identity: DkimIdentity, body: Buffer) {
    this.#key = createPrivateKey(pem);
    this.#identity = identity;
    this.#algorithm = algorithmOf(this.#key);
    this.#bodyHash = createHash('sha256').update(relaxedBody(body)).digest('base64');
  }

  /** The signature header for a message of these headers and the body. */
  async sign(headers: readonly Header[]): Promise<Header> {
    const unsigned = this.#template(headers);
    const signed = signedHeaders(headers);
    const data = Buffer.from(
      [...signed.map(({ raw }) => `${relaxedHeader(raw)}\r\n`), relaxedHeader(unsigned)].join(''),
    );
    const signature =
      this.#algorithm === 'rsa-sha256'
        ? await signAsync('sha256', data, this.#key)
        : await signAsync(null, createHash('sha256').update(data).digest(), this.#key);
    const folded = signature.toString('base64').replace(/.{1,72}/g, '\r\n $&');
    return { name: 'DKIM-Signature', raw: unsigned + folded };
  }

  /** The TXT record that publishes the key at `<selector>._domainkey.<domain>`. */
  record(): string {
    const key = createPublicKey(this.#key);
    const der = key.export({ type: 'spki', format: 'der' });
    // RFC 8463 publishes the 32 octets of the key itself.
    return this.#algorithm === 'rsa-sha256'
      ? `v=DKIM1; k=rsa; p=${der.toString('base64')}`
      : `v=DKIM1; k=ed25519; p=${der.subarray(-32).toString('base64')}`;
  }

  #template(headers: readonly Header[]): string {
    const { domain, selector } = this.#identity;
    const names = SIGNED.flatMap((name) =>
      Array(count(headers, name) + 1).fill(name.toLowerCase()),
    );
    const folded = names
      .join(':')
      .replace(/.{1,60}(?::|$)/g, '\r\n $&')
      .trimStart();
    return [
      `DKIM-Signature: v=1; a=${this.#algorithm}; c=relaxed/relaxed;`,
      ` d=${domain}; s=${selector};`,
      ` h=${folded};`,
      ` bh=${this.#bodyHash};`,
      ' b=',
    ].join('\r\n');
  }
}

/** In the order of `h=`; of several of one name, the last comes first (section 5.4.2). */
function signedHeaders(headers: readonly Header[]): readonly Header[] {
  return SIGNED.flatMap((name) =>
    headers.filter((one) => one.name.toLowerCase() === name.toLowerCase()).reverse(),
  );
}

function count(headers: readonly Header[], name: string): number {
  return headers.filter((one) => one.name.toLowerCase() === name.toLowerCase()).length;
}

/** RFC 6376, section 3.4.2 */
function relaxedHeader(raw: string): string {
  const colon = raw.indexOf(':');
  const value = raw
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '');
  return `${raw.slice(0, colon).trimEnd().toLowerCase()}:${value}`;
}

/** RFC 6376, section 3.4.4 */
function relaxedBody(body: Buffer): Buffer {
  const text = body
    .toString('latin1')
    .replace(/[ \t]+(?=\r\n|$)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/(?:\r\n)+$/, '');
  return Buffer.from(text === '' ? '' : `${text}\r\n`, 'latin1');
}

function algorithmOf(key: KeyObject): 'rsa-sha256' | 'ed25519-sha256' {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519-sha256';
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType === 'rsa' && bits >= 1024) return 'rsa-sha256';
  throw new Error('the DKIM key must be an RSA key of at least 1024 bits or an Ed25519 key');
}
