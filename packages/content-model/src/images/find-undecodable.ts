import { availableParallelism } from 'node:os';
import type { ImageProblem } from '../body/image-problem.ts';
import type { ImageFile } from '../document/targets.ts';
import type { ContentIndex } from '../load/content-index.ts';
import { decodeImage } from './decode-image.ts';

/**
 * Decodes images that changed since they were last decoded, and finds those that are damaged in a
 * way that only decoding shows.
 *
 * @param index knows what was decoded before
 * @param step called after each image with how many are done, of how many
 */
export async function findUndecodable(
  images: readonly ImageFile[],
  index: ContentIndex,
  step: (done: number, total: number) => void,
): Promise<ReadonlyMap<ImageFile, ImageProblem>> {
  const found = new Map<ImageFile, ImageProblem>();
  const waiting = images.filter(
    (file) => file.mediaType !== 'image/svg+xml' && !index.isDecoded(file),
  );
  const total = waiting.length;
  let done = 0;
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const fault = await decodeImage(file.path);
      if (fault) found.set(file, fault);
      else index.setDecoded(file);
      done += 1;
      step(done, total);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), total) }, work));
  return found;
}
