import { bytesOf } from '@pressroom/test-support';
import type { TextStyle } from '../../src/text/text-style.ts';
import { writeIssueFiles } from '../../src/write-issue-files.ts';
import { loadContent } from './load-content.ts';

/** The files that are made of a publication of test/content, by their names. */
export async function filesOf(
  name: string,
  style: TextStyle,
): Promise<ReadonlyMap<string, string>> {
  const { publication, issue } = loadContent(name);
  const files = new Map<string, string>();
  for await (const file of writeIssueFiles(issue, publication, style, () => {})) {
    files.set(file.name, String(bytesOf(file)));
  }
  return files;
}
