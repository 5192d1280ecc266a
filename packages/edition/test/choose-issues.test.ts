import { type Issue, loadPublication, type Publication } from '@pressroom/content-model';
import { Arguments, UsageError } from '@pressroom/edition';
import { contentFolder, PIXEL, PUBLICATION } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { chooseIssues } from '../src/choose-issues.ts';
import { issueInputs, publicationInputs } from '../src/issue-inputs.ts';

function load(files: Readonly<Record<string, string | Buffer>>): Publication {
  const folder = contentFolder({ 'publication.yaml': PUBLICATION, ...files });
  const { publication } = loadPublication(folder, { asOf: '2024-12-31' });
  if (!publication) throw new Error('no publication');
  return publication;
}

const article = (title: string, month = 7) =>
  `---\ntitle: ${title}\ndate: 2024-${String(month).padStart(2, '0')}-06\n---\n\nText.\n`;

const args = (issue?: string) => new Arguments(issue === undefined ? {} : { issue }, []);

const messageOf = (publication: Publication, id: string): string => {
  try {
    chooseIssues(publication, args(id));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  return 'no error';
};

test('all issues, or the one that is asked for', () => {
  const publication = load({ 'articles/a.md': article('A', 6), 'articles/b.md': article('B', 7) });
  expect(chooseIssues(publication, args()).map(({ id }) => id)).toEqual(['2024-07', '2024-06']);
  expect(chooseIssues(publication, args('2024-06')).map(({ id }) => id)).toEqual(['2024-06']);
  expect(messageOf(publication, '2024-05')).toBe(
    'there is no issue "2024-05" to publish; the issues are 2024-07, 2024-06',
  );
});

test('an issue that is not there is explained by those that are', () => {
  expect(messageOf({ ...load({}), issues: [] }, 'x')).toBe(
    'there is no issue "x" to publish; there is none',
  );
  const publication = load({ 'articles/a.md': article('A') });
  const [issue] = publication.issues;
  const many = (count: number) => ({
    ...publication,
    issues: Array.from({ length: count }, (_, i) => ({ ...(issue as Issue), id: String(i + 1) })),
  });
  expect(messageOf(many(12), 'x')).toContain('10, 11, 12');
  expect(messageOf(many(12), 'x')).not.toContain('…');
  expect(messageOf(many(13), 'x')).toMatch(/11, 12, …$/);
});

const LETTER =
  '---\ntitle: July\ndate: 2024-07-31\ncover: { image: dot.png, alt: A dot }\nsections:\n  - title: First\n    articles: [a]\n  - title: Second\n    articles: [b]\n---\n\nDear readers.\n';

const FILES = {
  'issues/dot.png': PIXEL,
  'issues/july.md': LETTER,
  'articles/a.md': article('A'),
  'articles/b.md': article('B'),
};

/** What the one issue depends on. */
function inputsOf(files: Readonly<Record<string, string | Buffer>>, options: unknown = 'options') {
  const publication = load(files);
  const [issue] = publication.issues;
  if (!issue) throw new Error('no issue');
  const inputs = () =>
    issueInputs(issue, { publication, imageHash: ({ size }) => `${size}` }, options);
  const before = inputs();
  for (const text of [...issue.articles, issue.letter]) text?.body();
  return { before, after: inputs() };
}

test('an issue depends on its texts, its settings and its own file, and on nothing else', () => {
  const { before, after } = inputsOf(FILES);
  expect(before).toBe(undefined);
  expect(after).toMatch(/^[\da-f]{64}$/);
  expect(inputsOf(FILES).after).toBe(after);
  const others = [
    { ...FILES, 'articles/a.md': `${article('A')}\nMore.\n` },
    { ...FILES, 'articles/b.md': article('Bee') },
    { ...FILES, 'issues/july.md': `${LETTER}\nMore.\n` },
    { ...FILES, 'issues/july.md': LETTER.replace('title: July', 'title: August') },
    { ...FILES, 'issues/july.md': LETTER.replace('Second', 'Last') },
    { ...FILES, 'issues/july.md': LETTER.replace('A dot', 'The dot') },
    { ...FILES, 'publication.yaml': `${PUBLICATION}rights: Mine\n` },
  ].map((files) => inputsOf(files).after);
  expect(new Set([after, ...others]).size).toBe(others.length + 1);
  expect(inputsOf(FILES, 'others').after).not.toBe(after);
  expect(inputsOf({ ...FILES, 'articles/c.md': article('C') }).after).toBe(after);
});

test('settings are compared without the articles and issues', () => {
  const publication = load(FILES);
  expect(publicationInputs(publication)).toMatchObject({ title: publication.title });
  expect(Object.keys(Object(publicationInputs(publication)))).not.toContain('articles');
  expect(Object.keys(Object(publicationInputs(publication)))).not.toContain('issues');
});
