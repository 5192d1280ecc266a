import type { Publication } from '@pressroom/content-model';
import { getDomain } from 'tldts';
import { headerValue, type Message } from '../message/read-message.ts';
import { isLoopback } from '../smtp/smtp-settings.ts';
import { parseAddress } from '../subscribers/parse-address.ts';

/** Something that must be right before anything is sent. */
export interface Check {
  readonly what: string;
  /** What is wrong and how to fix it; absent if the check passed. */
  readonly fault?: string;
}

export interface PreflightInput {
  readonly publication: Publication;
  readonly message: Message;
  /** The address in the message's From. */
  readonly from: string;
  readonly smtpUrl: string | undefined;
  readonly dkimKeyFile: string | undefined;
}

/** Checks what the law, the big receivers and RFC 8058 want of every copy. */
export function preflight(input: PreflightInput): readonly Check[] {
  return [
    check('From address', fromProblem(input)),
    check('subject and date', headerProblem(input)),
    check('postal address', postalProblem(input)),
    check('unsubscribe address', unsubscribeProblem(input)),
    check('return path', returnPathProblem(input)),
    check('SMTP server', input.smtpUrl ? undefined : 'SMTP_URL is not set'),
    check('DKIM', dkimProblem(input)),
  ];
}

function check(what: string, fault: string | undefined): Check {
  return fault === undefined ? { what } : { what, fault };
}

function fromProblem({ from }: PreflightInput): string | undefined {
  if (from === '')
    return 'the message has no From address: set newsletter.from in publication.yaml';
  const address = parseAddress(from);
  return typeof address === 'string' ? `the From address ${from} ${address}` : undefined;
}

function headerProblem({ message }: PreflightInput): string | undefined {
  const missing = ['Subject', 'Date'].filter((name) => !headerValue(message, name));
  return missing.length === 0 ? undefined : `the message has no ${missing.join(' and no ')}`;
}

function postalProblem({ publication }: PreflightInput): string | undefined {
  return publication.settings.newsletter.postalAddress.length > 0
    ? undefined
    : 'there is none: set newsletter.postalAddress in publication.yaml (the law of many countries wants it)';
}

function unsubscribeProblem({ publication }: PreflightInput): string | undefined {
  const { url } = publication.settings.newsletter.unsubscribe;
  if (url === undefined) {
    return 'there is none: set newsletter.unsubscribe.url in publication.yaml, where "npm run subscriptions" answers';
  }
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname)
    ? undefined
    : `newsletter.unsubscribe.url must begin with https:// (RFC 8058), not ${protocol}//`;
}

/**
 * Receivers want the domains of From and of the return path to belong to one organization (DMARC,
 * RFC 7489, section 3.1.2): to be the same but for what stands before the registered name.
 */
function returnPathProblem({ publication, from }: PreflightInput): string | undefined {
  const { returnPath } = publication.settings.mailer;
  const [own, path] = [domainOf(from), domainOf(returnPath)];
  if (own === path || (getDomain(own) !== null && getDomain(own) === getDomain(path))) {
    return undefined;
  }
  return `${returnPath} is of another domain than ${from}: set mailer.returnPath in publication.yaml`;
}

function dkimProblem({ publication, dkimKeyFile }: PreflightInput): string | undefined {
  const { dkim } = publication.settings.mailer;
  if (dkimKeyFile && !dkim)
    return 'DKIM_KEY_FILE is set, but not mailer.dkim.selector in publication.yaml';
  if (!dkimKeyFile && dkim) return 'mailer.dkim is set in publication.yaml, but not DKIM_KEY_FILE';
  return undefined;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
