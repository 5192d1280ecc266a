import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent, compareDiagnostics, hasErrors } from '@pressroom/content-model';
import {
  Arguments,
  buildEdition,
  CACHE_FOLDER,
  editionCode,
  manifestOf,
  openContentIndex,
  REPOSITORY,
} from '@pressroom/edition';
import { reportDiagnostics } from '../diagnostics/report-diagnostics.ts';
import { collectEditions } from '../edition-registry.ts';
import type { ContentArguments } from '../options/content-options.ts';
import { formatMade, type MadeEdition } from '../tables/edition-table.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';
import { TerminalProgress } from '../terminal/progress.ts';

/**
 * Checks a content folder and builds every edition of it, each into the folder of its address, in
 * this process, so that the content is read once, and making only what changed.
 *
 * @param out absolute path
 */
export async function buildFolder(
  given: ContentArguments,
  out: string,
  force: boolean,
): Promise<ExitCode> {
  const index = openContentIndex(given.content, force);
  const progress = new TerminalProgress();
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
    return EXIT.invalid;
  }
  const made: MadeEdition[] = [];
  const site = new Map<string, string>();
  for (const { edition, app } of collectEditions(mainFiles())) {
    const start = performance.now();
    const built = await buildEdition(edition, {
      ...{ loaded, index, force, progress },
      ...{ out, site },
      manifest: manifestOf(edition.name, out),
      args: new Arguments({}, []),
      code: editionCode(app),
      cache: CACHE_FOLDER,
    });
    for (const one of built.diagnostics) found.set(JSON.stringify(one), one);
    if (!built.made) {
      reportAll();
      return EXIT.invalid;
    }
    made.push({ name: edition.name, made: built.made, time: performance.now() - start });
  }
  index.save();
  reportAll();
  process.stdout.write(formatMade(made));
  return EXIT.ok;
}

/** The main files of the apps that make editions, in the order of their names. */
function mainFiles(): readonly string[] {
  const apps = join(REPOSITORY, 'apps');
  return readdirSync(apps)
    .sort()
    .map((name) => join(apps, name, 'src', 'main.ts'))
    .filter((main) => existsSync(main));
}
