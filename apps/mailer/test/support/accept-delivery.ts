import type { Ledger } from '../../src/ledger/ledger.ts';

/**
 * Begins an issue for the one reader there is, and records that a server accepted the message.
 *
 * @returns the delivery's id
 */
export async function acceptDelivery(ledger: Ledger, issue: string): Promise<number> {
  const policy = 'at-least-once';
  await ledger.freeze(issue, { subject: issue, textHash: 'a', policy });
  const exchange = {
    issue,
    worker: 'w',
    policy,
    lease: 1000,
    limits: {},
    isHeartbeat: true,
  } as const;
  const { claims } = await ledger.exchange({ ...exchange, outcomes: [], wanted: 1 });
  const [claim] = claims;
  if (claim === undefined) throw new Error(`no delivery of issue ${issue} was left`);
  const accepted = { id: claim.id, attempt: 1, state: 'accepted', reply: '250 ok' } as const;
  await ledger.exchange({ ...exchange, outcomes: [accepted], wanted: 0 });
  return claim.id;
}
