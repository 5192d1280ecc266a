import type { NewsletterSettings } from '@pressroom/content-model';

/** Where to unsubscribe: a web page, a mailbox, or both; without settings, by writing to us. */
export function unsubscribeAddresses({ unsubscribe, from }: NewsletterSettings): {
  readonly url?: string;
  readonly email?: string;
} {
  const { url, email } = unsubscribe;
  return url === undefined && email === undefined ? { email: from.email } : unsubscribe;
}
