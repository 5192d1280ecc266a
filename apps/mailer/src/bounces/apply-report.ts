import type { Ledger } from '../ledger/ledger.ts';
import type { SoftFailures } from '../ledger/soft-failures.ts';
import type { Subscribers } from '../subscribers/subscribers.ts';
import { deliveryOf } from '../token/return-path.ts';
import type { Tokens } from '../token/tokens.ts';
import type { IncomingReport } from './read-report.ts';

/** What was done about a report. */
export type Applied =
  /** The address does not exist: its reader is off the list. */
  | 'bounced'
  /** It came back for a reason that may pass: counted. */
  | 'failed'
  /** It came back with a report that a program cannot read: counted, and left for a person. */
  | 'failed, report to read'
  | 'delayed'
  | 'complained'
  | 'unsubscribed'
  /** An automatic answer, such as a note of absence. */
  | 'ignored'
  /** It carries none of our marks: a person should look at it. */
  | 'not understood';

/** RFC 3463: the address does not exist, has moved, or is disabled. */
const ADDRESS_IS_DEAD = /^5\.1\.(?:1|6|10)$|^5\.2\.1$/;

/** Where reports are recorded, and how their marks are proven. */
export interface ReportTarget {
  readonly ledger: Ledger;
  readonly softFailures: SoftFailures;
  readonly subscribers: Subscribers;
  readonly tokens: Tokens;
  /** The return path without a mark: see `returnPathOf`. */
  readonly returnPath: string;
}

/**
 * Records what a report says: the delivery that it is about failed, or its recipient left.
 *
 * @throws DatabaseError
 */
export async function applyReport(
  report: IncomingReport,
  { ledger, softFailures, subscribers, tokens, returnPath }: ReportTarget,
): Promise<Applied> {
  switch (report.kind) {
    case 'bounce': {
      const delivery = find(report.sentTo, returnPath, tokens);
      if (delivery === undefined) return 'not understood';
      if (!report.isFinal) return 'delayed';
      const reply = `came back: ${report.diagnostic}`;
      if (!ADDRESS_IS_DEAD.test(report.status)) {
        const isFirst = await softFailures.record(delivery, reply);
        return isFirst === undefined ? 'not understood' : 'failed';
      }
      const recipient = await ledger.bounce(delivery, reply);
      if (recipient === undefined) return 'not understood';
      await subscribers.suppress(recipient, 'bounced', report.diagnostic);
      return 'bounced';
    }
    case 'unreadable report': {
      const delivery = find(report.sentTo, returnPath, tokens);
      if (delivery === undefined) return 'not understood';
      const isFirst = await softFailures.record(delivery, `came back: ${report.subject}`);
      return isFirst === undefined ? 'not understood' : 'failed, report to read';
    }
    case 'automatic answer':
      return 'ignored';
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
