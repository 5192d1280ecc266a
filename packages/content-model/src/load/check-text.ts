import { isUtf8 } from 'node:buffer';
import { imageKey, resolveImage } from '../body/resolve-image.ts';
import { isFault } from '../body/text-context.ts';
import type { ImageFact, TextFacts } from '../body/text-facts.ts';
import { Report } from '../diagnostics/report.ts';
import { decodeText } from '../read/decode-text.ts';
import { findFrontMatter, readFrontMatter } from '../read/front-matter.ts';
import type { BodyRule } from '../rules/body-rule.ts';
import { BODY_RULES } from '../rules/index.ts';
import { locateValue } from '../schema/validate.ts';
import type { ContentFolder } from './content-folder.ts';
import type { RuleReport } from './text-record.ts';

/**
 * Reports the faults in the text of an article or an editor's letter, its cover included.
 * Faults in the front matter were reported when it was read.
 *
 * @param file path relative to the content folder
 */
export function checkText(folder: ContentFolder, file: string, report: Report): void {
  const address = folder.addressOf(file) ?? folder.settings.facts.url;
  const known = folder.texts.knownReports(file, folder.checkInputsOf(file, address));
  if (known) {
    for (const one of known) addAgain(one, report);
    return;
  }
  const bytes = folder.read(file);
  const text = decodeText(bytes, file, report);
  if (text === undefined || typeof findFrontMatter(text) === 'string') return;
  const inText = folder.factsOf(file, address);
  const cover = coverFact(text, file, folder);
  const facts: TextFacts = cover ? { ...inText, images: [cover, ...inText.images] } : inText;
  const reports = runRules(facts, file, report);
  const isLetterWithCover = cover !== undefined && !file.startsWith('articles/');
  if (reports && isUtf8(bytes) && !isLetterWithCover && !dependsOnOtherTexts(inText)) {
    folder.texts.remember(file, folder.checkInputsOf(file, address), reports);
  }
}

/** Whether what the rules report depends on the text of another article: that it has a part. */
function dependsOnOtherTexts({ links }: TextFacts): boolean {
  return links.some(({ link }) => {
    return !isFault(link) && link.kind === 'article' && link.fragment !== undefined;
  });
}

/** Lets every rule report on a text. Returns the reports, unless they are too many to remember. */
function runRules(
  facts: TextFacts,
  file: string,
  report: Report,
): readonly RuleReport[] | undefined {
  const reports: RuleReport[] = [];
  for (const rule of BODY_RULES) {
    if (rule.articlesOnly && !file.startsWith('articles/')) continue;
    rule.check(facts, ({ file, line, column }, message, hint, cause) => {
      const place = { file, line, column };
      if (reports.length > MOST_REMEMBERED) {
        report.add(rule, place, message, hint, cause);
        return;
      }
      const fix = typeof hint === 'function' ? hint() : hint;
      report.add(rule, place, message, fix, cause);
      reports.push({
        rule: rule.id,
        place,
        message,
        ...(fix === undefined ? {} : { hint: fix }),
        ...(cause === undefined ? {} : { cause }),
      });
    });
  }
  return reports.length > MOST_REMEMBERED ? undefined : reports;
}

function addAgain({ rule: id, place, message, hint, cause }: RuleReport, report: Report): void {
  const rule = RULES_BY_ID.get(id);
  if (rule) report.add(rule, place, message, hint, cause);
}

/** A text with more reports is checked again in each build. */
const MOST_REMEMBERED = 100;

const RULES_BY_ID: ReadonlyMap<string, BodyRule> = new Map(
  BODY_RULES.map((rule) => [rule.id, rule]),
);

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
