import * as z from 'zod/mini';
import {
  emailAddress,
  languageTag,
  line,
  lines,
  prose,
  timeZoneName,
  webFolder,
  webUrl,
  wholeNumber,
} from './fields.ts';

const SECTION = 'must be a group of settings';

/** publication.yaml. */
export const publicationSchema = z.strictObject(
  {
    title: line,
    description: z.optional(prose),
    url: webFolder,
    language: z.optional(languageTag),
    timeZone: z.optional(timeZoneName),
    rights: z.optional(line),
    publisher: z.optional(line),
    founded: z.optional(wholeNumber(1985, 9999)),
    feed: z.optional(
      z.strictObject(
        { url: z.optional(webFolder), items: z.optional(wholeNumber(1, 100_000)) },
        { error: SECTION },
      ),
    ),
    epub: z.optional(z.strictObject({ series: z.optional(line) }, { error: SECTION })),
    newsletter: z.optional(
      z.strictObject(
        {
          from: z.optional(
            z.strictObject(
              { name: z.optional(line), email: emailAddress },
              { error: 'must have the fields name and email' },
            ),
          ),
          width: z.optional(wholeNumber(40, 100)),
          postalAddress: z.optional(lines),
          unsubscribe: z.optional(
            z.strictObject(
              { url: z.optional(webUrl), email: z.optional(emailAddress) },
              { error: 'must have the fields url or email' },
            ),
          ),
        },
        { error: SECTION },
      ),
    ),
    rules: z.optional(
      z.record(z.string(), z.string({ error: 'must be error, warning or off' }), {
        error: 'must be a list of rules, each with error, warning or off',
      }),
    ),
  },
  { error: 'must be a list of fields such as "title: …"' },
);

export type PublicationFields = z.infer<typeof publicationSchema>;
