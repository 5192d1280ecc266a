import type { Publication } from '@pressroom/content-model';
import MailComposer from 'nodemailer/lib/mail-composer';
import { readDkimSigner } from '../message/read-dkim-signer.ts';
import { splitMessage } from '../message/read-message.ts';

export interface Letter {
  readonly head: Buffer;
  readonly body: Buffer;
}

const TEXTS = {
  confirm: {
    subject: (title: string) => `Please confirm: ${title} by mail`,
    text: (title: string, link: string) =>
      `Somebody, we hope you, asked for ${title} by mail at this address.\n\nIf it was you, open this link and confirm, within seven days:\n\n${link}\n\nIf it was not you, do nothing: you will not hear from us again.\n`,
  },
  unsubscribe: {
    subject: (title: string) => `Unsubscribe from ${title}`,
    text: (title: string, link: string) =>
      `Somebody, we hope you, asked how to unsubscribe this address from ${title}.\n\nOpen this link and press the button:\n\n${link}\n\nIf it was not you, do nothing: you stay subscribed.\n`,
  },
};

/** Composes the mail with the link that confirms or unsubscribes, signed where the mailer signs. */
export async function composeLinkLetter(
  kind: 'confirm' | 'unsubscribe',
  publication: Publication,
  mailbox: string,
  link: string,
  dkimKeyFile: string | undefined,
): Promise<Letter> {
  const { newsletter, mailer } = publication.settings;
  const { subject, text } = TEXTS[kind];
  const composed = await new MailComposer({
    from: { name: newsletter.from.name, address: newsletter.from.email },
    to: { name: '', address: mailbox },
    subject: subject(publication.title),
    text: [
      text(publication.title, link),
      '-- ',
      publication.title,
      ...newsletter.postalAddress,
    ].join('\n'),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'en' },
    newline: '\r\n',
  })
    .compile()
    .build();
  const { headers, body } = splitMessage(composed, 'the letter');
  const signer = dkimKeyFile && mailer.dkim && readDkimSigner(dkimKeyFile, mailer.dkim, body);
  const all = signer ? [await signer.sign(headers), ...headers] : headers;
  return { head: Buffer.from(`${all.map(({ raw }) => `${raw}\r\n`).join('')}\r\n`), body };
}
