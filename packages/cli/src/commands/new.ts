import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Article, loadPublication, type Publication } from '@pressroom/content-model';
import { type Arguments, REPOSITORY, UsageError, userPath } from '@pressroom/edition';
import GithubSlugger from 'github-slugger';
import { printDiagnostics } from '../diagnostics/print-diagnostics.ts';
import { beginPublication, newPublication } from '../new/new-publication.ts';
import { articlesOfMonth, newArticle, newIssue } from '../new/new-text.ts';
import { CONTENT_OPTIONS, contentArguments } from '../options/content-options.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printError } from '../terminal/print-error.ts';
import { runCommand } from '../terminal/run-command.ts';

/** In characters: file systems allow 255 bytes, four for some characters. */
const MAX_SLUG_LENGTH = 60;

runCommand({
  usage: 'npm run new --',
  about: 'Creates a publication, an article or an issue, with its front matter.',
  positionals: 'publication [DIR] | article "Title" | issue ID',
  options: {
    content: CONTENT_OPTIONS.content,
    'with-drafts': { type: 'boolean', help: 'issue: include the drafts of the month' },
  },
  more: `Examples:
  npm run new -- publication my-blog    settings, an article and an issue, ready to build
  npm run new -- article "The price of paper"
  npm run new -- issue 2024-09          the articles of that month, in their order

An article begins as a draft: delete the line "draft: true" to publish it.
Existing files are never overwritten.`,
  run(args) {
    const [kind, name, ...rest] = args.positionals;
    if (rest.length > 0) throw new UsageError(`unexpected argument "${rest[0]}"`);
    if (kind === 'publication') return runPublication(name, args);
    if (kind !== 'article' && kind !== 'issue') {
      throw new UsageError('name what to create: publication [DIR], article "Title", or issue ID');
    }
    if (name === undefined) {
      throw new UsageError(
        kind === 'article' ? 'give it a title: article "Title"' : 'give it an id: issue 2024-09',
      );
    }
    const given = contentArguments(args);
    const loaded = loadPublication(given.content, { asOf: new Date(8.64e15) });
    const { publication, drafts } = loaded;
    if (!publication) {
      const ofSettings = loaded.check([]).filter((one) => one.file === 'publication.yaml');
      printDiagnostics(ofSettings, given, process.stderr);
      return EXIT.invalid;
    }
    if (kind === 'article') {
      write(article(name, publication), given.content);
      return EXIT.ok;
    }
    const own = articlesOfMonth(name, publication.articles, publication);
    const ofDrafts = articlesOfMonth(name, drafts, publication);
    if (own.length === 0 && ofDrafts.length > 0 && !args.flag('with-drafts')) {
      throw new UsageError(onlyDrafts(name, ofDrafts));
    }
    const listed = args.flag('with-drafts')
      ? articlesOfMonth(name, [...publication.articles, ...drafts], publication)
      : own;
    write(issue(name, listed, publication), given.content);
    warnOfMonths(name, publication);
    if (listed.length === 0) {
      printError(`no article is dated ${name}: list the articles of the issue in its file`);
    }
    return EXIT.ok;
  },
});

/** Begins a publication in a folder of the user's choice. */
function runPublication(name: string | undefined, args: Arguments): ExitCode {
  const folder = userPath(name ?? args.text('content') ?? join(REPOSITORY, 'content'));
  const shown = relative(userPath('.'), folder) || '.';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const files = newPublication(new Date(), timeZone);
  beginPublication(folder, files);
  const isDefault = folder === join(REPOSITORY, 'content');
  const option = isDefault ? '' : ` -- --content ${shown}`;
  process.stdout.write(
    [
      ...Object.keys(files).map((file) => join(shown, file)),
      '',
      'Next:',
      `  1. Change title and url in ${join(shown, 'publication.yaml')}; both are in every edition.`,
      `  2. Check the content:  npm run check${option}`,
      isDefault
        ? '  3. Make the editions:  npm run build'
        : `  3. Make the editions:  npm run build${option} --out ${shown}-editions`,
      '',
    ].join('\n'),
  );
  return EXIT.ok;
}

interface NewFile {
  /** Path in the content folder. */
  readonly file: string;
  /** What must not be there yet. */
  readonly taken: readonly string[];
  readonly text: string;
}

function write({ file, taken, text }: NewFile, content: string): void {
  const present = taken.find((one) => existsSync(join(content, one)));
  if (present !== undefined) throw new UsageError(`${present} exists already`);
  const path = join(content, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  process.stdout.write(`${relative(userPath('.'), path)}\n`);
}

/** Why an issue of a month that only drafts are dated in is not begun. */
function onlyDrafts(id: string, drafts: readonly Article[]): string {
  return [
    `only drafts are dated ${id}, which no edition shows:`,
    ...drafts.map(({ slug, title }) => `  ${slug}  ${title}`),
    'take out their line "draft: true", or begin the issue with --with-drafts',
  ].join('\n');
}

function article(title: string, publication: Publication): NewFile {
  const whole = new GithubSlugger().slug(title);
  const slug = [...whole.replace(/-{2,}/g, '-')]
    .slice(0, MAX_SLUG_LENGTH)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (slug === '') throw new UsageError('the title needs a letter or a digit');
  return {
    file: `articles/${slug}/index.md`,
    taken: [`articles/${slug}`, `articles/${slug}.md`],
    text: newArticle(title, publication, new Date()),
  };
}

/** A publication without issue files has an issue for each month; the first file ends that. */
function warnOfMonths(id: string, { issues }: Publication): void {
  const others = issues.filter((one) => one.id !== id && one.source === undefined);
  if (others.length === 0) return;
  const count =
    others.length === 1 ? 'one month is an issue' : `${others.length} months are issues`;
  printError(
    `with a file in issues/, months are no longer issues: ${count} no longer. Create a file for each issue that you want to keep.`,
  );
}

function issue(id: string, articles: readonly Article[], publication: Publication): NewFile {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) {
    throw new UsageError('the id of an issue may contain letters, digits, ".", "-" and "_"');
  }
  const file = `issues/${id}.md`;
  return { file, taken: [file], text: newIssue(id, articles, publication, new Date()) };
}
