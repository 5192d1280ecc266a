import type { Publication } from '@pressroom/content-model';
import addressparser from 'nodemailer/lib/addressparser';
import type { DkimSigner } from '../message/dkim-signer.ts';
import { Personalizer } from '../message/personalize.ts';
import { readDkimSigner } from '../message/read-dkim-signer.ts';
import { type Header, headerValue, type Message } from '../message/read-message.ts';
import type { Tokens } from '../token/tokens.ts';

/** Makes each recipient's copy of an issue; only its headers differ from the others'. */
export class IssueComposer {
  readonly message: Message;
  readonly from: string;
  readonly is8Bit: boolean;
  readonly signer: DkimSigner | undefined;
  readonly #personalizer: Personalizer;

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
    this.#personalizer = new Personalizer(
      id,
      domain,
      { url: url ?? publication.url, email },
      tokens,
    );
    const headers = message.headers.map(({ raw }) => raw).join('');
    this.is8Bit = !isAscii(message.body) || /[^\0-\x7f]/.test(headers);
    this.signer =
      dkimKeyFile && mailer.dkim
        ? readDkimSigner(dkimKeyFile, mailer.dkim, message.body)
        : undefined;
  }

  /**
   * Makes the headers of a copy, with the empty line that ends them.
   *
   * @param key the normalized address of the recipient
   * @param mailbox the form of it to send to
   * @param sentAt when the sending of the issue began: the `Date` of all copies and of every new
   *   attempt (RFC 5322, section 3.6.1), whatever date the issue has
   */
  async head(key: string, mailbox: string, sentAt: Date): Promise<Buffer> {
    const headers = [
      ...withDate(this.message.headers, sentAt),
      ...this.#personalizer.headers(key, mailbox),
    ];
    const signature = await this.signer?.sign(headers);
    const lines = [...(signature ? [signature] : []), ...headers];
    return Buffer.from(`${lines.map(({ raw }) => `${raw}\r\n`).join('')}\r\n`);
  }
}

/** The headers with a new value of `Date`, in its old position or, if there was none, first. */
function withDate(headers: readonly Header[], date: Date): readonly Header[] {
  const field = { name: 'Date', raw: `Date: ${date.toUTCString().replace('GMT', '+0000')}` };
  const isDate = ({ name }: Header) => name.toLowerCase() === 'date';
  if (!headers.some(isDate)) return [field, ...headers];
  return headers.map((header) => (isDate(header) ? field : header));
}

/** The address in From; empty where there is none. */
function fromAddress(message: Message): string {
  const [first] = addressparser(headerValue(message, 'From') ?? '', { flatten: true });
  return first?.address ?? '';
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 128);
}
