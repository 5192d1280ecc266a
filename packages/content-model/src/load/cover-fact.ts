import { imageKey, resolveImage } from '../body/resolve-image.ts';
import type { TextContext } from '../body/text-context.ts';
import type { ImageFact } from '../body/text-facts.ts';
import { Report } from '../diagnostics/report.ts';
import { readFrontMatter } from '../read/front-matter.ts';
import { locateValue } from '../schema/validate.ts';

/** The cover that the front matter of a text names, as an image of the text. */
export function coverFact(text: string, context: TextContext): ImageFact | undefined {
  const source = readFrontMatter(text, context.file, new Report());
  const data = source?.document.data;
  if (!source || typeof data !== 'object' || !('cover' in data)) return undefined;
  const cover = typeof data.cover === 'string' ? { image: data.cover, alt: '' } : data.cover;
  if (typeof cover !== 'object' || !('image' in cover)) return undefined;
  const { image, alt } = cover;
  if (typeof image !== 'string') return undefined;
  return {
    src: image,
    alt: typeof alt === 'string' ? alt : undefined,
    place: locateValue(source, ['cover', 'image']),
    source: resolveImage(image, context),
    key: imageKey(image, context),
  };
}
