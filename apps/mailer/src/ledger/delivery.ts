export const DELIVERY_STATES = [
  'pending',
  'sending',
  'accepted',
  'failed',
  'unknown',
  'suppressed',
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const POLICIES = ['at-least-once', 'at-most-once'] as const;

/** What to do with a message that perhaps was delivered. */
export type Policy = (typeof POLICIES)[number];

export type Counts = Readonly<Record<DeliveryState, number>>;

/** A delivery that this worker, and nobody else, is to make now. */
export interface Claim {
  readonly id: number;
  /** The recipient's normalized address. */
  readonly recipient: string;
  /** The address to send to. */
  readonly mailbox: string;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** Milliseconds since the first attempt, or the first one after a person let it go on. */
  readonly age: number;
}

/** What became of a claim. */
export interface Outcome {
  readonly id: number;
  readonly attempt: number;
  readonly state: Exclude<DeliveryState, 'sending' | 'suppressed'>;
  /** The server's reply, or what happened instead. */
  readonly reply: string;
  /** For a delivery that is pending again: milliseconds to wait. */
  readonly delay?: number;
  /** The address does not exist: its owner is taken off the list. */
  readonly hasBounced?: boolean;
  /** Refused for a reason that may pass, such as a full mailbox. */
  readonly isSoftFailure?: boolean;
}
