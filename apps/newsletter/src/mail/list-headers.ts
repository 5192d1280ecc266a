import type { Issue, NewsletterSettings, Publication } from '@pressroom/content-model';
import { issueUrl } from '@pressroom/edition';
import { encodeMailbox } from '@pressroom/render';
import { unsubscribeAddresses } from '../unsubscribe-addresses.ts';
import { shortHash } from './addresses.ts';
import { encodePhrase } from './encode-words.ts';

/** A header field: its name, and its value encoded but not folded. */
export type Header = readonly [name: string, value: string];

/** What says that a mail comes from a list, which, and how to leave it. */
export function listHeaders(publication: Publication, issue: Issue, form: string): Header[] {
  const { newsletter } = publication.settings;
  const { url } = unsubscribeAddresses(newsletter);
  const sender = shortHash(newsletter.listId).slice(0, 12);
  const campaign = shortHash(issue.id).slice(0, 12);
  const archivedAt = `<${issueUrl(publication, issue)}>`;
  return [
    // RFC 2919
    ['List-Id', `${encodePhrase(publication.title)} <${newsletter.listId}>`],
    // RFC 2369, 3.2; RFC 8058, 3.1
    ['List-Unsubscribe', listUnsubscribe(newsletter)],
    ...(url?.startsWith('https:') ? [oneClick] : []),
    // RFC 2369, 3.4: nobody but the sender writes to this list.
    ['List-Post', 'NO'],
    ['List-Archive', `<${newsletter.archive}>`],
    // RFC 5064; an address cannot be folded.
    ...(archivedAt.length < 900 ? [['Archived-At', archivedAt] as const] : []),
    ['Precedence', 'bulk'],
    // Gmail's four parts: campaign, kind, list, sender.
    ['Feedback-ID', `${campaign}:${form}:newsletter:${sender}`],
  ];
}

const oneClick: Header = ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'];

function listUnsubscribe(newsletter: NewsletterSettings): string {
  const { url, email } = unsubscribeAddresses(newsletter);
  const mailto = email && `mailto:${encodeMailbox(email)}?subject=unsubscribe`;
  return [url, mailto].flatMap((address) => (address ? [`<${address}>`] : [])).join(', ');
}
