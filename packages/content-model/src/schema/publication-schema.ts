import * as z from 'zod/mini';
import {
  flag,
  headerUrl,
  languageTag,
  line,
  lines,
  mailbox,
  prose,
  timeZoneName,
  webFolder,
  webUrl,
  wholeNumber,
} from './fields.ts';

const SECTION = 'must be a group of settings';

/** The subject of a newsletter, with what stands for a part of the issue in braces. */
const subjectPattern = line.check(
  z.refine(
    (text) =>
      [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name]) =>
        /^(?:publication|title|number|date|id)$/.test(name ?? ''),
      ),
    { error: 'may have {publication}, {title}, {number}, {date} and {id} in braces, nothing else' },
  ),
);

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
        {
          url: z.optional(webFolder),
          items: z.optional(wholeNumber(1, 100_000)),
          archives: z.optional(flag),
          tags: z.optional(flag),
          authors: z.optional(flag),
          atom: z.optional(flag),
          json: z.optional(flag),
          hub: z.optional(webUrl),
        },
        { error: SECTION },
      ),
    ),
    epub: z.optional(
      z.strictObject(
        {
          series: z.optional(line),
          url: z.optional(webFolder),
          images: z.optional(z.enum(['color', 'eink'], { error: 'must be color or eink' })),
          kobo: z.optional(flag),
          certifiedBy: z.optional(line),
        },
        { error: SECTION },
      ),
    ),
    newsletter: z.optional(
      z.strictObject(
        {
          from: z.optional(
            z.strictObject(
              { name: z.optional(line), email: mailbox },
              { error: 'must have the fields name and email' },
            ),
          ),
          width: z.optional(wholeNumber(40, 100)),
          links: z.optional(z.enum(['end', 'inline'], { error: 'must be end or inline' })),
          subject: z.optional(subjectPattern),
          archive: z.optional(webFolder),
          reason: z.optional(line),
          postalAddress: z.optional(lines),
          unsubscribe: z.optional(
            z.strictObject(
              { url: z.optional(headerUrl), email: z.optional(mailbox) },
              { error: 'must have the fields url or email' },
            ),
          ),
        },
        { error: SECTION },
      ),
    ),
    mailer: z.optional(
      z.strictObject(
        {
          returnPath: z.optional(mailbox),
          rate: z.optional(wholeNumber(1, 10_000_000)),
          domainRate: z.optional(wholeNumber(1, 10_000_000)),
          connections: z.optional(wholeNumber(1, 100)),
          giveUpAfter: z.optional(wholeNumber(1, 240)),
          dkim: z.optional(
            z.strictObject(
              { selector: line, domain: z.optional(line) },
              { error: 'must have the field selector' },
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
