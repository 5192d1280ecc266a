import * as v from 'valibot';
import { coverSchema } from './article-schema.ts';
import { date, fields, line, wholeNumber, words } from './fields.ts';

const SECTIONS = 'must be a list of sections, each with "title" and "articles".';

/** Front matter of an issue; a date without offset is in the given time zone. */
export function issueSchema(timeZone: string) {
  return fields(
    {
      title: line,
      date: date(timeZone),
      number: v.optional(wholeNumber(0, 999_999)),
      articles: v.optional(words),
      sections: v.optional(v.array(fields({ title: line, articles: words }, SECTIONS), SECTIONS)),
      cover: v.optional(coverSchema),
    },
    'must be a list of fields such as "title: …".',
  );
}

export type IssueFields = v.InferOutput<ReturnType<typeof issueSchema>>;
