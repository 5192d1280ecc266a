import { loadPublication } from '@pressroom/content-model';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../src/message/read-message.ts';
import { preflight } from '../src/sending/preflight.ts';
import { publicationFolder } from './support/publication-folder.ts';

const message = readMessage(Buffer.from('Subject: July\r\nDate: today\r\n\r\nHello\r\n'), 'x.eml');
const { publication } = loadPublication(publicationFolder(), { asOf: new Date() });

/** What the check of the return path says. */
function checkReturnPath(from: string, returnPath: string): string | undefined {
  if (!publication) throw new Error('there is no publication');
  const { settings } = publication;
  const mailer = { ...settings.mailer, returnPath };
  const checks = preflight({
    publication: { ...publication, settings: { ...settings, mailer } },
    message,
    from,
    smtpUrl: undefined,
    dkimKeyFile: undefined,
  });
  return checks.find(({ what }) => what === 'return path')?.fault;
}

describe('the check of the return path', () => {
  it.each([
    ['letters@meridian.example', 'bounces@meridian.example'],
    ['letters@news.meridian.example', 'bounces@mail.meridian.example'],
    ['letters@meridian.example', 'bounces@mail.meridian.example'],
    ['letters@a.meridian.co.uk', 'bounces@b.meridian.co.uk'],
  ])('takes %s with %s, which are of one organization', (from, returnPath) => {
    expect(checkReturnPath(from, returnPath)).toBeUndefined();
  });

  it.each([
    ['letters@meridian.example', 'bounces@provider.example'],
    ['letters@meridian.co.uk', 'bounces@other.co.uk'],
    ['letters@meridian.github.io', 'bounces@meridian.org'],
  ])('refuses %s with %s', (from, returnPath) => {
    expect(checkReturnPath(from, returnPath)).toContain('is of another domain than');
  });
});
