import { hashOf, type Issue, type Publication } from '@pressroom/content-model';
import type { BuildContext } from './edition.ts';

/** Everything of a publication except its articles and issues, as a value that can be hashed. */
export function publicationInputs(publication: Publication): unknown {
  const { articles: _, issues: __, ...facts } = publication;
  return facts;
}

/**
 * A hash over an issue, its texts and the settings; undefined where one of its texts was not parsed
 * since it changed.
 *
 * @param options what else the edition makes it of: a value that can be compared
 */
export function issueInputs(
  issue: Issue,
  { publication, imageHash }: Pick<BuildContext, 'publication' | 'imageHash'>,
  options: unknown,
): string | undefined {
  const { sections, articles, letter, cover, ...facts } = issue;
  const texts = [letter, ...articles].map((text) => (text ? text.inputs() : 'none'));
  if (texts.includes(undefined)) return undefined;
  const ids = sections.map((section) => [section.title, section.articles.map(({ id }) => id)]);
  const shown = cover && [cover.file.name, imageHash(cover.file), cover.alt];
  return hashOf([publicationInputs(publication), facts, ids, texts, shown, options]);
}
