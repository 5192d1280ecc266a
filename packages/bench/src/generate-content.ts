import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pick, type Random, randomFrom } from './random.ts';

const SAMPLE_IMAGE = fileURLToPath(new URL('../assets/chart.png', import.meta.url));

const WORDS =
  'the of and to in a is that for it as was with be by on not this are or from at which but have an had they you were their one all we can her has there been if more when will would who so no out up into than them only some could these its may then do first any my now such like our over man even most made after also did many must before through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three';

const words = WORDS.split(' ') as [string, ...string[]];

/** What a publication writes about is no more than this. */
const topics = words.slice(60, 100) as [string, ...string[]];

/**
 * Writes a content folder of generated articles, always the same: 800 words each and every construct
 * that an article may have.
 *
 * @param folder emptied first
 * @param parts how often each article has all that: some 5.6 KB each time
 */
export function generateContent(folder: string, articles: number, parts = 1): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(
    join(folder, 'publication.yaml'),
    [
      'title: The Generated Review',
      'description: Articles that nobody wrote',
      'url: https://review.example/',
      'language: en',
      'timeZone: Europe/Lisbon',
      'founded: 2020',
      'newsletter:',
      '  from: { name: The Generated Review, email: letters@review.example }',
      '  postalAddress: [The Generated Review, 1 Example Street, Lisbon]',
      '  unsubscribe: { url: https://review.example/unsubscribe }',
      '',
    ].join('\n'),
  );
  const random = randomFrom(1);
  const newest = Date.UTC(2024, 5, 30, 12);
  for (let i = 0; i < articles; i += 1) {
    const slug = `article-${String(i).padStart(5, '0')}`;
    const date = new Date(newest - i * 3_600_000 * 7).toISOString();
    mkdirSync(join(folder, 'articles', slug));
    copyFileSync(SAMPLE_IMAGE, join(folder, 'articles', slug, 'chart.png'));
    const previous = i === 0 ? undefined : `article-${String(i - 1).padStart(5, '0')}`;
    writeFileSync(
      join(folder, 'articles', slug, 'index.md'),
      article(i, date, previous, parts, random),
    );
  }
}

/** One issue that holds every article, for editions that are made by the issue. */
export function generateIssue(folder: string, articles: number): void {
  mkdirSync(join(folder, 'issues'), { recursive: true });
  const slugs = Array.from({ length: articles }, (_, i) => `article-${String(i).padStart(5, '0')}`);
  const lines = [
    '---',
    'title: Everything',
    'date: 2024-06-30',
    'articles:',
    ...slugs.map((slug) => `  - ${slug}`),
    '---',
    '',
  ];
  writeFileSync(join(folder, 'issues', 'all.md'), lines.join('\n'));
}

function article(
  index: number,
  date: string,
  previous: string | undefined,
  parts: number,
  random: Random,
): string {
  const tags = [pick(random, topics), pick(random, topics)];
  return [
    '---',
    `title: ${sentence(random, 7)}`,
    `date: ${date}`,
    `summary: ${sentence(random, 20)}`,
    'authors: [Ada Byron, Grace Murray]',
    'tags:',
    ...[...new Set(tags)].map((tag) => `  - ${tag}`),
    '---',
    '',
    ...Array.from({ length: parts }, (_, part) => body(index, part, previous, random)),
  ].join('\n');
}

function body(index: number, part: number, previous: string | undefined, random: Random): string {
  const note = `[^${part + 1}]`;
  return [
    paragraph(random, 90),
    '',
    `![A chart of ${pick(random, words)} and ${pick(random, words)}](chart.png)`,
    '',
    `## ${sentence(random, 5)}`,
    '',
    `${paragraph(random, 110)}${note}`,
    '',
    `- ${sentence(random, 9)}`,
    `- ${sentence(random, 9)}`,
    `  - ${sentence(random, 6)}`,
    '',
    `1. ${sentence(random, 8)}`,
    `2. ${sentence(random, 8)}`,
    '',
    `> ${paragraph(random, 50)}`,
    '',
    `### ${sentence(random, 4)}`,
    '',
    `${paragraph(random, 120)}${previous === undefined ? '' : ` See [the one before](../${previous}/).`}`,
    '',
    '| Name | Count |',
    '|:-----|------:|',
    `| ${pick(random, words)} | ${index} |`,
    `| ${pick(random, words)} | ${index * 7} |`,
    '',
    '```js',
    `const total = ${index} * 7;`,
    '```',
    '',
    `${paragraph(random, 130)} Press <kbd>Ctrl</kbd>.`,
    '',
    '<figure><img src="chart.png" alt="The same chart again"><figcaption>Once more</figcaption></figure>',
    '',
    `- [ ] ${sentence(random, 6)}`,
    `- [x] ${sentence(random, 6)}`,
    '',
    paragraph(random, 150),
    '',
    `${note}: ${sentence(random, 14)}`,
    '',
  ].join('\n');
}

function sentence(random: Random, length: number): string {
  const chosen = Array.from({ length }, () => pick(random, words)).join(' ');
  return chosen.charAt(0).toUpperCase() + chosen.slice(1);
}

function paragraph(random: Random, length: number): string {
  const chosen = Array.from({ length }, (_, i) => {
    const word = pick(random, words);
    const chance = random();
    if (chance < 0.02) return `*${word}*`;
    if (chance < 0.03) return `**${word}**`;
    if (chance < 0.045) return `[${word}](https://example.org/${word}/${i})`;
    if (chance < 0.05) return `\`${word}\``;
    return i % 13 === 12 ? `${word},` : word;
  });
  return `${chosen.join(' ')}.`;
}
