import { loadPublication } from '@pressroom/content-model';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeLinkEmail } from '../src/web/link-email.ts';
import { Pages } from '../src/web/pages.ts';
import { publicationFolder } from './support/publication-folder.ts';

describe('pages', () => {
  const title = 'The <Meridian>';
  const url = 'https://meridian.example/';

  it('are in the language and the direction of the publication', () => {
    const page = new Pages({ title, url, language: 'ar-EG', direction: 'rtl' }).confirm();
    expect(page).toContain('<html lang="ar-EG" dir="rtl">');
    expect(page).toContain('<button type="submit">نعم، أرسلوه إليّ</button>');
    // The title is isolated: its marks would stand at the wrong end.
    expect(page).toContain('<p>طلبتَ \u2068The &lt;Meridian&gt;\u2069 بالبريد الإلكتروني.</p>');
  });

  it('are in English, and marked so, in a language without a locale', () => {
    const page = new Pages({ title, url, language: 'dv', direction: 'rtl' }).signUp();
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain('Get The &lt;Meridian&gt; by email');
  });
});

describe('the mail with a link', () => {
  it.each([
    ['de', 'Bitte bestätigen: The Harbour Letter per E-Mail', 'innerhalb von sieben Tagen'],
    ['ja', 'ご確認ください：「The Harbour Letter」のメール購読', '7日以内に'],
  ])('is in the language of the publication: %s', async (language, subject, phrase) => {
    const { publication } = loadPublication(publicationFolder({ language }), {
      asOf: '2024-07-01',
    });
    if (!publication) throw new Error('there is no publication');
    const link = 'https://mail.test/confirm?t=token';
    const { head, body } = await composeLinkEmail(
      'confirm',
      publication,
      'r@example.org',
      link,
      undefined,
    );
    const mail = await PostalMime.parse(Buffer.concat([head, body]));
    expect(mail.subject).toBe(subject);
    expect(mail.headers.find(({ key }) => key === 'content-language')?.value).toBe(language);
    expect(mail.text).toContain(phrase);
    expect(mail.text).toContain(`\n\n${link}\n\n`);
    expect(mail.text).toMatch(/\n-- \nThe Harbour Letter\n/);
  });
});
