import { temporaryFolder } from './temporary-folder.ts';
import { type Files, writeFiles } from './write-files.ts';

/** A publication.yaml for tests whose subject is something else. */
export const PUBLICATION = 'title: Test\nurl: https://test.example/\n';

/** A temporary content folder of these files; without a publication.yaml it gets `PUBLICATION`. */
export function contentFolder(files: Files): string {
  return writeFiles(temporaryFolder(), { 'publication.yaml': PUBLICATION, ...files });
}
