import PostalMime, { type Attachment, type Email } from 'postal-mime';

/** What a mail in the mailbox of the return path, or of unsubscribing, says. */
export type IncomingReport =
  /** RFC 3464: a message was not delivered, for good or for now. */
  | {
      readonly kind: 'bounce';
      /** Addresses the report came to; one of them names the delivery. */
      readonly sentTo: readonly string[];
      readonly isFinal: boolean;
      /** RFC 3463, "5.1.1" */
      readonly status: string;
      readonly diagnostic: string;
    }
  /** RFC 5965: the recipient called it spam. */
  | {
      readonly kind: 'complaint';
      readonly sentTo: readonly string[];
      readonly token: string | undefined;
    }
  /** A mail to the address of List-Unsubscribe. */
  | { readonly kind: 'unsubscribe'; readonly token: string }
  | { readonly kind: 'other'; readonly subject: string; readonly from: string };

/** Addresses that servers note a delivery under, beside To. */
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

/** Reads a mail. Nothing in it is trusted: whom it is about is proven by its marks. */
export async function readReport(bytes: Buffer): Promise<IncomingReport> {
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  });
  const feedback = partOf(email, /^message\/feedback-report$/);
  if (feedback !== undefined) {
    const fields = readFields(feedback);
    const original = partOf(email, /^(?:message\/rfc822|text\/rfc822-headers)$/) ?? '';
    return {
      kind: 'complaint',
      sentTo: [fields.get('original-mail-from') ?? '', ...addressesOf(email)].map(withoutBrackets),
      token: tokenOf(readFields(original).get('list-unsubscribe') ?? ''),
    };
  }
  const status = partOf(email, /^message\/(?:global-)?delivery-status$/);
  if (status !== undefined) return readBounce(email, status);
  const token = tokenOf(email.subject ?? '');
  if (token !== undefined) return { kind: 'unsubscribe', token };
  return other(email);
}

/** A report may be about several recipients; ours are sent to one by one. */
function readBounce(email: Email, text: string): IncomingReport {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(readFields);
  const about = groups.find((fields) => fields.has('action'));
  if (!about) return other(email);
  const action = about.get('action')?.toLowerCase();
  return {
    kind: 'bounce',
    sentTo: addressesOf(email),
    isFinal: action === 'failed',
    status: /^\d\.\d{1,3}\.\d{1,3}/.exec(about.get('status') ?? '')?.[0] ?? '',
    diagnostic: (about.get('diagnostic-code') ?? about.get('status') ?? 'no reason given').replace(
      /^smtp;\s*/i,
      '',
    ),
  };
}

function other(email: Email): IncomingReport {
  return { kind: 'other', subject: email.subject ?? '', from: email.from?.address ?? '' };
}

function partOf(email: Email, type: RegExp): string | undefined {
  const found = email.attachments.find((one: Attachment) => type.test(one.mimeType));
  return found && typeof found.content === 'string' ? found.content : undefined;
}

/** Header fields, unfolded; of several of one name, the first. */
function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  const [block = ''] = text.replace(/\r\n/g, '\n').replace(/^\n+/, '').split(/\n\n/);
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function addressesOf(email: Email): readonly string[] {
  const noted = email.headers.filter(({ key }) => DELIVERED_TO.includes(key));
  const to = (email.to ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ address }) => address ?? '');
  return [...noted.map(({ value }) => withoutBrackets(value)), ...to];
}

function withoutBrackets(text: string): string {
  return text.trim().replace(/^<(.*)>$/, '$1');
}

/** The token of `unsubscribe <token>` or of a link's `t=<token>`. */
function tokenOf(text: string): string | undefined {
  return /(?:unsubscribe(?:\s|%20)+|[?&]t=)([\w-]{22,1000})/i.exec(text)?.[1];
}
