import {
  BOUNCED,
  type ExportFormat,
  SUBSCRIBED,
  UNCONFIRMED,
  UNSUBSCRIBED,
} from './export-format.ts';

/**
 * beehiiv: Audience → Export. Ghost's importer has an example (TryGhost/migrate,
 * `mg-beehiiv-members`); the words of `status` are those of the API (developers.beehiiv.com,
 * "Subscriptions"): an inactive one has unsubscribed, a pending or validating one has not been
 * confirmed yet.
 */
export const beehiiv: ExportFormat = {
  name: 'beehiiv',
  signatures: [
    ['email', 'status', 'tier'],
    ['email', 'status', 'subscription_tier'],
    ['email', 'status', 'unsubscribed_at'],
  ],
  columns: {
    email: 'address',
    status: 'state',
    unsubscribed_at: 'unsubscribed',
    subscription_date_substack: 'consent_at',
    created_at: 'consent_at',
  },
  states: {
    active: SUBSCRIBED,
    inactive: UNSUBSCRIBED,
    unsubscribed: UNSUBSCRIBED,
    invalid: BOUNCED,
    pending: UNCONFIRMED,
    validating: UNCONFIRMED,
    needs_attention: { skip: 'needs attention' },
    paused: { skip: 'paused' },
  },
};
