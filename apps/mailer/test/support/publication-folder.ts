import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A ready-made message, as the newsletter writes it. */
export const EML = fileURLToPath(new URL('../fixtures/2024-07.eml', import.meta.url));

export interface PublicationOptions {
  readonly unsubscribeUrl?: string;
  readonly postalAddress?: boolean;
  /** Lines below `mailer:`. */
  readonly mailer?: readonly string[];
}

/** A content folder that says only how the newsletter is sent. */
export function publicationFolder(options: PublicationOptions = {}): {
  readonly path: string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'pressroom-publication-'));
  mkdirSync(join(path, 'articles'));
  const {
    unsubscribeUrl = 'https://mail.test/unsubscribe',
    postalAddress = true,
    mailer = [],
  } = options;
  writeFileSync(
    join(path, 'publication.yaml'),
    [
      'title: The Harbour Letter',
      'url: https://harbour.test/',
      'newsletter:',
      '  from: { name: The Harbour Letter, email: letters@mail.test }',
      ...(postalAddress ? ['  postalAddress: [The Harbour Press, Quay 12]'] : []),
      ...(unsubscribeUrl === ''
        ? []
        : ['  unsubscribe:', `    url: ${unsubscribeUrl}`, '    email: off@mail.test']),
      ...(mailer.length > 0 ? ['mailer:', ...mailer.map((line) => `  ${line}`)] : []),
      '',
    ].join('\n'),
  );
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
