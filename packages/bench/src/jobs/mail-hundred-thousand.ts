import { mailJob } from '../mail/mail-job.ts';

export const mailHundredThousand = mailJob({
  name: 'mail-hundred-thousand',
  title: '100,000 mails',
  messages: 100_000,
  isSigned: false,
});
