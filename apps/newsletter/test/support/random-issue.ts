import type {
  Article,
  Document,
  DocumentNode,
  Issue,
  PlainElement,
  Publication,
} from '@pressroom/content-model';
import fc from 'fast-check';
import { loadContent } from './load-content.ts';

/** What lines may begin with, and what readers, servers and terminals trip over. */
const TRAPS = [
  '.',
  '..',
  '>',
  '>>>',
  '-- ',
  '--',
  'From ',
  'From: evil@example.org',
  'Bcc: evil@example.org',
  '=',
  '=20',
  '=?utf-8?Q?word?=',
  '\r\n.\r\nMAIL FROM:<evil@example.org>',
  '\u202Eabc',
  '\u2067',
  '\u2069',
  'https://example.org/\u200Ba',
  'a\u00A0b',
  '....................',
  'é',
  'e\u0301',
  '👩‍👩‍👧‍👦',
  '中文，句子。',
  '「日本語」',
  'שלום',
  'مرحبا',
];

/** What no element of these documents differs in. */
const ALIKE = { id: undefined, attributes: {}, isVisible: true, holdsBlock: false };

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}[,.]?$/) },
  { weight: 2, arbitrary: fc.constantFrom(...TRAPS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[\u4e00-\u4fff、。「」]{1,40}$/) },
);

/** A line of words as the content model passes it on: no control characters, trimmed. */
const anyLine = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => cleanLine(words.join(' ')) || 'Untitled');

const anyText = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

const anyInline: fc.Arbitrary<DocumentNode[]> = fc.array(
  fc.oneof(
    anyText.map(text),
    anyText.map((value) => element('em', [text(value)])),
    anyText.map((value) => element('code', [text(value)])),
    fc.tuple(anyLine, fc.webUrl()).map(([value, url]) => linkTo(url, value)),
    fc.constant(element('br', [])),
  ),
  { minLength: 1, maxLength: 4 },
);

const paragraph = anyInline.map((children) => element('p', children));
const code = anyText.map((value) => element('pre', [element('code', [text(value)])]));

const { block } = fc.letrec<{ block: DocumentNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    anyInline.map((children) => element('h2', children)),
    code,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((items) => element('blockquote', items)),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((items) =>
      element(
        'ul',
        items.map((item) => element('li', [item])),
      ),
    ),
  ),
}));

/** Paragraphs of words of all scripts, without addresses and code. */
export const anyProse: fc.Arbitrary<Document> = fc
  .array(
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.stringMatching(/^[a-zA-Zäöüßé-]{1,80}[,.!?]{0,9}$/) },
        {
          weight: 1,
          arbitrary: fc.stringMatching(/^(?:[\u3042-\u3094\u4e00-\u4fff]{1,9}[、。]?){1,9}$/),
        },
        { weight: 1, arbitrary: fc.stringMatching(/^[\u05d0-\u05ea\u0627-\u064a]{1,20}$/) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('👩‍👩‍👧‍👦', '🇵🇹', '👍🏽', '❤️', 'e\u0301', '한국어', 'ไทย'),
        },
      ),
      { minLength: 1, maxLength: 40 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((texts) => ({ children: texts.map((words) => element('p', [text(words.join(' '))])) }));

/** A body without tables: whether these stand in columns depends on the width. */
export const anyBody: fc.Arbitrary<Document> = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((children) => ({ children }));

/** An issue of one article; its words are random, and so are all names. */
export const anyIssue: fc.Arbitrary<{ issue: Issue; publication: Publication }> = fc
  .record({
    titles: fc.tuple(anyLine, anyLine, anyLine),
    names: fc.tuple(anyLine, anyLine),
    body: anyBody,
    language: fc.constantFrom('en', 'ar', 'ja'),
  })
  .map(
    ({ titles: [publicationTitle, issueTitle, title], names: [from, author], body, language }) => {
      const article: Article = {
        id: 'article',
        slug: 'article',
        title,
        summary: title,
        date: new Date(0),
        authors: [{ name: author, sortName: author }],
        tags: [],
        language,
        direction: language === 'ar' ? 'rtl' : 'ltr',
        url: 'https://letter.example/article/',
        aliases: [],
        source: 'articles/article.md',
        body: () => body,
        inputs: () => undefined,
      };
      const articles = [article];
      const issue: Issue = {
        id: 'issue',
        title: issueTitle,
        date: new Date(0),
        articles,
        sections: [{ articles }],
      };
      return { issue, publication: publicationOf(publicationTitle, from, issue) };
    },
  );

const { publication: BASE } = loadContent('english');

function publicationOf(title: string, from: string, issue: Issue): Publication {
  const { settings } = BASE;
  const newsletter = { ...settings.newsletter, from: { ...settings.newsletter.from, name: from } };
  return {
    ...BASE,
    title,
    articles: issue.articles,
    issues: [issue],
    settings: { ...settings, newsletter },
  };
}

/** Without the characters that the content model takes out. */
function clean(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '').toWellFormed();
}

function cleanLine(value: string): string {
  return clean(value).replace(/\s+/g, ' ').trim();
}

function text(value: string): DocumentNode {
  return { type: 'text', value: clean(value) };
}

function element(type: PlainElement['type'], children: readonly DocumentNode[]): DocumentNode {
  return { ...ALIKE, type, children, holdsLink: false };
}

function linkTo(url: string, words: string): DocumentNode {
  const link = { kind: 'web', url: new URL(url).href } as const;
  return { ...ALIKE, type: 'a', link, children: [text(words)], holdsLink: true };
}
