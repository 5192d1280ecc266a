import { loadPublication, type Publication } from '@pressroom/content-model';
import { type Files, temporaryFolder, writeFiles } from '@pressroom/test-support';

export const PUBLICATION = {
  title: 'The Lamp',
  description: 'Light, and what it falls on.',
  url: 'https://lamp.example/',
  language: 'en',
  founded: 2020,
  rights: '© The Lamp',
  feed: { url: 'https://lamp.example/feeds/' },
};

/** Writes a content folder with the given settings over those of `PUBLICATION`. */
export function writeContent(files: Files, settings: object = {}, folder = temporaryFolder()) {
  return writeFiles(folder, {
    'publication.yaml': yaml({ ...PUBLICATION, ...settings }),
    ...files,
  });
}

/** An article's file: every field as JSON, which YAML reads. */
export function article(fields: Readonly<Record<string, unknown>>, body = 'Some text.'): string {
  return `---\n${yaml({ title: 'A title', date: '2024-07-06', ...fields })}---\n\n${body}\n`;
}

export function load(folder: string, asOf = '2025-01-01'): Publication {
  const { publication, check } = loadPublication(folder, { asOf });
  if (!publication) throw new Error(JSON.stringify(check(), null, 1));
  return publication;
}

function yaml(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}
