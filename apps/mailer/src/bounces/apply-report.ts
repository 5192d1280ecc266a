import type { Ledger } from '../ledger/ledger.ts';
import type { Subscribers } from '../subscribers/subscribers.ts';
import { deliveryOf } from '../token/return-path.ts';
import type { Tokens } from '../token/tokens.ts';
import type { IncomingReport } from './read-report.ts';

/** What was done about a report. */
export type Applied =
  | 'bounced'
  | 'failed'
  | 'delayed'
  | 'complained'
  | 'unsubscribed'
  /** It carries none of our marks: a person should look at it. */
  | 'not understood';

/** RFC 3463: the address does not exist, has moved, or is disabled. */
const ADDRESS_IS_DEAD = /^5\.1\.(?:1|6|10)$|^5\.2\.1$/;

/** Marks the row of the delivery that a report is about, and its recipient. */
export async function applyReport(
  report: IncomingReport,
  ledger: Ledger,
  subscribers: Subscribers,
  tokens: Tokens,
  returnPath: string,
): Promise<Applied> {
  switch (report.kind) {
    case 'bounce': {
      const delivery = find(report.sentTo, returnPath, tokens);
      if (delivery === undefined) return 'not understood';
      if (!report.isFinal) return 'delayed';
      const recipient = await ledger.bounce(delivery, `came back: ${report.diagnostic}`);
      if (recipient === undefined) return 'not understood';
      if (!ADDRESS_IS_DEAD.test(report.status)) return 'failed';
      await subscribers.suppress(recipient, 'bounced', report.diagnostic);
      return 'bounced';
    }
    case 'complaint': {
      const delivery = find(report.sentTo, returnPath, tokens);
      const recipient =
        (delivery === undefined ? undefined : await ledger.recipient(delivery)) ??
        (report.token === undefined ? undefined : tokens.open('unsubscribe', report.token));
      if (recipient === undefined) return 'not understood';
      await subscribers.suppress(recipient, 'complained', 'reported as spam (RFC 5965)');
      return 'complained';
    }
    case 'unsubscribe': {
      const recipient = tokens.open('unsubscribe', report.token);
      if (recipient === undefined) return 'not understood';
      await subscribers.suppress(recipient, 'unsubscribed', 'by mail');
      return 'unsubscribed';
    }
    case 'other':
      return 'not understood';
  }
}

function find(
  addresses: readonly string[],
  returnPath: string,
  tokens: Tokens,
): number | undefined {
  for (const address of addresses) {
    const delivery = deliveryOf(address, returnPath, tokens);
    if (delivery !== undefined) return delivery;
  }
  return undefined;
}
