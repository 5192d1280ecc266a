import { type Data, isMapping } from '../data/data.ts';
import { parseDate } from '../schema/parse-date.ts';
import type { DataSource } from '../schema/validate.ts';

const YES = /^(?:true|yes)$/i;
const NO = /^(?:false|no)$/i;

const STATUS = {
  hides: /^(?:draft|auto-draft|hidden|pending|private|trash)$/i,
  // What is scheduled waits for its date, as every article does.
  shows: /^(?:future|publish(?:ed)?|scheduled)$/i,
};

interface HidingField {
  readonly hides: RegExp;
  readonly shows: RegExp;
}

/** Fields with which other tools hide an article, and the values that do not hide it. */
const HIDING: Readonly<Record<string, HidingField>> = {
  eleventyExcludeFromCollections: { hides: YES, shows: NO },
  headless: { hides: YES, shows: NO },
  hidden: { hides: YES, shows: NO },
  isDraft: { hides: YES, shows: NO },
  password: { hides: /./, shows: /^(?:|~|false|no|null)$/i },
  permalink: { hides: /^false$/i, shows: /^true$/i },
  post_status: STATUS,
  private: { hides: YES, shows: NO },
  publish: { hides: NO, shows: YES },
  published: { hides: NO, shows: YES },
  status: STATUS,
  unlisted: { hides: YES, shows: NO },
  visibility: { hides: /^(?:hidden|members|paid|password|private|tiers)$/i, shows: /^public$/i },
};

/** What Hugo writes where there is no date. */
const NO_DATE = /^0001-01-01(?!\d)/;

/** Until when Hugo keeps an article back, if that is later than its date. */
const PUBLISH_DATE = /^publish_?date$/i;

/**
 * The front matter in our words: what other tools hide is a draft, and what they keep back has the
 * date of the day on which it leaves.
 *
 * @param timeZone of dates without offset
 */
export function fromOtherTools(source: DataSource, timeZone: string): DataSource {
  const { data } = source.document;
  if (!isMapping(data)) return source;
  const names = Object.keys(data);
  const hasNoDate = typeof data.date === 'string' && NO_DATE.test(data.date);
  const isForeign = (name: string) => Object.hasOwn(HIDING, name) || PUBLISH_DATE.test(name);
  if (!hasNoDate && !names.some(isForeign)) return source;
  const translated = new Map<string, Data>();
  let isHidden = false;
  let leaves: string | undefined;
  for (const [name, value] of Object.entries(data)) {
    const hides = typeof value === 'string' ? isHiding(name, value) : undefined;
    if (hides) isHidden = true;
    else if (PUBLISH_DATE.test(name) && isDate(value, timeZone)) leaves = value;
    else if (hides === undefined && !(hasNoDate && name === 'date')) translated.set(name, value);
  }
  if (isHidden) translated.set('draft', 'true');
  if (leaves !== undefined) translated.set('date', later(translated.get('date'), leaves, timeZone));
  return { ...source, document: { ...source.document, data: Object.fromEntries(translated) } };
}

/** Returns whether a field hides its article, or undefined for any other field. */
function isHiding(name: string, value: string): boolean | undefined {
  const field = Object.hasOwn(HIDING, name) ? HIDING[name] : undefined;
  if (field?.shows.test(value)) return false;
  return field?.hides.test(value) ? true : undefined;
}

function isDate(value: Data, timeZone: string): value is string {
  return typeof value === 'string' && parseDate(value, timeZone).date !== undefined;
}

/** The later one of the article's own date, where it has a sound one, and another. */
function later(own: Data | undefined, other: string, timeZone: string): Data {
  if (own === undefined || own === '') return other;
  const date = typeof own === 'string' ? parseDate(own, timeZone).date : undefined;
  const otherDate = parseDate(other, timeZone).date;
  return date && otherDate && date < otherDate ? other : own;
}
