import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../files/content-folder.ts';
import { REPOSITORY } from '../files/repository.ts';
import { LENIENT_RULES } from './lenient-rules.ts';

const CONSTRUCTS = join(REPOSITORY, 'packages', 'render', 'test', 'constructs');

const PUBLICATION = [
  'title: Constructs',
  'url: https://constructs.example/',
  'markdown:',
  ...['abbreviations', 'attributes', 'captions', 'comments', 'definitionLists', 'mark'].map(
    switchOn,
  ),
  ...['subscript', 'superscript', 'wikilinks'].map(switchOn),
  LENIENT_RULES,
].join('\n');

/** A content folder with an article for each construct of Markdown, and one issue of them all. */
export function constructContent(): string {
  const slugs = readdirSync(CONSTRUCTS);
  const articles = slugs.map((slug) => {
    const markdown = readFileSync(join(CONSTRUCTS, slug, 'input.md'), 'utf8');
    return [`articles/${slug}.md`, `---\ntitle: ${slug}\ndate: 2024-01-01\n---\n${markdown}`];
  });
  return contentFolder({
    'publication.yaml': PUBLICATION,
    ...Object.fromEntries(articles),
    'issues/all.md': `---\ntitle: All\ndate: 2024-02-01\narticles: [${slugs.join(', ')}]\n---\n`,
  });
}

function switchOn(feature: string): string {
  return `  ${feature}: true`;
}
