import type { ExportFormat } from './export-format.ts';

/**
 * Mailchimp: Audience → Export, one file each for subscribed, unsubscribed and cleaned contacts.
 * The columns in capitals are Mailchimp's own ("View or export contacts": `OPTIN_TIME` and
 * `CONFIRM_TIME` with the addresses they came from, in UTC; `UNSUB_TIME`, `UNSUB_REASON`;
 * `CLEAN_TIME` for addresses that came back); Ghost's importer has examples of all three files
 * (TryGhost/migrate, `mg-mailchimp-members`).
 */
export const mailchimp: ExportFormat = {
  name: 'Mailchimp',
  signatures: [
    ['optin_time', 'euid'],
    ['optin_time', 'leid'],
    ['optin_time', 'member_rating'],
    ['unsub_time'],
    ['clean_time'],
  ],
  columns: {
    email_address: 'address',
    confirm_time: 'consent_at',
    optin_time: 'consent_at',
    confirm_ip: 'consent_how',
    optin_ip: 'consent_how',
    unsub_time: 'unsubscribed',
    unsub_reason_other: 'state_why',
    unsub_reason: 'state_why',
    unsub_campaign_title: 'ignored',
    unsub_campaign_id: 'ignored',
    clean_time: 'bounced',
  },
};
