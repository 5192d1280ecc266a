import type { TextStyle } from '../../src/text/text-style.ts';
import { writeIssueFiles } from '../../src/write-issue-files.ts';
import { loadContent } from './load-content.ts';

/** The files that are made of a publication of test/content, by their names. */
export function filesOf(name: string, style: TextStyle): ReadonlyMap<string, string> {
  const { publication, issue } = loadContent(name);
  const files = [...writeIssueFiles(issue, publication, style, () => {})];
  return new Map(files.map((file) => [file.name, String(file.content)]));
}
