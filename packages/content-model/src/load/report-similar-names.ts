import type { DataPath } from '../data/data.ts';
import { isMapping } from '../data/data.ts';
import { compareStrings } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { ImageFile } from '../document/targets.ts';
import { nameSimilar } from '../rules/name-similar.ts';
import { quote } from '../schema/fields.ts';
import { type DataSource, locateValue } from '../schema/validate.ts';

/** Reports tags that are spelled like an earlier one but for capitals, each pair once. */
export class SimilarTags {
  readonly #report: Report;
  readonly #spellings = new Map<string, string>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** Looks at the tags of an article; the first spelling of a tag is the one to compare with. */
  add(tags: readonly string[], source: DataSource): void {
    for (const [index, tag] of tags.entries()) {
      const folded = tag.toLowerCase();
      const first = this.#spellings.get(folded) ?? tag;
      this.#spellings.set(folded, first);
      if (first === tag) continue;
      const { data } = source.document;
      const isList = isMapping(data) && Array.isArray(data.tags);
      const path: DataPath = isList ? ['tags', index] : ['tags'];
      const message = `The tag ${quote(tag)} differs from ${quote(first)} only in case; both are treated as one tag.`;
      const cause = `${first}\0${tag}`;
      this.#report.add(
        nameSimilar,
        locateValue(source, path),
        message,
        'Spell it the same way everywhere.',
        cause,
      );
    }
  }
}

/** Reports image files whose paths differ in capitals only, each pair once. */
export function reportSimilarImages(images: readonly ImageFile[], report: Report): void {
  const seen = new Map<string, ImageFile>();
  for (const image of [...images].sort((a, b) => compareStrings(a.name, b.name))) {
    const folded = image.name.toLowerCase();
    const first = seen.get(folded) ?? image;
    seen.set(folded, first);
    if (first === image) continue;
    const message = `The name differs from that of ${first.name} only in case.`;
    const hint = 'Rename one of them: on macOS and Windows, one would overwrite the other.';
    report.add(nameSimilar, { file: image.name, line: 1, column: 1 }, message, hint, image.name);
  }
}
