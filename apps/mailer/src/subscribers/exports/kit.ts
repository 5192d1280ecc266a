import {
  BOUNCED,
  COMPLAINED,
  type ExportFormat,
  SUBSCRIBED,
  UNCONFIRMED,
  UNSUBSCRIBED,
} from './export-format.ts';

/**
 * Kit, formerly ConvertKit: Subscribers → Export. The words of `state` are those of its API
 * (developers.kit.com, v4, "Subscribers") and of its pages (help.kit.com, "The subscriber
 * profile"): an inactive subscriber has not confirmed, a cold one is subscribed but reads little.
 */
export const kit: ExportFormat = {
  name: 'Kit',
  signatures: ['email', 'email_address'].flatMap((email) =>
    ['state', 'status'].map((state) => ['first_name', email, state, 'created_at']),
  ),
  columns: {
    email: 'address',
    email_address: 'address',
    state: 'state',
    status: 'state',
    created_at: 'consent_at',
    source: 'consent_how',
  },
  states: {
    active: SUBSCRIBED,
    confirmed: SUBSCRIBED,
    cold: SUBSCRIBED,
    inactive: UNCONFIRMED,
    unconfirmed: UNCONFIRMED,
    cancelled: UNSUBSCRIBED,
    canceled: UNSUBSCRIBED,
    unsubscribed: UNSUBSCRIBED,
    blocked: UNSUBSCRIBED,
    bounced: BOUNCED,
    complained: COMPLAINED,
  },
};
