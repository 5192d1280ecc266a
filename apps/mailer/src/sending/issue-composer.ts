import type { Publication } from '@pressroom/content-model';
import addressparser from 'nodemailer/lib/addressparser';
import type { DkimSigner } from '../message/dkim-signer.ts';
import { Personaliser } from '../message/personalise.ts';
import { readDkimSigner } from '../message/read-dkim-signer.ts';
import { type Header, headerValue, type Message } from '../message/read-message.ts';
import type { Tokens } from '../token/tokens.ts';

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
      dkimKeyFile && mailer.dkim
        ? readDkimSigner(dkimKeyFile, mailer.dkim, message.body)
        : undefined;
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

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 128);
}
