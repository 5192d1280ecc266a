import { mailJob } from '../mail/mail-job.ts';

export const mailSigned = mailJob({
  name: 'mail-signed',
  title: '10,000 mails, signed with RSA-2048',
  messages: 10_000,
  isSigned: true,
});
