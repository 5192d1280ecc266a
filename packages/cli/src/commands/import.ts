import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Arguments, UsageError, userPath } from '@pressroom/edition';
import {
  fetchImages,
  GitDates,
  type ImportReport,
  importPublication,
  type OpenedSource,
  openSource,
  SOURCE_KINDS,
  SourceError,
  SourceFiles,
  type SourceKind,
} from '@pressroom/import';
import { CONTENT_OPTIONS } from '../options/content-options.ts';
import { formatTable } from '../tables/format-table.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { printError } from '../terminal/print-error.ts';
import { TerminalProgress } from '../terminal/progress.ts';
import { runCommand } from '../terminal/run-command.ts';

/** Lines of the report that are printed; the file has them all. */
const MAX_LINES = 20;

runCommand({
  usage: 'npm run import --',
  about: 'Imports a publication from another tool: its texts, images, authors and settings.',
  positionals: 'SOURCE',
  options: {
    content: CONTENT_OPTIONS.content,
    from: { type: 'string', value: 'KIND', help: 'What the source is, if it is not recognised' },
    'fetch-images': { type: 'boolean', help: 'Fetch images of other sites, by https alone' },
    'dry-run': { type: 'boolean', help: 'Report what would be done, and write nothing' },
  },
  more: `SOURCE is a folder or a file: ${SOURCE_KINDS.join(', ')}.

The source is not changed, and without --fetch-images nothing is fetched. Run the command again to
import what changed in the source; it keeps texts that you edited. import-report.md in the content
folder lists what was not imported.

Examples:
  npm run import -- ../old-blog --content my-blog
  npm run import -- export.xml --content my-blog --dry-run`,
  async run(args) {
    const [path, ...rest] = args.positionals;
    if (path === undefined) throw new UsageError('name the folder or file to import');
    if (rest.length > 0) throw new UsageError(`unexpected argument "${rest[0]}"`);
    const content = userPath(args.text('content') ?? 'content');
    const isDryRun = args.flag('dry-run');
    let opened: OpenedSource | undefined;
    let fetchedTo: string | undefined;
    const progress = new TerminalProgress();
    const finish = (report: ImportReport) => {
      progress.end();
      print(report, content, isDryRun);
      return exitCodeOf(report);
    };
    try {
      opened = await openSource(userPath(path), kindOf(args));
      const { source, root } = opened;
      process.stdout.write(`${path} is of the kind "${source.kind}".\n`);
      const options = {
        content,
        isDryRun,
        files: new SourceFiles(root),
        git: new GitDates(root),
        step: (done: number, total: number) => progress.step(done, total, 'texts'),
      };
      if (args.flag('fetch-images') && !isDryRun) {
        fetchedTo = mkdtempSync(join(tmpdir(), 'pressroom-images-'));
        const { remoteImages } = importPublication(source, { ...options, isDryRun: true });
        const step = (done: number, total: number) => progress.step(done, total, 'images');
        const fetched = await fetchImages(remoteImages, { folder: fetchedTo, step });
        return finish(importPublication(source, { ...options, fetched }));
      }
      return finish(importPublication(source, options));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      printError(error.message);
      return EXIT.invalid;
    } finally {
      opened?.close();
      if (fetchedTo) rmSync(fetchedTo, { recursive: true });
    }
  },
});

function kindOf(args: Arguments): SourceKind | undefined {
  return args.text('from') === undefined
    ? undefined
    : args.choice('from', SOURCE_KINDS, 'markdown');
}

function exitCodeOf({ texts }: ImportReport): ExitCode {
  return texts.skipped > 0 ? EXIT.invalid : EXIT.ok;
}

function print(report: ImportReport, content: string, isDryRun: boolean): void {
  const { texts, images, constructs, lines } = report;
  const shown = lines.slice(0, MAX_LINES).map(({ file, line, message, suggestion }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `${place}  ${message}${suggestion ? `\n    ${suggestion}` : ''}\n`;
  });
  if (lines.length > MAX_LINES) shown.push(`and ${lines.length - MAX_LINES} more lines\n`);
  process.stderr.write(shown.join(''));
  const rows = [
    ['texts', texts.written, texts.unchanged, texts.kept, texts.skipped],
    ['images', images.found, '', '', images.missing],
    ['tags', constructs.converted, '', constructs.left, ''],
  ];
  const head = ['', 'imported', 'unchanged', 'kept', 'skipped or missing'];
  process.stdout.write(`${formatTable(head, rows)}\n`);
  if (isDryRun) return;
  const folder = relative(process.cwd(), content) || '.';
  process.stdout.write(
    `The report is in ${folder}/import-report.md. Next: npm run build -- --content ${folder} --out …\n`,
  );
}
