import type { ExportFormat } from './export-format.ts';

/**
 * Ghost: Members → Export. The columns are those that Ghost's own tests expect of `members/upload`
 * (TryGhost/Ghost, `members-exporter.test.js`): `subscribed_to_emails` is whether a member gets
 * any newsletter, `deleted_at` is when the member was deleted.
 */
export const ghost: ExportFormat = {
  name: 'Ghost',
  signatures: [['email', 'subscribed_to_emails']],
  columns: {
    email: 'address',
    subscribed_to_emails: 'subscribed',
    created_at: 'consent_at',
    deleted_at: 'deleted',
  },
};
