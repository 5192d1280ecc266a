import { type Data, type DataPath, isMapping } from '../data/data.ts';
import type { Report } from '../diagnostics/report.ts';
import { hasIllegalCharacter, illegalOffsets } from '../read/clean-text.ts';
import {
  characterIllegal,
  ILLEGAL_CHARACTER_HINT,
  illegalCharacterMessage,
} from '../rules/character-illegal.ts';
import { markupUnsupported } from '../rules/markup-unsupported.ts';
import { updatedBeforeDate } from '../rules/updated-before-date.ts';
import { updatedInFuture } from '../rules/updated-in-future.ts';
import type { ArticleFields } from '../schema/article-schema.ts';
import { quote } from '../schema/fields.ts';
import { type DataSource, locate, locateValue } from '../schema/validate.ts';

// Rules about front matter values that have the right type.

/** Titles come as HTML out of some tools, and would show their entities to readers. */
export function reportEntity(title: string, source: DataSource, report: Report): void {
  const [entity] = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(title) ?? [];
  if (entity === undefined) return;
  const message = `${quote(entity)} stays in the title: a title is plain text.`;
  const hint = 'Write the character itself.';
  report.add(markupUnsupported, locateValue(source, ['title']), message, hint);
}

const DAY = 86_400_000;

/** Tells of a date of change before the article's own, or later than `asOf`. */
export function reportUpdated(
  fields: ArticleFields,
  source: DataSource,
  asOf: Date,
  report: Report,
): void {
  if (!fields.updated) return;
  const { data } = source.document;
  if (!isMapping(data)) return;
  if (fields.updated > asOf && fields.date <= asOf) {
    const message = 'The date in "updated" is in the future; no edition shows it until then.';
    report.add(updatedInFuture, locateValue(source, ['updated']), message);
  }
  // A day without an hour lasts until its end.
  const lasts = String(data.updated).includes(':') ? 0 : DAY - 1;
  if (fields.updated.getTime() + lasts >= fields.date.getTime()) return;
  const place = locateValue(source, ['updated']);
  const hint = 'Correct one of the dates, or delete "updated".';
  report.add(
    updatedBeforeDate,
    place,
    'The date in "updated" is before "date"; no edition shows it.',
    hint,
  );
}

/** Tells of characters that XML forbids, as they stand or as the YAML writes them. */
export function reportIllegalCharacters(source: DataSource, report: Report): void {
  if (source.text.includes('\\')) reportEscaped(source.document.data, [], source, report);
  if (!hasIllegalCharacter(source.text)) return;
  for (const { offset, codePoint } of illegalOffsets(source.text)) {
    const place = locate(source, offset);
    report.add(characterIllegal, place, illegalCharacterMessage(codePoint), ILLEGAL_CHARACTER_HINT);
  }
}

/** Reports illegal characters that the YAML writes as escapes: "\\u0000". */
function reportEscaped(data: Data, path: DataPath, source: DataSource, report: Report): void {
  if (typeof data === 'string') {
    if (!hasIllegalCharacter(data) || hasIllegalCharacter(source.text)) return;
    const message = 'A character of this value was removed: XML does not allow it.';
    report.add(characterIllegal, locateValue(source, path), message, ILLEGAL_CHARACTER_HINT);
  } else {
    for (const [key, value] of Object.entries(data)) {
      reportEscaped(value, [...path, Array.isArray(data) ? Number(key) : key], source, report);
    }
  }
}
