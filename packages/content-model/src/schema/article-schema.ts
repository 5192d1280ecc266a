import * as z from 'zod/mini';
import { date, flag, languageTag, line, lines, prose, webUrl } from './fields.ts';

/** An author as an article names them: an id of authors.yaml, a name, or all of it in place. */
const authorEntry = z.union(
  [line, z.strictObject({ name: line, sortName: z.optional(line), url: z.optional(webUrl) })],
  { error: 'must be an id of authors.yaml or a name' },
);

/** A cover: its image alone, or with its alternative text. */
export const coverSchema = z.union(
  [
    z.pipe(
      line,
      z.transform((image: string): CoverFields => ({ image })),
    ),
    z.strictObject({ image: line, alt: z.optional(line) }),
  ],
  { error: 'must be an image, or have the fields image and alt' },
);

interface CoverFields {
  image: string;
  alt?: string | undefined;
}

/** Front matter of an article; dates without offset are in the given time zone. */
export function articleSchema(timeZone: string) {
  return z.strictObject(
    {
      title: line,
      date: date(timeZone),
      summary: z.optional(prose),
      updated: z.optional(date(timeZone)),
      authors: z.optional(
        z.union([authorEntry, z.array(authorEntry)], { error: 'must be a list of authors' }),
      ),
      tags: z.optional(lines),
      language: z.optional(languageTag),
      id: z.optional(line),
      url: z.optional(line),
      cover: z.optional(coverSchema),
      section: z.optional(line),
      draft: z.optional(flag),
    },
    { error: 'must be a list of fields such as "title: …"' },
  );
}

export type ArticleFields = z.infer<ReturnType<typeof articleSchema>>;
