import type { ExportFormat } from './export-format.ts';

/**
 * Substack: Settings → Exports, `email_list.*.csv`. Ghost's importer reads the same columns
 * (TryGhost/migrate, `mg-substack-members-csv`): `email_disabled` is true for a reader who turned
 * mail off, and an address at deletion-request.substack.com replaces that of a deleted account.
 * `active_subscription` and `expiry` are about payment.
 */
export const substack: ExportFormat = {
  name: 'Substack',
  signatures: [['email', 'email_disabled']],
  columns: {
    email: 'address',
    email_disabled: 'unsubscribed',
    subscription_created_at: 'consent_at',
    created_at: 'consent_at',
    active_subscription: 'ignored',
    digest_enabled: 'ignored',
  },
  isDeletedAddress: (mailbox) => /@deletion-request\.substack\.com$/i.test(mailbox),
};
