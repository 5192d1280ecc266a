import type { DataPath } from '../data/data.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Author } from '../model.ts';
import { authorUnknown } from '../rules/author-unknown.ts';
import { authorsJoined } from '../rules/authors-joined.ts';
import type { ArticleFields } from '../schema/article-schema.ts';
import { quote } from '../schema/fields.ts';
import { nearest } from '../schema/nearest.ts';
import { type DataSource, locateValue } from '../schema/validate.ts';
import { isVisible } from './is-visible.ts';

/**
 * The authors that an article names, each once; reports those that are not known.
 *
 * @param known those of authors.yaml, by their ids
 */
export function authorsOf(
  { authors: given = [] }: ArticleFields,
  source: DataSource,
  known: ReadonlyMap<string, Author>,
  report: Report,
): readonly Author[] {
  const found = new Set<Author>();
  const add = (entry: string | GivenAuthor, path: DataPath) => {
    const author = typeof entry === 'string' ? { name: entry } : entry;
    if (!isVisible(author.name)) return;
    const listed =
      known.get(author.name) ?? [...known.values()].find((one) => one.name === author.name);
    found.add(listed ?? toAuthor(author));
    if (!listed && typeof entry === 'string') reportUnknown(entry, path);
  };
  const reportUnknown = (name: string, path: DataPath) => {
    if (name === given && /[,;]/.test(name)) {
      const list = name.split(/\s*[,;]\s*/).join(', ');
      const hint = `Write several authors as a list, [${list}], or one author as { name: ${quote(name)} }.`;
      report.add(
        authorsJoined,
        locateValue(source, path),
        `${quote(name)} is read as one author.`,
        hint,
      );
    } else if (known.size > 0) {
      const near = nearest(name, [...known.keys()]);
      const hint = near === undefined ? 'Add the author there.' : `Did you mean "${near}"?`;
      report.add(
        authorUnknown,
        locateValue(source, path),
        `The author ${quote(name)} is not in authors.yaml.`,
        hint,
      );
    }
  };
  if (Array.isArray(given)) {
    for (const [index, entry] of given.entries()) add(entry, ['authors', index]);
  } else add(given, ['authors']);
  return [...found];
}

/** An author who is described in the article itself. */
interface GivenAuthor {
  readonly name: string;
  readonly sortName?: string | undefined;
  readonly url?: string | undefined;
}

function toAuthor({ name, sortName, url }: GivenAuthor): Author {
  return { name, sortName: sortName || name, ...(url ? { url } : {}) };
}
