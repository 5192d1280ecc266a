import { readFileSync } from 'node:fs';
import { type Publication, UsageError } from '@pressroom/content-model';
import addressparser from 'nodemailer/lib/addressparser';
import { DkimSigner } from '../message/dkim-signer.ts';
import { Personaliser } from '../message/personalise.ts';
import { type Header, headerValue, type Message } from '../message/read-message.ts';
import type { Tokens } from '../token/tokens.ts';

const DECODER = new TextDecoder();

/** Makes each recipient's copy of an issue; only its headers differ from the others'. */
export class IssueComposer {
  readonly message: Message;
  readonly from: string;
  readonly is8Bit: boolean;
  readonly signer: DkimSigner | undefined;
  readonly #personaliser: Personaliser;
  readonly #common: string;

  constructor(
    id: string,
    message: Message,
    publication: Publication,
    tokens: Tokens,
    dkimKeyFile: string | undefined,
  ) {
    const { newsletter, mailer } = publication.settings;
    const { url, email } = newsletter.unsubscribe;
    this.message = message;
    this.from = fromAddress(message);
    const domain = this.from.slice(this.from.lastIndexOf('@') + 1);
    this.#personaliser = new Personaliser(
      id,
      domain,
      { url: url ?? publication.url, email },
      tokens,
    );
    this.#common = message.headers.map(({ raw }) => `${raw}\r\n`).join('');
    this.is8Bit = !isAscii(message.body) || /[^\0-\x7f]/.test(this.#common);
    this.signer =
      dkimKeyFile && mailer.dkim ? readSigner(dkimKeyFile, mailer.dkim, message.body) : undefined;
  }

  /** The headers of a copy, with the empty line that ends them. */
  async head(key: string, mailbox: string): Promise<Buffer> {
    const own = this.#personaliser.headers(key, mailbox);
    const signature = await this.signer?.sign([...this.message.headers, ...own]);
    const lines = own.map(({ raw }: Header) => `${raw}\r\n`).join('');
    return Buffer.from(`${signature ? `${signature.raw}\r\n` : ''}${this.#common}${lines}\r\n`);
  }
}

/** The address in From; empty where there is none. */
function fromAddress(message: Message): string {
  const [first] = addressparser(headerValue(message, 'From') ?? '', { flatten: true });
  return first?.address ?? '';
}

function readSigner(
  file: string,
  identity: { readonly selector: string; readonly domain: string },
  body: Buffer,
): DkimSigner {
  const pem = DECODER.decode(readFileSync(file));
  try {
    return new DkimSigner(pem, identity, body);
  } catch (error) {
    // What the library says could hold parts of the key.
    const why = error instanceof Error && /must be/.test(error.message) ? `: ${error.message}` : '';
    throw new UsageError(`DKIM_KEY_FILE holds no private key that can sign${why}`);
  }
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 128);
}
