import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A publication.yaml for tests whose subject is something else. */
export const PUBLICATION = 'title: Test\nurl: https://test.example/\n';

/** Writes a content folder for one test; gone when the test is over. */
export function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'publication.yaml': PUBLICATION, ...files })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** A Markdown file with front matter. */
export function markdown(fields: Readonly<Record<string, string>>, body = 'Text.\n'): string {
  const lines = Object.entries({ title: 'A title', date: '2024-07-06', ...fields });
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}`;
}
