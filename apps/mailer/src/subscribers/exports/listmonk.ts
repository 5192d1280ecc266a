import { type ExportFormat, SUBSCRIBED, UNCONFIRMED, UNSUBSCRIBED } from './export-format.ts';

/**
 * listmonk: Subscribers → Export. `status` is about the person (listmonk.app, "Concepts":
 * enabled, disabled or blocklisted), `subscription_status` about one list (confirmed, unconfirmed
 * or unsubscribed). Only an export of one list has the latter, so that one of all subscribers
 * cannot tell who left a list.
 */
export const listmonk: ExportFormat = {
  name: 'listmonk',
  signatures: [
    ['uuid', 'email', 'status'],
    ['email', 'subscription_status'],
  ],
  columns: {
    email: 'address',
    status: 'state',
    subscription_status: 'state',
    created_at: 'consent_at',
  },
  states: {
    enabled: SUBSCRIBED,
    confirmed: SUBSCRIBED,
    unconfirmed: UNCONFIRMED,
    unsubscribed: UNSUBSCRIBED,
    disabled: UNSUBSCRIBED,
    blocklisted: UNSUBSCRIBED,
    blacklisted: UNSUBSCRIBED,
  },
  warn: (columns) =>
    columns.includes('subscription_status')
      ? undefined
      : 'This export of listmonk has no column subscription_status, so it does not show who unsubscribed from a list. Export the list itself, or import its unsubscribers, too.',
};
