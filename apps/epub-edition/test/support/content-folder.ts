import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const PUBLICATION = [
  'title: The Test Review',
  'description: Articles for tests',
  'url: https://review.example/',
  'language: en',
  'timeZone: Europe/Lisbon',
  'founded: 2020',
  '',
].join('\n');

/** Path to content; a folder's files are made as they are named. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

/** Writes a content folder; without a publication.yaml of its own it gets one. */
export function writeContent(folder: string, files: ContentFiles): string {
  for (const [name, content] of Object.entries({ 'publication.yaml': PUBLICATION, ...files })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A content folder that is gone after the test. */
export function temporaryContent(files: ContentFiles): string {
  return writeContent(temporaryFolder(), files);
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-epub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An article of the given front matter and text. */
export function article(title: string, text: string, more: readonly string[] = []): string {
  const matter = [`title: ${JSON.stringify(title)}`, 'date: 2024-07-06', ...more];
  return ['---', ...matter, '---', '', text, ''].join('\n');
}
