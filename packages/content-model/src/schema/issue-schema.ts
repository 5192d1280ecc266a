import * as z from 'zod/mini';
import { coverSchema } from './article-schema.ts';
import { date, line, lines, wholeNumber } from './fields.ts';

/** Front matter of an issue; a date without offset is in the given time zone. */
export function issueSchema(timeZone: string) {
  return z.strictObject(
    {
      title: line,
      date: date(timeZone),
      number: z.optional(wholeNumber(0, 999_999)),
      articles: z.optional(lines),
      sections: z.optional(
        z.array(z.strictObject({ title: line, articles: lines }), {
          error: 'must be a list of sections, each with title and articles',
        }),
      ),
      cover: z.optional(coverSchema),
    },
    { error: 'must be a list of fields such as "title: …"' },
  );
}

export type IssueFields = z.infer<ReturnType<typeof issueSchema>>;
