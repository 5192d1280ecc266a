import type { Claim, Outcome, Policy } from '../ledger/delivery.ts';
import type { ReplyClass } from '../smtp/reply-class.ts';

export interface RetryPolicy {
  readonly policy: Policy;
  /** Milliseconds after the first attempt at which "later" becomes "never". */
  readonly giveUpAfter: number;
  /** Milliseconds before the second attempt; doubled for each one more. */
  readonly backoff: number;
  /** Whether the server took any message in this run: then it is not the sender it dislikes. */
  readonly hasAccepted: boolean;
  /** From 0 to 1, so that those who are sent away together do not come back together. */
  readonly jitter: number;
}

const MAX_BACKOFF = 30 * 60_000;
/** From so many attempts on, whatever the others failed for, a refusal for a policy is final. */
const MAX_UNWANTED = 3;

/** What the class of the server's reply means for the ledger. */
export function outcomeOf(claim: Claim, replyClass: ReplyClass, retryPolicy: RetryPolicy): Outcome {
  const { id, attempt } = claim;
  const { reply } = replyClass;
  const isOver = claim.age >= retryPolicy.giveUpAfter;
  const later: Outcome = {
    id,
    attempt,
    reply,
    state: 'pending',
    delay: delayOf(attempt, retryPolicy),
  };
  switch (replyClass.kind) {
    case 'accepted':
      return { id, attempt, reply, state: 'accepted' };
    case 'refused':
      return {
        id,
        attempt,
        reply,
        state: 'failed',
        hasBounced: replyClass.isAddressUnknown,
        isSoftFailure: replyClass.isMailboxProblem,
      };
    case 'deferred':
      return isOver ? { id, attempt, reply, state: 'failed' } : later;
    case 'in-doubt':
      return retryPolicy.policy === 'at-most-once' || isOver
        ? { id, attempt, reply, state: 'unknown' }
        : later;
    case 'unwanted':
      return attempt >= MAX_UNWANTED && retryPolicy.hasAccepted
        ? { id, attempt, reply, state: 'failed' }
        : later;
    case 'unavailable':
      // A message that always breaks the connection must not keep the others waiting for ever.
      return isOver && retryPolicy.hasAccepted
        ? { id, attempt, reply, state: 'failed' }
        : { ...later, delay: 0 };
    case 'sender refused':
      return { ...later, delay: 0 };
  }
}

/** Between half and all of the doubled time. */
function delayOf(attempt: number, { backoff, jitter }: RetryPolicy): number {
  const full = Math.min(backoff * 2 ** Math.min(attempt - 1, 20), MAX_BACKOFF);
  return Math.round(full * (0.5 + jitter / 2));
}
