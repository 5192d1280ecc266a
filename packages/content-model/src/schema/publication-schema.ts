import * as v from 'valibot';
import { MARKDOWN_FEATURES, MARKDOWN_PRESETS } from '../markdown/markdown-features.ts';
import {
  choice,
  color,
  days,
  either,
  fields,
  flag,
  headerUrl,
  isText,
  languageTag,
  line,
  lines,
  linkUrl,
  mailDomain,
  prose,
  table,
  timeZoneName,
  webFolder,
  webUrl,
  wholeNumber,
} from './fields.ts';
import { headerAddress, sender } from './mailbox.ts';

const SECTION = 'must be a group of settings.';
const NAVIGATION = 'must be a list of links, each with "title" and "url".';

/** The subject of a newsletter, with placeholders for parts of the issue in braces. */
const subjectPattern = v.pipe(
  line,
  v.check(
    (text) =>
      [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name]) =>
        /^(?:publication|title|number|date|id)$/.test(name ?? ''),
      ),
    'may have only the placeholders {publication}, {title}, {number}, {date} and {id}.',
  ),
);

const preset = choice(...MARKDOWN_PRESETS);

/** A preset, or switches, which may start from one. */
const markdown = either(
  isText,
  preset,
  fields(
    {
      preset: v.optional(preset),
      ...v.entriesFromList(MARKDOWN_FEATURES, v.optional(flag)),
    },
    `must be ${MARKDOWN_PRESETS.join(', ')} or a group of settings.`,
  ),
);

/** publication.yaml. */
export const publicationSchema = fields(
  {
    title: line,
    description: v.optional(prose),
    url: webFolder,
    language: v.optional(languageTag),
    timeZone: v.optional(timeZoneName),
    rights: v.optional(line),
    publisher: v.optional(line),
    founded: v.optional(wholeNumber(1985, 9999)),
    feed: v.optional(
      fields(
        {
          url: v.optional(webFolder),
          items: v.optional(wholeNumber(1, 100_000)),
          archives: v.optional(flag),
          tags: v.optional(flag),
          authors: v.optional(flag),
          atom: v.optional(flag),
          json: v.optional(flag),
          hub: v.optional(webUrl),
        },
        SECTION,
      ),
    ),
    epub: v.optional(
      fields(
        {
          series: v.optional(line),
          url: v.optional(webFolder),
          images: v.optional(choice('color', 'eink')),
          kobo: v.optional(flag),
          certifiedBy: v.optional(line),
        },
        SECTION,
      ),
    ),
    newsletter: v.optional(
      fields(
        {
          from: v.optional(sender),
          replyTo: v.optional(headerAddress),
          width: v.optional(wholeNumber(40, 100)),
          links: v.optional(choice('end', 'inline')),
          subject: v.optional(subjectPattern),
          archive: v.optional(webFolder),
          reason: v.optional(line),
          postalAddress: v.optional(lines),
          unsubscribe: v.optional(
            fields(
              { url: v.optional(headerUrl), email: v.optional(headerAddress) },
              'must have the field "url" or "email".',
            ),
          ),
        },
        SECTION,
      ),
    ),
    mailer: v.optional(
      fields(
        {
          returnPath: v.optional(headerAddress),
          rate: v.optional(wholeNumber(1, 10_000_000)),
          domainRate: v.optional(wholeNumber(1, 10_000_000)),
          connections: v.optional(wholeNumber(1, 100)),
          giveUpAfter: v.optional(wholeNumber(1, 240)),
          bounces: v.optional(
            fields(
              { softLimit: v.optional(wholeNumber(1, 100)), window: v.optional(days) },
              'must have the field "softLimit" or "window".',
            ),
          ),
          dkim: v.optional(
            fields(
              { selector: line, domain: v.optional(mailDomain) },
              'must have the field "selector".',
            ),
          ),
        },
        SECTION,
      ),
    ),
    web: v.optional(
      fields(
        {
          accent: v.optional(color),
          logo: v.optional(line),
          font: v.optional(choice('serif', 'sans')),
          navigation: v.optional(
            v.array(fields({ title: line, url: linkUrl }, NAVIGATION), NAVIGATION),
          ),
          footer: v.optional(prose),
          pageSize: v.optional(wholeNumber(1, 1000)),
        },
        SECTION,
      ),
    ),
    markdown: v.optional(markdown),
    rules: v.optional(
      table(
        v.string('must be error, warning or off.'),
        'must be a list of rules, each with error, warning or off.',
      ),
    ),
  },
  'must be a list of fields such as "title: …".',
);

export type PublicationFields = v.InferOutput<typeof publicationSchema>;
