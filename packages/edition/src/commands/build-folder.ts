import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  Arguments,
  CACHE_FOLDER,
  type ContentArguments,
  checkContent,
  compareDiagnostics,
  EXIT,
  type ExitCode,
  hasErrors,
  openIndex,
  Progress,
} from '@pressroom/content-model';
import { buildEdition } from '../build-edition.ts';
import { editionCode } from '../edition-code.ts';
import { formatMade, type MadeEdition } from '../output/edition-table.ts';
import { manifestOf } from '../output/manifest-path.ts';
import { collectEditions } from '../registry.ts';
import { reportDiagnostics } from '../run-edition.ts';
import { REPOSITORY } from './build-editions.ts';

/**
 * Checks a content folder and builds every edition of it, each into a folder of its own name: in
 * this process, so that the content is read once, and making only what changed.
 *
 * @param out absolute path
 */
export async function buildFolder(
  given: ContentArguments,
  out: string,
  force: boolean,
): Promise<ExitCode> {
  const index = openIndex(given.content, force);
  const progress = new Progress();
  const { loaded, diagnostics } = await checkContent(
    given.content,
    { asOf: given.asOf, index },
    (done, total, what) => progress.step(done, total, what),
  );
  index.save();
  const found = new Map(diagnostics.map((one) => [JSON.stringify(one), one]));
  const reportAll = () => {
    progress.end();
    reportDiagnostics([...found.values()].sort(compareDiagnostics), given);
  };
  if (hasErrors(diagnostics)) {
    reportAll();
    return EXIT.content;
  }
  const made: MadeEdition[] = [];
  for (const { edition, app } of collectEditions(mainFiles())) {
    const start = performance.now();
    const built = await buildEdition(edition, {
      ...{ loaded, index, force, progress },
      out: join(out, edition.name),
      manifest: manifestOf(edition.name, join(out, edition.name)),
      args: new Arguments({}, []),
      code: editionCode(app),
      cache: CACHE_FOLDER,
    });
    for (const one of built.diagnostics) found.set(JSON.stringify(one), one);
    if (!built.made) {
      reportAll();
      return EXIT.content;
    }
    made.push({ name: edition.name, made: built.made, time: performance.now() - start });
  }
  index.save();
  reportAll();
  process.stdout.write(formatMade(made));
  return EXIT.fine;
}

/** The main files of the apps that make editions, in the order of their names. */
function mainFiles(): readonly string[] {
  const apps = join(REPOSITORY, 'apps');
  return readdirSync(apps)
    .sort()
    .map((name) => join(apps, name, 'src', 'main.ts'))
    .filter((main) => existsSync(main));
}
