import { parseBody } from '../body/parse-body.ts';
import { imageKey, resolveImage } from '../body/resolve-image.ts';
import { collectFacts, type ImageFact, type TextFacts } from '../body/text-facts.ts';
import { Report } from '../diagnostics/report.ts';
import { decodeText } from '../read/decode-text.ts';
import { findFrontMatter, readFrontMatter } from '../read/front-matter.ts';
import { BODY_RULES } from '../rules/index.ts';
import { locateValue } from '../schema/validate.ts';
import type { ContentFolder } from './content-folder.ts';

/**
 * Reports the faults in the text of an article or an editor's letter, its cover included.
 * Faults in the front matter were reported when it was read.
 *
 * @param file path relative to the content folder
 */
export function checkText(folder: ContentFolder, file: string, report: Report): void {
  if (folder.isFaultless(file)) return;
  const text = decodeText(folder.read(file), file, report);
  if (text === undefined) return;
  const span = findFrontMatter(text);
  if (typeof span === 'string') return;
  const { url } = folder.settings.facts;
  const context = folder.contextOf(file, folder.addressOf(file) ?? url);
  const linesBefore = text.slice(0, span.end).split('\n').length - 1;
  const markdown = text.slice(span.end);
  const inText = collectFacts(markdown, linesBefore, context, () => parseBody(markdown, context));
  const cover = coverFact(text, file, folder);
  const facts: TextFacts = cover ? { ...inText, images: [cover, ...inText.images] } : inText;
  for (const rule of BODY_RULES) {
    if (rule.articlesOnly && !file.startsWith('articles/')) continue;
    rule.check(facts, (place, message, hint, cause) =>
      report.add(rule, place, message, hint, cause),
    );
  }
}

/** The cover that the front matter names, as an image of the text. */
function coverFact(text: string, file: string, folder: ContentFolder): ImageFact | undefined {
  const source = readFrontMatter(text, file, new Report());
  const data = source?.document.data;
  if (!source || typeof data !== 'object' || !('cover' in data)) return undefined;
  const cover = typeof data.cover === 'string' ? { image: data.cover, alt: '' } : data.cover;
  if (typeof cover !== 'object' || !('image' in cover)) return undefined;
  const { image, alt } = cover;
  if (typeof image !== 'string') return undefined;
  const context = folder.contextOf(file, folder.settings.facts.url);
  return {
    src: image,
    alt: typeof alt === 'string' ? alt : undefined,
    place: locateValue(source, ['cover', 'image']),
    source: resolveImage(image, context),
    key: imageKey(image, context),
  };
}
