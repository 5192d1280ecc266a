import { checkContent, hasErrors, type Publication } from '@pressroom/content-model';
import { openContentIndex } from '@pressroom/edition';
import { countDiagnostics } from '../diagnostics/count-diagnostics.ts';
import { printDiagnostics } from '../diagnostics/print-diagnostics.ts';
import { CONTENT_OPTIONS, contentArguments } from '../options/content-options.ts';
import { FORCE_OPTION, isForced } from '../options/force-option.ts';
import { EXIT, EXIT_CODES_HELP } from '../terminal/exit.ts';
import { pluralize } from '../terminal/pluralize.ts';
import { TerminalProgress } from '../terminal/progress.ts';
import { runCommand } from '../terminal/run-command.ts';

runCommand({
  usage: 'npm run check --',
  about: 'Checks the content: every article, issue and setting, drafts included. Writes nothing.',
  options: { ...CONTENT_OPTIONS, ...FORCE_OPTION },
  more: EXIT_CODES_HELP,
  async run(args) {
    const given = contentArguments(args);
    const progress = new TerminalProgress();
    const index = openContentIndex(given.content, isForced(args));
    const { loaded, diagnostics } = await checkContent(
      given.content,
      { asOf: given.asOf, index },
      (done, total, what) => progress.step(done, total, what),
    );
    index.save();
    progress.end();
    printDiagnostics(diagnostics, given, process.stdout);
    if (given.format === 'text') {
      const count = countDiagnostics(diagnostics);
      const size = sizeOf(loaded.publication);
      process.stdout.write(`${given.shownAs}: ${count ?? 'no problems'}; ${size}\n`);
    }
    return hasErrors(diagnostics) ? EXIT.invalid : EXIT.ok;
  },
});

function sizeOf(publication: Publication | undefined): string {
  if (!publication) return 'nothing to publish until publication.yaml is fixed';
  const { articles, issues } = publication;
  return `${pluralize(articles.length, 'article')} and ${pluralize(issues.length, 'issue')} to publish`;
}
