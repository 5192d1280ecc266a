import { fileURLToPath } from 'node:url';
import { contentFolder } from '@pressroom/test-support';

/** A ready-made message, as the newsletter writes it. */
export const EML = fileURLToPath(new URL('../fixtures/2024-07.eml', import.meta.url));

export interface PublicationOptions {
  readonly language?: string;
  readonly unsubscribeUrl?: string;
  readonly postalAddress?: boolean;
  /** Lines below `mailer:`. */
  readonly mailer?: readonly string[];
}

/** The path of a content folder that says only how the newsletter is sent. */
export function publicationFolder({
  language = 'en',
  unsubscribeUrl = 'https://mail.test/unsubscribe',
  postalAddress = true,
  mailer = [],
}: PublicationOptions = {}): string {
  const lines = [
    'title: The Harbour Letter',
    'url: https://harbour.test/',
    `language: ${language}`,
    'newsletter:',
    '  from: { name: The Harbour Letter, email: letters@mail.test }',
    ...(postalAddress ? ['  postalAddress: [The Harbour Press, Quay 12]'] : []),
    ...(unsubscribeUrl === ''
      ? []
      : ['  unsubscribe:', `    url: ${unsubscribeUrl}`, '    email: off@mail.test']),
    ...(mailer.length > 0 ? ['mailer:', ...mailer.map((line) => `  ${line}`)] : []),
    '',
  ];
  return contentFolder({ 'publication.yaml': lines.join('\n') });
}
