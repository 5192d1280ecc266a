import { join } from 'node:path';
import type { Report } from '../diagnostics/report.ts';
import type { Author } from '../model.ts';
import { decodeText } from '../read/decode-text.ts';
import { reportOutside } from '../read/find-sources.ts';
import { readYaml } from '../read/front-matter.ts';
import { readInsideFolder } from '../read/read-inside-folder.ts';
import { authorsSchema } from '../schema/authors-schema.ts';
import { validate } from '../schema/validate.ts';

const FILE = 'authors.yaml';

/** Reads authors.yaml, where there is one: authors by their ids. */
export function readAuthors(root: string, report: Report): ReadonlyMap<string, Author> {
  const authors = new Map<string, Author>();
  const bytes = readInsideFolder(root, join(root, FILE));
  if (bytes === 'outside') reportOutside(FILE, report);
  const text = typeof bytes === 'string' ? undefined : decodeText(bytes, FILE, report);
  const source = text === undefined ? undefined : readYaml(text, FILE, report);
  const fields = source && validate(authorsSchema, source, report);
  for (const [id, { name, sortName, url, email, links }] of fields ?? []) {
    if (name === '') continue;
    authors.set(id, {
      id,
      name,
      sortName: sortName || name,
      ...(url === undefined ? {} : { url }),
      ...(email === undefined ? {} : { email }),
      ...(links === undefined ? {} : { links }),
    });
  }
  return authors;
}
