import type { ImageProblem } from './body/image-problem.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { ImageFile } from './document/targets.ts';
import { findUndecodable } from './images/find-undecodable.ts';
import type { ContentIndex } from './load/content-index.ts';
import { type Loaded, loadPublication } from './load/load-publication.ts';

export interface Checked {
  readonly loaded: Loaded;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads a content folder and checks all of it: every text, drafts included, and every image, which
 * is decoded.
 *
 * @param dir path of the content folder
 * @param step called with how many texts or images are done, of how many
 * @throws the system's error, where the folder or a file cannot be read
 */
export async function checkContent(
  dir: string,
  options: { readonly asOf: Date | string; readonly index: ContentIndex },
  step: (done: number, total: number, what: string) => void,
): Promise<Checked> {
  const checkWith = (faults: ReadonlyMap<ImageFile, ImageProblem>): Checked => {
    const loaded = loadPublication(dir, options);
    for (const [file, fault] of faults) loaded.reportImage(file, fault);
    const diagnostics = loaded.check(undefined, (done, total) =>
      step(done, total, 'texts checked'),
    );
    return { loaded, diagnostics };
  };
  const checked = checkWith(new Map());
  const faults = await findUndecodable(checked.loaded.images(), options.index, (done, total) =>
    step(done, total, 'images decoded'),
  );
  return faults.size === 0 ? checked : checkWith(faults);
}
