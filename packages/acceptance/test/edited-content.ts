import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LENIENT_RULES, PIXEL, writeFiles } from '@pressroom/test-support';
import fc from 'fast-check';

/** One thing that an editor does between two builds. `number` says to which, and what it becomes. */
export interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly number: number;
}

const KINDS = [
  'add',
  'author',
  'authors',
  'cover',
  'damage',
  'date',
  'delete',
  'draft',
  'image',
  'issue',
  'letter',
  'nothing',
  'rename',
  'setting',
  'tag',
  'text',
  'title',
] as const;

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  number: fc.nat(10_000),
});

interface Text {
  slug: string;
  /** Its id and its address, where they stay when it moves. */
  readonly fixed: string | undefined;
  title: number;
  text: number;
  day: number;
  draft: boolean;
  tags: number;
  author: number;
  cover: boolean;
  image: number;
}

/** What a text may have in it. `{other}` is the slug of another article. */
const PASSAGES = [
  'Plain *words*, and `code`.',
  'A [link](../{other}/) to another article, and its [part](../{other}/#part).',
  '## Part\n\nText below a heading.[^1]\n\n[^1]: A note with a [link](../{other}/).',
  '![A picture](picture.svg)',
  '![A photograph](photo.png) and a [file](photo.png)',
  '![](photo.png)',
  'A [link to nowhere](../nowhere/), [one to the site](/about/), <b onclick="x()">unsafe</b>.',
  '<svg viewBox="0 0 9 9"><title>Drawn</title><rect width="9" height="9"/></svg>',
  '<math><mi>x</mi><mo>=</mo><mn>1</mn></math>',
  '![Elsewhere](https://elsewhere.example/a.png) and [there](https://elsewhere.example/).',
  '- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  '![Missing](missing.png)',
  '<q cite="../{other}/">Said</q> elsewhere.',
];

const PHOTOS: readonly (string | Uint8Array)[] = [
  PIXEL,
  PIXEL.subarray(0, 40),
  'no picture',
  Buffer.concat([PIXEL, Buffer.from('more')]),
];

/** A content folder that is edited step by step. */
export class EditedContent {
  readonly folder: string;
  #texts: Text[] = [];
  #settings = 0;
  #authors = 0;
  #letter = 0;
  /** Which articles the issue has; 0: there is no file, and the months make the issues. */
  #issue = 0;
  #added = 0;

  constructor(folder: string) {
    this.folder = folder;
    for (let number = 0; number < 4; number += 1) this.#add(number * 7 + number);
    this.#write();
  }

  apply({ kind, number }: Edit): void {
    const text = this.#texts[number % Math.max(1, this.#texts.length)];
    const value = Math.floor(number / 7);
    if (kind === 'add') this.#add(value);
    else if (kind === 'authors') this.#authors = value;
    else if (kind === 'issue') this.#issue = value % 4;
    else if (kind === 'letter') this.#letter = value;
    else if (kind === 'setting') this.#settings = value;
    else if (text && kind === 'delete') this.#texts = this.#texts.filter((one) => one !== text);
    else if (text) editText(text, kind, value);
    this.#write();
  }

  #add(value: number): void {
    this.#added += 1;
    this.#texts.push({
      slug: `article-${this.#added}`,
      fixed: this.#added % 2 === 0 ? `fixed-${this.#added}` : undefined,
      title: value,
      text: value,
      day: this.#added,
      draft: false,
      tags: value,
      author: value,
      cover: value % 2 === 0,
      image: value,
    });
  }

  #write(): void {
    for (const name of ['articles', 'issues']) {
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
    const files: Record<string, string | Uint8Array> = {
      'publication.yaml': this.#publication(),
      'authors.yaml': `ada: { name: Ada ${this.#authors % 3} }\n`,
    };
    for (const [index, text] of this.#texts.entries()) {
      const folder = `articles/${text.slug}`;
      const other = this.#texts[(index + 1) % this.#texts.length]?.slug ?? text.slug;
      files[`${folder}/index.md`] = markdownOf(text, other);
      files[`${folder}/picture.svg`] =
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="${1 + (text.image % 9)}" height="9"/></svg>`;
      const photo = PHOTOS[text.image % PHOTOS.length];
      if (photo !== undefined) files[`${folder}/photo.png`] = photo;
    }
    if (this.#issue > 0) files['issues/2024-01.md'] = this.#issueFile();
    writeFiles(this.folder, files);
  }

  #publication(): string {
    const value = this.#settings;
    return [
      `title: Edited ${value % 2}`,
      'url: https://edited.example/',
      `language: ${value % 3 === 0 ? 'de' : 'en'}`,
      `feed: { items: ${1 + (value % 5)}, archives: ${value % 4 !== 1} }`,
      `epub: { kobo: ${value % 5 !== 1} }`,
      `newsletter: { width: ${60 + (value % 3)} }`,
      LENIENT_RULES,
    ].join('\n');
  }

  #issueFile(): string {
    const slugs = this.#texts
      .filter((_, index) => index % this.#issue === 0)
      .map((one) => one.slug);
    const letter = this.#letter % 3 === 0 ? '' : passages(this.#letter, slugs[0] ?? 'none');
    return `---\ntitle: An issue\ndate: 2024-01-20\narticles: [${slugs.join(', ')}]\n---\n\n${letter.replaceAll('](../', '](../articles/')}\n`;
  }
}

function editText(text: Text, kind: Edit['kind'], value: number): void {
  if (kind === 'title') text.title = value;
  else if (kind === 'text') text.text = value;
  else if (kind === 'date') text.day = 1 + (value % 60);
  else if (kind === 'draft') text.draft = !text.draft;
  else if (kind === 'tag') text.tags = value;
  else if (kind === 'author') text.author = value;
  else if (kind === 'cover') text.cover = !text.cover;
  else if (kind === 'image') text.image = value;
  else if (kind === 'rename') text.slug = `${text.slug.replace(/-x\d*$/, '')}-x${value % 3}`;
}

function markdownOf(text: Text, other: string): string {
  const date = new Date(Date.UTC(2024, 0, text.day)).toISOString().slice(0, 10);
  return [
    '---',
    `title: Title ${text.title % 5}`,
    `date: ${date}`,
    `tags: [${['paper', 'Paper', 'ink', 'press'].slice(0, text.tags % 5).join(', ')}]`,
    `authors: ${['ada', 'Grace', '[ada, Grace]'][text.author % 3]}`,
    ...(text.draft ? ['draft: true'] : []),
    ...(text.fixed === undefined ? [] : [`id: ${text.fixed}`, `url: /${text.fixed}/`]),
    ...(text.cover ? ['cover: { image: photo.png, alt: Cover }'] : []),
    '---',
    '',
    passages(text.text, other),
    '',
  ].join('\n');
}

/** Three passages, chosen by a number. */
function passages(value: number, other: string): string {
  const chosen = [value, value * 5 + 1, value * 3 + 7].map(
    (one) => PASSAGES[one % PASSAGES.length],
  );
  return [...new Set(chosen)].join('\n\n').replaceAll('{other}', other);
}
