import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { compareStrings } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import { articleOutsideContent } from '../rules/article-outside-content.ts';
import { articlePath } from '../rules/article-path.ts';
import { issuePath } from '../rules/issue-path.ts';
import { slugSimilar } from '../rules/slug-similar.ts';

/** How files end that hold Markdown, whatever tool they were written for. */
const MARKDOWN = /\.(?:markdown|mdx?)$/i;

/** The page of a whole folder; with a language, of one of its translations. */
const FOLDER_PAGE = /^_?index(?:\.(?<language>[\w-]+))?\.(?:markdown|mdx?)$/i;

/** A Markdown file of an article or an issue. */
export interface SourceFile {
  /** The name of its folder or file, in Unicode's form C. */
  readonly slug: string;
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
}

/**
 * Finds where the articles of a content folder may be: `articles/<slug>/index.md` and
 * `articles/<slug>.md`, in the order of their names. Whether a folder has an index.md is left to
 * the code that opens it: ten thousand folders are not listed twice.
 */
export function findArticles(root: string, report: Report): readonly SourceFile[] {
  const found: SourceFile[] = [];
  for (const entry of list(join(root, 'articles'))) {
    const file = `articles/${entry.name}`;
    const target = entry.isSymbolicLink() ? targetOf(root, file) : 'inside';
    if (target === 'outside') {
      reportOutside(file, report);
    } else if (target === 'nowhere') {
      const hint = 'Delete the symbolic link, or restore its target.';
      report.add(
        articleOutsideContent,
        start(file),
        'The file is a symbolic link without a target.',
        hint,
      );
    } else if (isPipe(entry)) {
      reportArticlePath(file, 'Delete it: it is a pipe, a socket or a device.', report);
    } else if (FOLDER_PAGE.test(entry.name) && !entry.isDirectory()) {
      const hint = 'Other tools use it for the list of articles. Give an article another name.';
      reportArticlePath(file, hint, report);
    } else if (/\.md$/i.test(entry.name) && !entry.isDirectory()) {
      found.push({ slug: entry.name.slice(0, -3).normalize('NFC'), file });
    } else if (MARKDOWN.test(entry.name) && !entry.isDirectory()) {
      const base = file.replace(/\.\w+$/, '');
      reportArticlePath(file, `Rename it to ${base}.md.`, report);
    } else if (entry.isDirectory() || entry.isSymbolicLink()) {
      found.push({ slug: entry.name.normalize('NFC'), file: `${file}/index.md` });
    }
  }
  return found;
}

/** Finds the issues of a content folder: `issues/<id>.md`, in the order of their names. */
export function findIssues(root: string, report: Report): readonly SourceFile[] {
  const found: SourceFile[] = [];
  for (const entry of list(join(root, 'issues'))) {
    const file = `issues/${entry.name}`;
    if (entry.isDirectory()) {
      for (const { name } of list(join(root, file)).filter((one) => MARKDOWN.test(one.name))) {
        tellIssueMisplaced(`${file}/${name}`, slugOf(file, name), report);
      }
    } else if (/\.md$/i.test(entry.name)) {
      found.push({ slug: entry.name.slice(0, -3).normalize('NFC'), file });
    } else if (MARKDOWN.test(entry.name) || /\.ya?ml$/i.test(entry.name)) {
      tellIssueMisplaced(file, posix.parse(entry.name).name, report);
    }
  }
  return found;
}

function tellIssueMisplaced(file: string, id: string, report: Report): void {
  const message = 'The file does not have the path of an issue.';
  report.add(issuePath, start(file), message, `Rename it to issues/${id}.md.`);
}

/** Tells of a file that is a symbolic link out of the content folder. */
export function reportOutside(file: string, report: Report): void {
  const hint = 'Copy its target into the folder.';
  report.add(
    articleOutsideContent,
    start(file),
    'The file is a symbolic link to a place outside the content folder.',
    hint,
  );
}

/** Tells of Markdown in an article's folder that has no index.md, and in the folders below. */
export function reportMisplaced(root: string, index: string, report: Report, depth = 0): void {
  const folder = posix.dirname(index);
  const entries = list(join(root, folder));
  const texts = entries.filter((one) => !one.isDirectory() && MARKDOWN.test(one.name));
  for (const { name } of texts) {
    const isArticle = depth === 0 && texts.length === 1 && !posix.basename(folder).startsWith('_');
    const slug = slugOf(folder, name);
    const hint = isArticle
      ? `Rename it to ${index} or ${folder}.md.`
      : `Rename it to articles/${slug}.md or articles/${slug}/index.md.`;
    reportArticlePath(`${folder}/${name}`, hint, report);
  }
  if (depth === MISPLACED_DEPTH) return;
  for (const { name } of entries.filter((one) => one.isDirectory())) {
    reportMisplaced(root, `${folder}/${name}/index.md`, report, depth + 1);
  }
}

/** Tells of Markdown beside the index.md of an article: nothing reads it. */
export function reportBeside(root: string, index: string, report: Report): void {
  const folder = posix.dirname(index);
  for (const entry of list(join(root, folder))) {
    const file = `${folder}/${entry.name}`;
    if (file === index || entry.isDirectory() || !MARKDOWN.test(entry.name)) continue;
    const slug = slugOf(folder, entry.name);
    reportArticlePath(
      file,
      `Rename it to articles/${slug}.md if it is an article, or to .txt if it is a note.`,
      report,
    );
  }
}

/** What an article would be called that another tool keeps in a folder; its own name or that. */
function slugOf(folder: string, name: string): string {
  const page = FOLDER_PAGE.exec(name);
  if (!page) return posix.parse(name).name;
  const language = page.groups?.language;
  return `${posix.basename(folder)}${language === undefined ? '' : `-${language}`}`;
}

/** Tells of names that differ in capitals alone, since many file systems take them for one. */
export function reportSimilar(sources: readonly SourceFile[], report: Report): void {
  const seen = new Map<string, SourceFile>();
  for (const source of sources) {
    const folded = source.slug.toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, source);
    else if (first.slug !== source.slug) {
      const message = `The name differs from that of ${first.file} only in case.`;
      const hint = 'Rename one of them: on macOS and Windows, one would overwrite the other.';
      report.add(slugSimilar, start(source.file), message, hint);
    }
  }
}

/** How deep misplaced articles are looked for: `2024/07/06/first-light/index.md`. */
const MISPLACED_DEPTH = 5;

function reportArticlePath(file: string, hint: string, report: Report): void {
  report.add(articlePath, start(file), 'The file does not have the path of an article.', hint);
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => compareStrings(a.name, b.name));
  } catch (error) {
    if (isNotThere(error)) return [];
    throw error;
  }
}

function targetOf(root: string, link: string): 'inside' | 'outside' | 'nowhere' {
  try {
    const isInside = realpathSync.native(join(root, link)).startsWith(root + sep);
    return isInside ? 'inside' : 'outside';
  } catch (error) {
    if (isNotThere(error)) return 'nowhere';
    throw error;
  }
}

function isPipe(entry: Dirent): boolean {
  return !entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink();
}

function isNotThere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ELOOP';
}

function start(file: string) {
  return { file, line: 1, column: 1 };
}
