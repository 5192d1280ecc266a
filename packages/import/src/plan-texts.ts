import { posix } from 'node:path';
import { decodeAddress } from './decode-address.ts';
import { momentOf, toDate } from './fields/dates.ts';
import { type MappedFields, mapFields, unique } from './fields/map-fields.ts';
import { reasonOf } from './reason-of.ts';
import type { ReportBuilder } from './report.ts';
import type { Source, SourceEntry, SourceText } from './source.ts';
import type { GitDates } from './sources/git-dates.ts';
import { slugify } from './sources/permalinks.ts';

/** A text to import, with a slug and addresses that no other text has. */
export interface Plan {
  readonly entry: SourceEntry;
  readonly slug: string;
  readonly fields: MappedFields;
  readonly date: string | undefined;
  /** The old path from the root of the server. */
  readonly address: string | undefined;
  /** Former addresses. */
  readonly aliases: readonly string[];
}

/** Pages of the site that no article may take. */
const RESERVED = /^(?:404|archive|assets|authors|feeds?|index|issues|media|search|subscribe|tags)$/;

/** In characters: file systems allow 255 bytes. */
const MAX_SLUG_LENGTH = 100;

/** Reads the fields of all texts, and chooses a slug and addresses for each. */
export function planTexts(source: Source, git: GitDates, report: ReportBuilder): readonly Plan[] {
  const planner = new Planner(source, git, report);
  // The texts in the main language get the names that they had.
  const sorted = [...source.entries].sort(
    (a, b) => Number(a.language !== undefined) - Number(b.language !== undefined),
  );
  return planner.withAliases(sorted.flatMap((entry) => planner.plan(entry) ?? []));
}

/** The path of the home page: `/`, `/blog/`. */
export function basePath({ site }: Source): string {
  return site.url ? new URL(site.url).pathname : '/';
}

class Planner {
  readonly #source: Source;
  readonly #git: GitDates;
  readonly #report: ReportBuilder;
  readonly #base: string;
  readonly #slugs = new Set<string>();
  /** Addresses that are taken, as `keyOf` gives them. */
  readonly #taken = new Set<string>();

  constructor(source: Source, git: GitDates, report: ReportBuilder) {
    this.#source = source;
    this.#git = git;
    this.#report = report;
    this.#base = basePath(source);
  }

  plan(entry: SourceEntry): Plan | undefined {
    const text = this.#read(entry);
    if (text === undefined) return undefined;
    for (const note of text.notes ?? []) this.#report.add(entry.file, note);
    const fields = mapFields(text.fields, this.#source.kind);
    const dated = fields.date ?? entry.date ?? dateIn(fields.url ?? '') ?? dateIn(entry.file);
    const date = dated ?? this.#git.dateOf(entry.file);
    const moment = date === undefined ? undefined : momentOf(date);
    const path = this.#source.addressOf(entry, text.fields, moment);
    const address = path?.startsWith('/') ? this.#base + path.slice(1) : path;
    const slug = this.#chooseSlug(entry, fields);
    return { entry, slug, fields, date, address: this.#claim(address, slug, entry), aliases: [] };
  }

  /** Reads a text; one that cannot be read does not stop the others. */
  #read(entry: SourceEntry): SourceText | undefined {
    try {
      return entry.read();
    } catch (error) {
      this.#report.skip(entry.file, reasonOf(error));
      return undefined;
    }
  }

  /** The address of a text; undefined where another one, or a page of the site, has it. */
  #claim(address: string | undefined, slug: string, { file }: SourceEntry): string | undefined {
    const wanted = address ?? `${this.#base}${slug}/`;
    const key = keyOf(wanted);
    if (!this.#taken.has(key) && !RESERVED.test(key)) {
      this.#taken.add(key);
      return address;
    }
    this.#report.add(file, `Another page has the address "${wanted}"; this text has a new one.`);
    this.#taken.add(keyOf(`${this.#base}${slug}/`));
    return undefined;
  }

  /** The plans with the former addresses that are still free when every text has its own. */
  withAliases(plans: readonly Plan[]): readonly Plan[] {
    return plans.map((plan) => {
      const aliases = unique(plan.fields.aliases.map((alias) => this.#pathOf(alias))).filter(
        (alias) => {
          const isFree = !this.#taken.has(keyOf(alias)) && !RESERVED.test(keyOf(alias));
          this.#taken.add(keyOf(alias));
          return isFree;
        },
      );
      return { ...plan, aliases };
    });
  }

  #chooseSlug(entry: SourceEntry, { slug, title }: MappedFields): string {
    const own = slug && !/[/\\]/.test(slug) ? slug : posix.basename(entry.name);
    const wanted = cut(slugify(own) || slugify(title ?? '') || 'text', MAX_SLUG_LENGTH);
    const name = RESERVED.test(wanted) ? `${wanted}-page` : wanted;
    let free = name;
    if (this.#slugs.has(free) && entry.language) free = `${name}-${entry.language.toLowerCase()}`;
    for (let number = 2; this.#slugs.has(free); number += 1) free = `${name}-${number}`;
    this.#slugs.add(free);
    if (free !== name && !entry.language) {
      const message = `Another text has the name "${name}"; this one is "${free}".`;
      this.#report.add(entry.file, message);
    }
    return free;
  }

  /** A former address as a path from the root of the server. */
  #pathOf(alias: string): string {
    if (/^https?:/.test(alias)) return alias;
    const path = alias.startsWith('/') ? alias : `/${alias}`;
    return path.startsWith(this.#base) ? path : this.#base + path.slice(1);
  }
}

/** An address by which two that lead to the same file are the same. */
function keyOf(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return decodeAddress(path)
    .toLowerCase()
    .replace(/(?:\/index)?\.html?$/, '')
    .replace(/^\/+|\/+$/g, '');
}

/** The date in a path such as `2014/12/12/name`. */
function dateIn(path: string): string | undefined {
  const [, year, month, day] =
    /(?:^|\/)((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/-]|$)/.exec(path) ?? [];
  return year === undefined ? undefined : toDate(`${year}-${month}-${day}`);
}

/** The beginning of a slug, cut between words where it can be. */
function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  return slug.slice(0, length).replace(/-[^-]*$/, '');
}
