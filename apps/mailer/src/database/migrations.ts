import type { Dialect } from './database.ts';

/** Each is run once, in this order; what was released is never changed, only added to. */
export const MIGRATIONS: readonly ((dialect: Dialect) => readonly string[])[] = [
  ({ identity }) => [
    // `address` is the normalized form that makes it unique, `mailbox` the form that is sent to.
    `CREATE TABLE subscriber (
      address TEXT PRIMARY KEY,
      mailbox TEXT NOT NULL,
      domain TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('subscribed', 'unsubscribed', 'bounced', 'complained')),
      consent_at BIGINT,
      consent_how TEXT,
      state_at BIGINT NOT NULL,
      state_why TEXT NOT NULL
    )`,
    `CREATE TABLE issue (
      id TEXT PRIMARY KEY,
      subject TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      policy TEXT NOT NULL CHECK (policy IN ('at-least-once', 'at-most-once')),
      frozen_at BIGINT NOT NULL,
      paused_why TEXT
    )`,
    `CREATE TABLE delivery (
      id ${identity},
      issue TEXT NOT NULL REFERENCES issue (id),
      recipient TEXT NOT NULL,
      domain TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'sending', 'accepted', 'failed', 'unknown', 'suppressed')),
      attempts INTEGER NOT NULL DEFAULT 0,
      not_before BIGINT NOT NULL DEFAULT 0,
      slot_at BIGINT,
      first_at BIGINT,
      worker TEXT,
      lease_until BIGINT,
      reply TEXT,
      changed_at BIGINT NOT NULL,
      UNIQUE (issue, recipient)
    )`,
    `CREATE INDEX delivery_due ON delivery (issue, not_before, id) WHERE state = 'pending'`,
    `CREATE INDEX delivery_held ON delivery (issue, lease_until) WHERE state = 'sending'`,
    // When the next message may go: to a domain, or to anybody ('*').
    `CREATE TABLE pace (scope TEXT PRIMARY KEY, next_at DOUBLE PRECISION NOT NULL)`,
  ],
  () => [
    // When a message came back although its address may exist: see soft-failures.ts.
    'ALTER TABLE delivery ADD COLUMN soft_failed_at BIGINT',
    'CREATE INDEX delivery_soft ON delivery (recipient) WHERE soft_failed_at IS NOT NULL',
  ],
];
