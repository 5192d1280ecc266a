import {
  BOUNCED,
  COMPLAINED,
  type ExportFormat,
  SUBSCRIBED,
  UNCONFIRMED,
  UNSUBSCRIBED,
} from './export-format.ts';

/**
 * Buttondown: Settings → Exports. The words of `type` are those of its API (buttondown/openapi,
 * `enums.json`, `SubscriberType`); those about payment are subscribed as long as Buttondown mails
 * them, so all but `unpaid` and `churned`.
 */
export const buttondown: ExportFormat = {
  name: 'Buttondown',
  signatures: [
    ['type', 'creation_date'],
    ['type', 'metadata', 'tags'],
  ],
  columns: {
    email: 'address',
    email_address: 'address',
    type: 'state',
    creation_date: 'consent_at',
    source: 'consent_how',
    unsubscription_date: 'unsubscribed',
    unsubscription_reason: 'state_why',
    undeliverability_date: 'bounced',
    undeliverability_reason: 'state_why',
  },
  states: {
    regular: SUBSCRIBED,
    premium: SUBSCRIBED,
    gifted: SUBSCRIBED,
    trialed: SUBSCRIBED,
    churning: SUBSCRIBED,
    paused: SUBSCRIBED,
    past_due: SUBSCRIBED,
    churned: { skip: 'unpaid' },
    unpaid: { skip: 'unpaid' },
    unactivated: UNCONFIRMED,
    unsubscribed: UNSUBSCRIBED,
    removed: UNSUBSCRIBED,
    blocked: UNSUBSCRIBED,
    spammy: { skip: 'marked as spam' },
    undeliverable: BOUNCED,
    complained: COMPLAINED,
  },
};
