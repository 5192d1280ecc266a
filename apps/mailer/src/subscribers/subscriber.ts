export const SUBSCRIBER_STATES = ['subscribed', 'unsubscribed', 'bounced', 'complained'] as const;

export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

export interface Consent {
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
  /** Where it was given: "form on the web, confirmed by mail", "fair 2024, list on paper". */
  readonly how: string | undefined;
}

export interface Subscriber {
  /** The normalized address, which makes the subscriber unique. */
  readonly key: string;
  readonly mailbox: string;
  readonly state: SubscriberState;
  readonly consent: Consent;
  readonly stateAt: number;
  readonly stateWhy: string;
}
