import { loadPublication } from '@pressroom/content-model';
import { bytesOf, contentFolder } from '@pressroom/test-support';
import { writeIssueFiles } from '../../src/write-issue-files.ts';

/** The text and the mail of an issue whose only article is this Markdown. */
export async function letterOf(
  markdown: string,
  { width = 72, title = 'A title' } = {},
): Promise<{ readonly text: string; readonly mail: string }> {
  const front = `---\ntitle: ${JSON.stringify(title)}\ndate: 2024-01-01\n---\n\n`;
  const folder = contentFolder({ 'articles/one.md': front + markdown });
  const { publication } = loadPublication(folder, { asOf: '2025-01-01' });
  const [issue] = publication?.issues ?? [];
  if (!publication || !issue) throw new Error('there is no issue');
  const style = { width, links: 'end' } as const;
  const contents: string[] = [];
  for await (const file of writeIssueFiles(issue, publication, style, () => {})) {
    contents.push(String(bytesOf(file)));
  }
  const [text = '', mail = ''] = contents;
  return { text, mail };
}
