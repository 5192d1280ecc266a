import { mailJob } from '../mail/mail-job.ts';

export const mailTenThousand = mailJob({
  name: 'mail-ten-thousand',
  title: '10,000 mails',
  messages: 10_000,
  isSigned: false,
});
