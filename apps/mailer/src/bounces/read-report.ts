import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { readQsbmf } from './read-qsbmf.ts';

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
  /** A report in no form that a program can read: something came back, nobody knows why. */
  | {
      readonly kind: 'unreadable report';
      readonly sentTo: readonly string[];
      readonly subject: string;
      readonly from: string;
    }
  /** An answer that a program wrote (RFC 3834), such as a note of absence. */
  | { readonly kind: 'automatic answer' }
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
  const bounce = status === undefined ? undefined : readBounce(email, status);
  if (bounce !== undefined) return bounce;
  const token = tokenOf(email.subject ?? '');
  if (token !== undefined) return { kind: 'unsubscribe', token };
  return readOther(email);
}

/** Reads a mail that no standard for reports fits. */
function readOther(email: Email): IncomingReport {
  const [subject, from] = [email.subject ?? '', email.from?.address ?? ''];
  const hasNullSender = isFromMailSystem(email, from);
  const failure = hasNullSender ? readQsbmf(email.text ?? '') : undefined;
  if (failure !== undefined) {
    return { kind: 'bounce', sentTo: addressesOf(email), isFinal: true, ...failure };
  }
  const isReport =
    /^multipart\/report\b/i.test(headerOf(email, 'content-type')) ||
    headerOf(email, 'x-failed-recipients') !== '';
  if (!isReport && isAutomaticAnswer(email)) return { kind: 'automatic answer' };
  return isReport || hasNullSender
    ? { kind: 'unreadable report', sentTo: addressesOf(email), subject, from }
    : { kind: 'other', subject, from };
}

/** Whether a mail server wrote it (RFC 5321, section 6.1): its envelope has no sender. */
function isFromMailSystem(email: Email, from: string): boolean {
  const returnPath = headerOf(email, 'return-path').trim();
  return returnPath === '' ? /^(?:mailer-daemon|postmaster)@/i.test(from) : returnPath === '<>';
}

/** RFC 3834, section 5, and what Exchange and older programs write instead. */
function isAutomaticAnswer(email: Email): boolean {
  return (
    /^auto-replied\b/i.test(headerOf(email, 'auto-submitted').trim()) ||
    headerOf(email, 'x-auto-response-suppress') !== '' ||
    /^auto_reply\b/i.test(headerOf(email, 'precedence').trim())
  );
}

function headerOf(email: Email, name: string): string {
  return email.headers.find(({ key }) => key === name)?.value ?? '';
}

/**
 * Reads a delivery status (RFC 3464). It may be about several recipients; ours are sent to one by
 * one.
 *
 * @returns undefined if it says of nobody what happened
 */
function readBounce(email: Email, text: string): IncomingReport | undefined {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(readFields);
  const about = groups.find((fields) => fields.has('action'));
  if (!about) return undefined;
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
