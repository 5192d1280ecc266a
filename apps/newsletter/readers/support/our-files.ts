import { loadPublication } from '@pressroom/content-model';
import { bytesOf, SAMPLE_CONTENT } from '@pressroom/test-support';
import { writeIssueFiles } from '../../src/write-issue-files.ts';

/** The files of our own publication's issues, by their names. */
export async function ourFiles(): Promise<ReadonlyMap<string, string>> {
  const { publication } = loadPublication(SAMPLE_CONTENT, { asOf: '2030-01-01' });
  if (!publication) throw new Error(`${SAMPLE_CONTENT} cannot be read`);
  const { newsletter } = publication.settings;
  const style = { width: newsletter.width, links: newsletter.links };
  const files = new Map<string, string>();
  for (const issue of publication.issues) {
    for await (const file of writeIssueFiles(issue, publication, style, () => {})) {
      files.set(file.name, String(bytesOf(file)));
    }
  }
  return files;
}
