import { contentFolder, markdown, PUBLICATION } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';
import { LATER, load } from './load.ts';

describe('a publication', () => {
  test('may be empty', () => {
    const { publication, told } = load({});
    expect(publication.articles).toEqual([]);
    expect(publication.issues).toEqual([]);
    expect(told).toBe('');
  });

  test('sets its rules', () => {
    const files = {
      'articles/a.md': markdown({}, '![A](gone.png) [b](gone.md) ![](https://x.example/)\n'),
    };
    const rules = 'rules:\n  image-missing: warning\n  link-target: "off"\n  image-alt: error\n';
    const { told } = load({ ...files, 'publication.yaml': PUBLICATION + rules });
    expect(told).toMatch(/warning {2}image-missing/);
    expect(told).not.toMatch(/link-target/);
    expect(told).toMatch(/error {2}image-alt/);
  });

  test('takes an RFC 5322 mailbox wherever an address is asked for', () => {
    const { publication, told } = load({
      'publication.yaml': `${PUBLICATION}newsletter:\n  from: "The Meridian <letters@meridian.example>"\n  replyTo: '"Desk, The" <desk@bücher.example>'\n  unsubscribe: { email: Leave <leave@meridian.example> }\n`,
      'authors.yaml': 'ada: { name: Ada, email: Ada L. <ada@meridian.example> }\n',
      'articles/a.md': markdown({ authors: '[ada]' }),
    });
    const { newsletter } = publication.settings;
    expect(told).toBe('');
    expect(newsletter.from).toEqual({ name: 'The Meridian', email: 'letters@meridian.example' });
    expect(newsletter.replyTo).toBe('desk@xn--bcher-kva.example');
    expect(newsletter.unsubscribe.email).toBe('leave@meridian.example');
    expect(publication.articles[0]?.authors[0]?.email).toBe('ada@meridian.example');
  });

  test.each([
    '{ name: N, email: "The Meridian <letters@meridian.example>" }',
    '{ email: "N <letters@meridian.example>" }',
    '"N <letters@meridian.example>"',
    '\'"N" <letters@meridian.example>\'',
  ])('takes the sender %s', (from) => {
    const { publication, told } = load({
      'publication.yaml': `${PUBLICATION}newsletter:\n  from: ${from}\n`,
    });
    expect(told).toBe('');
    expect(publication.settings.newsletter.from).toEqual({
      name: 'N',
      email: 'letters@meridian.example',
    });
  });

  test.each([
    '"letters@meridian.example, other@meridian.example"',
    '"A, B <letters@meridian.example>"',
    '"A <letters@meridian.example> <b@meridian.example>"',
    '"A <letters>"',
    '"A <l@m.example"',
    '"A <l@m.example>, B <l@m.example>"',
    '{ name: A }',
    '7',
  ])('refuses the sender %s, with its line and column', (from) => {
    const { told } = load({ 'publication.yaml': `${PUBLICATION}newsletter:\n  from: ${from}\n` });
    expect(told).toMatch(
      /publication\.yaml:\d+:\d+ {2}error {2}field-(?:type|missing) {2}The field "newsletter\.from/,
    );
  });

  test('has the domains of its mail in ASCII', () => {
    const { publication, told } = load({
      'publication.yaml': `${PUBLICATION}newsletter:\n  from: { email: letters@bücher.example }\n  unsubscribe: { email: leave@bücher.example }\nmailer:\n  dkim: { selector: s1 }\n`,
    });
    const { newsletter, mailer } = publication.settings;
    expect(told).toBe('');
    expect(newsletter.from.email).toBe('letters@xn--bcher-kva.example');
    expect(newsletter.unsubscribe.email).toBe('leave@xn--bcher-kva.example');
    expect(mailer.returnPath).toBe('bounces@xn--bcher-kva.example');
    expect(mailer.dkim?.domain).toBe('xn--bcher-kva.example');
  });

  test('tells the date of the newest thing that is published', () => {
    const content = contentFolder({
      'articles/a.md': markdown({ date: '2024-07-01T00:00:00Z' }),
      'articles/b.md': markdown({ date: '2024-07-03T00:00:00Z' }),
      'articles/c.md': markdown({ date: '2024-07-02T00:00:00Z', draft: 'true' }),
    });
    const at = (asOf: string) => loadPublication(content, { asOf }).effectiveAsOf.toISOString();
    expect(at('2024-07-02T23:00:00Z')).toBe('2024-07-01T00:00:00.000Z');
    expect(at('2024-07-03T00:00:00Z')).toBe('2024-07-03T00:00:00.000Z');
  });

  test('is not held up by its drafts', () => {
    const { told } = load({ 'articles/a.md': markdown({ draft: 'true' }, '[x](gone.md)\n') });
    expect(told).toMatch(/warning {2}link-target/);
  });

  test('does not take the properties of objects for fields', () => {
    const { told } = load({
      'articles/a.md': markdown({
        constructor: 'x',
        __proto__x: 'y',
        authors: '[constructor, __proto__]',
      }),
      'authors.yaml': 'ada: { name: Ada }\n',
    });
    expect(told).toMatch(/There is no field "constructor"./);
    expect(told).toMatch(/The author "__proto__" is not in authors.yaml./);
  });
});

describe('all faults are told in one run', () => {
  const bad = markdown({ date: '2024-02-30' }, '[x](gone.md)\n');

  test('those of a text whose front matter is wrong, and nothing that follows from it', () => {
    const { told } = load({
      'articles/a.md': bad,
      'articles/b.md': markdown({ updated: 'soon' }, '[a](a.md) [x](gone.md)\n'),
      'issues/1.md': markdown({ articles: '[a, b, c]' }),
    });
    expect(told.match(/^\S+ {2}error {2}\S+/gm)).toEqual([
      'articles/a.md:3:7  error  date-invalid',
      'articles/a.md:6:1  error  link-target',
      'articles/b.md:4:10  error  date-invalid',
      'articles/b.md:7:11  error  link-target',
      'issues/1.md:4:18  error  issue-article-unknown',
    ]);
  });

  test('those of a letter whose own date is wrong', () => {
    const { told } = load({
      'articles/a.md': markdown({}),
      'issues/1.md': markdown({ date: '2024-02-30', articles: '[a]' }, '[x](../gone.md)\n'),
    });
    expect(told.match(/^\S+ {2}error {2}\S+/gm)).toEqual([
      'issues/1.md:3:7  error  date-invalid',
      'issues/1.md:7:1  error  link-target',
    ]);
  });

  test('those of articles where a setting is wrong', () => {
    const folder = contentFolder({
      'publication.yaml': `${PUBLICATION}timeZone: Nowhere\nlanguage: "?"\n`,
      'articles/a.md': bad,
    });
    const told = loadPublication(folder, { asOf: LATER }).check();
    expect(told.map((one) => `${one.file} ${one.ruleId}`)).toEqual([
      'articles/a.md date-invalid',
      'articles/a.md link-target',
      'publication.yaml field-type',
      'publication.yaml field-type',
    ]);
  });
});

test('a fault in publication.yaml hides none of the others', () => {
  const content = contentFolder({
    'publication.yaml': 'url: test.example\nrules: { image-alt: off, image-altt: off }\n',
    'authors.yaml': 'ada: { nam: Ada }\n',
    'articles/a.md': markdown({ date: 'soon' }, '![](gone.png)'),
    'issues/1.md': markdown({ articles: '[b]' }),
  });
  const { publication, check } = loadPublication(content, { asOf: '2024-12-31' });
  expect(publication).toBeUndefined();
  expect([...new Set(check().map(({ file, ruleId }) => `${file} ${ruleId}`))]).toEqual([
    'articles/a.md date-invalid',
    'articles/a.md image-missing',
    'authors.yaml field-missing',
    'authors.yaml field-unknown',
    'issues/1.md issue-article-unknown',
    'publication.yaml field-missing',
    'publication.yaml field-type',
    'publication.yaml field-unknown',
  ]);
});
