import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { writeIssueFiles } from '../../src/write-issue-files.ts';

/** The text and the mail of an issue whose only article is this Markdown. */
export async function letterOf(
  markdown: string,
  { width = 72, title = 'A title' } = {},
): Promise<{ readonly text: string; readonly mail: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'newsletter-'));
  try {
    mkdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'publication.yaml'), 'title: A letter\nurl: https://a.example/\n');
    const front = `---\ntitle: ${JSON.stringify(title)}\ndate: 2024-01-01\n---\n\n`;
    writeFileSync(join(folder, 'articles/one.md'), front + markdown);
    const { publication } = loadPublication(folder, { asOf: '2025-01-01' });
    const [issue] = publication?.issues ?? [];
    if (!publication || !issue) throw new Error('there is no issue');
    const contents: string[] = [];
    for await (const file of writeIssueFiles(
      issue,
      publication,
      { width, links: 'end' },
      () => {},
    )) {
      contents.push(String(file.content));
    }
    const [text = '', mail = ''] = contents;
    return { text, mail };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
