import { markdown, PUBLICATION } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { load } from './load.ts';

describe('issues', () => {
  const articles = {
    'articles/a.md': markdown({ date: '2024-07-01', section: 'News' }),
    'articles/b.md': markdown({ date: '2024-07-02', section: 'Essays' }),
    'articles/c.md': markdown({ date: '2024-06-30 23:30', section: 'News' }),
  };

  test('are named by their files and keep their order', () => {
    const { publication, told } = load({
      ...articles,
      'issues/first.md': markdown(
        { title: 'First', articles: '[b, c, a]', number: '1' },
        'Dear reader.\n',
      ),
      'issues/second.md': markdown({ title: 'Second', date: '2035-01-01', articles: '[a]' }, ''),
    });
    expect(told).toBe('');
    const [issue, ...others] = publication.issues;
    expect(others).toEqual([]);
    expect(issue?.sections.map((one) => [one.title, ...one.articles.map((a) => a.slug)])).toEqual([
      ['Essays', 'b'],
      ['News', 'c', 'a'],
    ]);
    expect(issue?.articles.map((one) => one.slug)).toEqual(['b', 'c', 'a']);
    expect(issue?.number).toBe(1);
    expect(JSON.stringify(issue?.letter?.body())).toContain('Dear reader.');
  });

  test('are the months of the publication’s time zone where there are no files', () => {
    const { publication } = load({
      ...articles,
      'publication.yaml': `${PUBLICATION}timeZone: Europe/Lisbon\nlanguage: pt\n`,
    });
    expect(publication.issues.map((one) => [one.id, one.title])).toEqual([
      ['2024-07', 'julho de 2024'],
      ['2024-06', 'junho de 2024'],
    ]);
    expect(publication.issues[0]?.articles.map((one) => one.slug)).toEqual(['a', 'b']);
  });

  test.each([
    ['fa', 'ژوئیهٔ ۲۰۲۴', 'ژوئن ۲۰۲۴'],
    ['th', 'กรกฎาคม 2024', 'มิถุนายน 2024'],
  ])('that are months are named in the Gregorian calendar: %s', (language, july, june) => {
    const { publication } = load({
      ...articles,
      'publication.yaml': `${PUBLICATION}language: ${language}\n`,
    });
    const months = publication.issues.map((one) => one.title.normalize('NFC'));
    expect(months).toEqual([july, june].map((one) => one.normalize('NFC')));
  });

  test('are the same at each look', () => {
    const { publication } = load(articles);
    expect(publication.issues[0]).toBe(publication.issues[0]);
  });

  test('of a month have the articles of one day in the order of their names', () => {
    const files = ['a', 'b', 'c'].map((name) => [`articles/${name}.md`, markdown({})]);
    const { publication } = load(Object.fromEntries(files));
    expect(publication.issues[0]?.articles.map((one) => one.slug)).toEqual(['a', 'b', 'c']);
  });

  test('whose names differ in capitals alone are told of', () => {
    const { told } = load({
      ...articles,
      'issues/one.md': markdown({ articles: '[a]' }),
      'issues/One.MD': markdown({ articles: '[b]' }),
    });
    expect(told).toContain('issues/one.md:1:1  warning  slug-similar');
  });
});
