import { encodeMailbox } from '@pressroom/render';
import { linkOf } from '../token/link-of.ts';
import type { Tokens } from '../token/tokens.ts';
import type { Header } from './read-message.ts';

export interface UnsubscribeAddresses {
  /** Where a POST unsubscribes (RFC 8058). */
  readonly url: string;
  /** Where a mail unsubscribes. */
  readonly email?: string | undefined;
}

/** Makes the headers that a recipient's copy has of its own. */
export class Personalizer {
  readonly #issue: string;
  readonly #domain: string;
  readonly #unsubscribe: UnsubscribeAddresses;
  readonly #tokens: Tokens;

  /** @param domain the right side of Message-ID */
  constructor(issue: string, domain: string, unsubscribe: UnsubscribeAddresses, tokens: Tokens) {
    this.#issue = issue;
    this.#domain = domain;
    this.#unsubscribe = unsubscribe;
    this.#tokens = tokens;
  }

  /** @param key the normalized address @param mailbox the form to send to, checked */
  headers(key: string, mailbox: string): readonly Header[] {
    const token = this.#tokens.seal('unsubscribe', key);
    return [
      header('To', mailbox),
      header('Message-ID', `<${this.#tokens.messageName(this.#issue, key)}@${this.#domain}>`),
      header('List-Unsubscribe', this.#addresses(token).join(',\r\n ')),
      header('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'),
    ];
  }

  #addresses(token: string): readonly string[] {
    const { email } = this.#unsubscribe;
    const link = `<${linkOf(this.#unsubscribe.url, token)}>`;
    return email === undefined
      ? [link]
      : [link, `<mailto:${encodeMailbox(email)}?subject=unsubscribe%20${token}>`];
  }
}

function header(name: string, value: string): Header {
  return { name, raw: `${name}: ${value}` };
}
