import { isTargetProblem } from '../body/text-context.ts';
import type { ImageFact, TextFacts } from '../body/text-facts.ts';
import type { ImageFile } from '../document/targets.ts';

/** The images of a text that are files of the content folder, each where it is shown. */
export function* imageFiles(
  facts: TextFacts,
): Generator<Pick<ImageFact, 'place' | 'src' | 'key'> & { readonly file: ImageFile }> {
  for (const { place, src, source, key } of facts.images) {
    if (!isTargetProblem(source) && source.kind === 'file')
      yield { place, src, key, file: source.file };
  }
}
