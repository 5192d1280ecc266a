import type { Publication } from '@pressroom/content-model';
import MailComposer from 'nodemailer/lib/mail-composer';
import { readDkimSigner } from '../message/read-dkim-signer.ts';
import { splitMessage } from '../message/read-message.ts';
import { subscriptionLocale } from './subscription-locale.ts';

export interface ComposedEmail {
  readonly head: Buffer;
  readonly body: Buffer;
}

/** Composes the mail with the link that confirms or unsubscribes, signed where the mailer signs. */
export async function composeLinkEmail(
  kind: 'confirm' | 'unsubscribe',
  publication: Publication,
  mailbox: string,
  link: string,
  dkimKeyFile: string | undefined,
): Promise<ComposedEmail> {
  const { newsletter, mailer } = publication.settings;
  const { language, phrases, fill } = subscriptionLocale(publication);
  const { subject, reason, instruction, otherwise } =
    kind === 'confirm' ? phrases.confirmationEmail : phrases.unsubscribeEmail;
  const composed = await new MailComposer({
    from: { name: newsletter.from.name, address: newsletter.from.email },
    to: { name: '', address: mailbox },
    subject: fill(subject),
    text: [
      ...[fill(reason), fill(instruction), link, fill(otherwise)].map(
        (paragraph) => `${paragraph}\n`,
      ),
      '-- ',
      publication.title,
      ...newsletter.postalAddress,
    ].join('\n'),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    newline: '\r\n',
  })
    .compile()
    .build();
  const { headers, body } = splitMessage(composed, 'the email');
  const signer = dkimKeyFile && mailer.dkim && readDkimSigner(dkimKeyFile, mailer.dkim, body);
  const all = signer ? [await signer.sign(headers), ...headers] : headers;
  return { head: Buffer.from(`${all.map(({ raw }) => `${raw}\r\n`).join('')}\r\n`), body };
}
