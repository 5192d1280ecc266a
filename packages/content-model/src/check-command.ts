import { checkContent } from './check-content.ts';
import {
  CONTENT_OPTIONS,
  contentArguments,
  FORCE_OPTION,
  isForced,
} from './command/content-arguments.ts';
import { EXIT } from './command/exit-code.ts';
import { Progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import {
  countDiagnostics,
  counted,
  hasErrors,
  tellDiagnostics,
} from './command/tell-diagnostics.ts';
import { openIndex } from './load/open-index.ts';
import type { Publication } from './model.ts';

runCommand({
  usage: 'npm run check --',
  about: 'Checks the content: every article, issue and setting, drafts included. Writes nothing.',
  options: { ...CONTENT_OPTIONS, ...FORCE_OPTION },
  more: 'Exit code: 0 fine or warnings only, 1 errors in the content, 2 wrong usage, 3 a file failed.',
  async run(args) {
    const given = contentArguments(args);
    const progress = new Progress();
    const index = openIndex(given.content, isForced(args));
    const { loaded, diagnostics } = await checkContent(
      given.content,
      { asOf: given.asOf, index },
      (done, total, what) => progress.step(done, total, what),
    );
    index.save();
    progress.end();
    tellDiagnostics(diagnostics, given, process.stdout);
    if (given.format === 'text') {
      const count = countDiagnostics(diagnostics);
      const size = sizeOf(loaded.publication);
      process.stdout.write(`${given.shownAs}: ${count ?? 'no faults'}; ${size}\n`);
    }
    return hasErrors(diagnostics) ? EXIT.content : EXIT.fine;
  },
});

function sizeOf(publication: Publication | undefined): string {
  if (!publication) return 'nothing to publish before publication.yaml is mended';
  const { articles, issues } = publication;
  return `${counted(articles.length, 'article')} and ${counted(issues.length, 'issue')} to publish`;
}
