import * as v from 'valibot';
import { toAsciiUrl } from '../body/to-ascii-url.ts';
import { cleanLine } from '../read/clean-text.ts';
import {
  date,
  either,
  fields,
  flag,
  isText,
  languageTag,
  line,
  prose,
  webUrl,
  words,
} from './fields.ts';

const AUTHOR = 'must be an id from authors.yaml or a name.';

/** An author as an article names them: an id of authors.yaml, a name, or all of it in place. */
const authorEntry = either(
  isText,
  line,
  fields({ name: line, sortName: v.optional(line), url: v.optional(webUrl) }, AUTHOR),
);

const URL_FORM = 'must be a URL or a path from the root such as /2024/first-light/.';

const ALIASES_FORM = 'must be a list of URLs or paths such as [/2019/first-light.html].';

/** An address on the web, also as a path from the root of the publication's. */
const articleUrl = v.pipe(
  line,
  v.check((text) => {
    const url = /^(?:https?:|\/)/i.test(text) ? toAsciiUrl(text, 'https://any.example/') : '';
    return url !== undefined && /^https?:/.test(url);
  }, URL_FORM),
);

/** Former addresses, each as `articleUrl`; one alone is a list of one. */
const aliases = v.pipe(
  v.union([v.string(), v.array(v.string())], ALIASES_FORM),
  v.transform((value) => [value].flat().map(cleanLine)),
  v.array(articleUrl),
);

const COVER = 'must be an image, or have the fields "image" and "alt".';

/** A cover: its image alone, or with its alternative text. */
export const coverSchema = either(
  isText,
  v.pipe(
    line,
    v.transform((image): CoverFields => ({ image })),
  ),
  fields({ image: line, alt: v.optional(line) }, COVER),
);

interface CoverFields {
  image: string;
  alt?: string | undefined;
}

/** Front matter of an article; dates without offset are in the given time zone. */
export function articleSchema(timeZone: string) {
  return fields(
    {
      title: line,
      date: date(timeZone),
      summary: v.optional(prose),
      updated: v.optional(date(timeZone)),
      authors: v.optional(either(Array.isArray, v.array(authorEntry), authorEntry)),
      tags: v.optional(words),
      language: v.optional(languageTag),
      id: v.optional(line),
      url: v.optional(articleUrl),
      aliases: v.optional(aliases),
      cover: v.optional(coverSchema),
      section: v.optional(line),
      draft: v.optional(flag),
      imported: v.optional(v.unknown()),
    },
    'must be a list of fields such as "title: …".',
  );
}

export type ArticleFields = v.InferOutput<ReturnType<typeof articleSchema>>;
