import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';

const IV_LENGTH = 16;
const MARK_LENGTH = 12;

/** What a token is good for; a token for one thing is nothing for the other. */
export type Purpose = 'unsubscribe' | 'confirm';

/**
 * Makes and reads the marks that recipients carry back: tokens in links and in the return path.
 * They are made of a secret, so that nobody else can make one, and need no record of their own.
 */
export class Tokens {
  readonly #keys = new Map<string, Buffer>();
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /**
   * A token for an address or another text: the same each time, so that a message sent again is
   * the same message; it does not show the text. Synthetic-IV encryption as in RFC 5297: the
   * initialisation vector is the MAC of the text.
   */
  seal(purpose: Purpose, text: string): string {
    const plain = Buffer.from(text);
    const iv = this.#mac(purpose, plain);
    const cipher = createCipheriv('aes-256-ctr', this.#key(`${purpose} cipher`), iv);
    return Buffer.concat([iv, cipher.update(plain), cipher.final()]).toString('base64url');
  }

  /** The text of a token; undefined where this secret did not make it for this purpose. */
  open(purpose: Purpose, token: string): string | undefined {
    if (!/^[\w-]{22,1000}$/.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length <= IV_LENGTH) return undefined;
    const iv = bytes.subarray(0, IV_LENGTH);
    const cipher = createDecipheriv('aes-256-ctr', this.#key(`${purpose} cipher`), iv);
    const plain = Buffer.concat([cipher.update(bytes.subarray(IV_LENGTH)), cipher.final()]);
    return timingSafeEqual(iv, this.#mac(purpose, plain)) ? plain.toString() : undefined;
  }

  /** Names a message to a recipient, the same each time; nobody learns the recipient from it. */
  messageName(issue: string, recipient: string): string {
    return this.#hmac('message', `${issue}\n${recipient}`).toString('hex').slice(0, 32);
  }

  /** Twelve hexadecimal digits that prove that a number is one of ours. */
  mark(number: number): string {
    return this.#hmac('return path', String(number)).toString('hex').slice(0, MARK_LENGTH);
  }

  isMark(number: number, mark: string): boolean {
    return (
      mark.length === MARK_LENGTH &&
      timingSafeEqual(Buffer.from(mark.toLowerCase()), Buffer.from(this.mark(number)))
    );
  }

  #mac(purpose: Purpose, plain: Buffer): Buffer {
    return this.#hmac(`${purpose} mac`, plain).subarray(0, IV_LENGTH);
  }

  #hmac(use: string, data: string | Buffer): Buffer {
    return createHmac('sha256', this.#key(use)).update(data).digest();
  }

  #key(use: string): Buffer {
    let key = this.#keys.get(use);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.#secret, 'pressroom mailer', use, 32));
      this.#keys.set(use, key);
    }
    return key;
  }
}
