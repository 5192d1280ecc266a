import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadPublication, type Publication } from '@pressroom/content-model';
import { afterAll } from 'vitest';

/** A PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const PUBLICATION = {
  title: 'The Lamp',
  description: 'Light, and what it falls on.',
  url: 'https://lamp.example/',
  language: 'en',
  founded: 2020,
  rights: '© The Lamp',
  feed: { url: 'https://lamp.example/feeds/' },
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-feed-'));
  folders.push(folder);
  return folder;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes a content folder with the given settings over those of `PUBLICATION`. */
export function writeContent(files: Files, settings: object = {}, folder = temporaryFolder()) {
  const all = { 'publication.yaml': yaml({ ...PUBLICATION, ...settings }), ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
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
