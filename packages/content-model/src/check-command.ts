import type { ImageFault } from './body/image-fault.ts';
import { CONTENT_OPTIONS, contentArguments } from './command/content-arguments.ts';
import { EXIT } from './command/exit-code.ts';
import { Progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import {
  countDiagnostics,
  counted,
  hasErrors,
  tellDiagnostics,
} from './command/tell-diagnostics.ts';
import { findUndecodable } from './images/find-undecodable.ts';
import { ContentIndex } from './load/content-index.ts';
import { loadPublication } from './load/load-publication.ts';
import type { ImageFile, Publication } from './model.ts';
import { CACHE_FOLDER } from './read/cache-folder.ts';
import { hashCode } from './read/hash-code.ts';

runCommand({
  usage: 'npm run check --',
  about: 'Checks the content: every article, issue and setting, drafts included. Writes nothing.',
  options: {
    ...CONTENT_OPTIONS,
    force: { type: 'boolean', help: 'Look at every text and image again, changed or not' },
  },
  more: 'Exit code: 0 fine or warnings only, 1 errors in the content, 2 wrong usage, 3 a file failed.',
  async run(args) {
    const given = contentArguments(args);
    const progress = new Progress();
    const code = hashCode(['content-model']);
    const index = ContentIndex.open(CACHE_FOLDER, given.content, code, args.flag('force'));
    const checkWith = (faults: ReadonlyMap<ImageFile, ImageFault>) => {
      const loaded = loadPublication(given.content, { asOf: given.asOf, index });
      for (const [file, fault] of faults) loaded.amendImage(file, fault);
      const diagnostics = loaded.check(undefined, (done, total) =>
        progress.step(done, total, 'texts checked'),
      );
      return { loaded, diagnostics };
    };
    let { loaded, diagnostics } = checkWith(new Map());
    const faults = await findUndecodable(loaded.images(), index, (done, total) =>
      progress.step(done, total, 'images decoded'),
    );
    if (faults.size > 0) ({ loaded, diagnostics } = checkWith(faults));
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
