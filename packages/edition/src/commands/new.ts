import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  CONTENT_OPTIONS,
  contentArguments,
  EXIT,
  loadPublication,
  type Publication,
  runCommand,
  tellDiagnostics,
  UsageError,
} from '@pressroom/content-model';
import GithubSlugger from 'github-slugger';
import { articlesOfMonth, newArticle, newIssue } from '../new-text.ts';

/** In characters: file systems allow 255 bytes, four for some characters. */
const LONGEST_SLUG = 60;

runCommand({
  usage: 'npm run new --',
  about: 'Begins an article or an issue: a file with its front matter filled in.',
  positionals: 'article "Title" | issue ID',
  options: { content: CONTENT_OPTIONS.content },
  more: `Examples:
  npm run new -- article "The price of paper"
  npm run new -- issue 2024-09          the articles of that month, in their order

An article begins as a draft: take out the line "draft: true" to publish it.
Nothing that is there is overwritten.`,
  run(args) {
    const [kind, name, ...rest] = args.positionals;
    if (kind === undefined || name === undefined || rest.length > 0) {
      throw new UsageError('say what to begin: article "Title", or issue ID');
    }
    const given = contentArguments(args);
    const { content } = given;
    const { publication, check } = loadPublication(content, { asOf: new Date(8.64e15) });
    if (!publication) {
      const ofSettings = check([]).filter((one) => one.file === 'publication.yaml');
      tellDiagnostics(ofSettings, given, process.stderr);
      return EXIT.content;
    }
    const made = kind === 'article' ? article(name, publication) : issue(kind, name, publication);
    const taken = made.taken.find((file) => existsSync(join(content, file)));
    if (taken !== undefined) throw new UsageError(`there is ${taken} already`);
    const path = join(content, made.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made.text, { flag: 'wx' });
    process.stdout.write(`${relative(process.env.INIT_CWD ?? process.cwd(), path)}\n`);
    if (kind === 'issue') {
      warnOfMonths(name, publication);
      warnOfNone(name, publication);
    }
    return EXIT.fine;
  },
});

function article(title: string, publication: Publication) {
  const whole = new GithubSlugger().slug(title);
  const slug = [...whole.replace(/-{2,}/g, '-')]
    .slice(0, LONGEST_SLUG)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (slug === '') throw new UsageError('the title needs a letter or a digit');
  return {
    file: `articles/${slug}/index.md`,
    taken: [`articles/${slug}`, `articles/${slug}.md`],
    text: newArticle(title, publication, new Date()),
  };
}

/** Without any issue of its own, a publication has one for each month: the first ends that. */
function warnOfMonths(id: string, { issues }: Publication): void {
  const others = issues.filter((one) => one.id !== id && one.source === undefined);
  if (others.length === 0) return;
  const count =
    others.length === 1 ? 'one month is an issue' : `${others.length} months are issues`;
  process.stderr.write(
    `pressroom: with a file in issues/, months are no issues any more: ${count} no longer. ` +
      'Begin a file for each that is to stay.\n',
  );
}

/** An issue named as a month is where no article is dated in it. */
function warnOfNone(id: string, publication: Publication): void {
  if (articlesOfMonth(id, publication).length > 0) return;
  process.stderr.write(
    `pressroom: no article is dated ${id}: name those of the issue in its file\n`,
  );
}

function issue(kind: string, id: string, publication: Publication) {
  if (kind !== 'issue') throw new UsageError(`"${kind}" is neither article nor issue`);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) {
    throw new UsageError('the id of an issue is made of letters, digits, ".", "-" and "_"');
  }
  const file = `issues/${id}.md`;
  return { file, taken: [file], text: newIssue(id, publication, new Date()) };
}
