import GithubSlugger from 'github-slugger';

/** What the placeholders of a permalink stand for. */
export interface PermalinkParts {
  readonly date: Date | undefined;
  readonly name: string;
  readonly slug: string;
  readonly title: string;
  readonly section: string;
  readonly categories: readonly string[];
}

const OF_DATE = /:(?:year|short_year|i_month|month|i_day|day|hour|minute|second)\b/;

/**
 * The address that a pattern such as `/:year/:month/:slug/` gives to a text; undefined where it is made
 * of a date, and the text has none.
 */
export function expandPermalink(pattern: string, parts: PermalinkParts): string | undefined {
  const { date } = parts;
  if (date === undefined && OF_DATE.test(pattern)) return undefined;
  const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0');
  const month = date ? date.getUTCMonth() + 1 : undefined;
  const values: Readonly<Record<string, string>> = {
    year: String(date?.getUTCFullYear() ?? ''),
    short_year: String(date?.getUTCFullYear() ?? '').slice(2),
    month: two(month),
    i_month: String(month ?? ''),
    day: two(date?.getUTCDate()),
    i_day: String(date?.getUTCDate() ?? ''),
    hour: two(date?.getUTCHours()),
    minute: two(date?.getUTCMinutes()),
    second: two(date?.getUTCSeconds()),
    title: parts.title,
    post_title: parts.title,
    slug: parts.slug,
    slugorfilename: parts.slug,
    slugorcontentbasename: parts.slug,
    name: parts.name,
    filename: parts.name,
    contentbasename: parts.name,
    section: parts.section.split('/')[0] ?? '',
    sections: parts.section,
    category: parts.categories[0] ?? '',
    categories: parts.categories.map(slugify).join('/'),
    output_ext: '.html',
  };
  const path = pattern.replace(/:([a-z_]+)(\[[^\]]*\])?/g, (_, name: string) => values[name] ?? '');
  return `/${path}`.replace(/\/{2,}/g, '/');
}

/** Words in the form of an address: `A first light` is `a-first-light`. */
export function slugify(words: string): string {
  return new GithubSlugger()
    .slug(words.normalize('NFC'))
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
}
