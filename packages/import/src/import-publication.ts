import { posix } from 'node:path';
import {
  isConfigurable,
  loadPublication,
  type MarkdownSetting,
  markdownFeatures,
} from '@pressroom/content-model';
import { convertBody } from './body/convert-body.ts';
import { rewriteTargets } from './body/rewrite-targets.ts';
import { momentOf, toDate } from './fields/dates.ts';
import { type MappedFields, mapFields, unique } from './fields/map-fields.ts';
import { formatReport, type ImportReport, ReportBuilder } from './report.ts';
import type { Source, SourceEntry } from './source.ts';
import type { SourceFiles } from './source-files.ts';
import type { GitDates } from './sources/git-dates.ts';
import { slugify } from './sources/permalinks.ts';
import { formatArticle, formatYaml } from './target/format-article.ts';
import { TargetFolder } from './target/target-folder.ts';
import { TextTargets, withoutPrefix } from './text-targets.ts';

export interface ImportOptions {
  /** Path of the content folder to bring the texts to. */
  readonly content: string;
  /** Whether to write nothing. */
  readonly isDryRun: boolean;
  /** The files of the source, images among them. */
  readonly files: SourceFiles;
  readonly git: GitDates;
  step?(done: number, total: number): void;
}

/** A text that is to be brought along. */
interface Plan {
  readonly entry: SourceEntry;
  readonly slug: string;
  readonly fields: MappedFields;
  readonly date: string | undefined;
  /** The old path from the root of the server. */
  readonly address: string | undefined;
  /** Former addresses that no other text has. */
  readonly aliases: readonly string[];
}

/** A date for texts that have none: they stay drafts. */
const NO_DATE = '1970-01-01';

/** Pages of the site that no article may take. */
const RESERVED = /^(?:404|archive|assets|authors|feeds?|index|issues|media|search|subscribe|tags)$/;

/** Brings a publication along: writes its texts, images, authors and settings as a content folder. */
export function importPublication(source: Source, options: ImportOptions): ImportReport {
  return new Importer(source, options).run();
}

class Importer {
  readonly #source: Source;
  readonly #options: ImportOptions;
  readonly #report = new ReportBuilder();
  readonly #target: TargetFolder;
  readonly #targets: TextTargets;
  readonly #authors = new Map<string, string>();
  /** Slugs that are taken, in lower case. */
  readonly #slugs = new Set<string>();
  /** Addresses that are taken, as `keyOf` gives them. */
  readonly #taken = new Set<string>();

  /** The path of the home page: `/`, `/blog/`. */
  readonly #base: string;

  constructor(source: Source, options: ImportOptions) {
    this.#source = source;
    this.#base = source.site.url ? new URL(source.site.url).pathname : '/';
    this.#options = options;
    this.#target = new TargetFolder(options.content, options.isDryRun);
    this.#targets = new TextTargets(source);
  }

  run(): ImportReport {
    const { entries, skipped, kind } = this.#source;
    const report = this.#report;
    report.texts.found = entries.length;
    for (const { file, reason } of skipped) report.add(file, `Not brought. ${reason}`);
    this.#bringAll(entries);
    this.#writeAuthors();
    this.#writeSettings();
    this.#target.close();
    const finished = report.finish(kind);
    if (!this.#options.isDryRun) {
      this.#target.write('import-report.md', formatReport(finished));
      this.#target.close();
    }
    return finished;
  }

  #bringAll(entries: readonly SourceEntry[]): void {
    // The texts in the main language get the names that they had.
    const sorted = [...entries].sort(
      (a, b) => Number(a.language !== undefined) - Number(b.language !== undefined),
    );
    const plans = this.#withAliases(sorted.flatMap((entry) => this.#plan(entry) ?? []));
    for (const { entry, slug, address, fields } of plans) {
      this.#targets.add(entry, slug, [address, ...fields.aliases]);
    }
    for (const [index, plan] of plans.entries()) {
      this.#options.step?.(index + 1, plans.length);
      this.#bring(plan);
    }
  }

  #plan(entry: SourceEntry): Plan | undefined {
    const report = this.#report;
    try {
      const text = entry.read();
      for (const note of text.notes ?? []) report.add(entry.file, note);
      const fields = mapFields(text.fields, this.#source.kind);
      const dated = fields.date ?? entry.date ?? dateIn(fields.url ?? '') ?? dateIn(entry.file);
      const date = dated ?? this.#options.git.dateOf(entry.file);
      const moment = date === undefined ? undefined : momentOf(date);
      const path = this.#source.addressOf(entry, text.fields, moment);
      const address = path?.startsWith('/') ? this.#base + path.slice(1) : path;
      const slug = this.#chooseSlug(entry, fields);
      return { entry, slug, fields, date, address: this.#claim(address, slug, entry), aliases: [] };
    } catch (error) {
      report.skip(entry.file, error instanceof Error ? error.message : String(error));
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
  #withAliases(plans: readonly Plan[]): readonly Plan[] {
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
    const wanted = slugify(own) || slugify(title ?? '') || 'text';
    const short = cut(wanted, 100);
    const name = RESERVED.test(short) ? `${short}-page` : short;
    const candidates = [
      name,
      ...(entry.language ? [`${name}-${entry.language.toLowerCase()}`] : []),
    ];
    for (let number = 2; candidates.length < this.#slugs.size + 3; number += 1) {
      const free = candidates.find((one) => !this.#slugs.has(one));
      if (free !== undefined) {
        this.#slugs.add(free);
        if (free !== name && !entry.language) {
          this.#report.add(
            entry.file,
            `Another text has the name "${name}"; this one is "${free}".`,
          );
        }
        return free;
      }
      candidates.push(`${name}-${number}`);
    }
    return name;
  }

  #bring(plan: Plan): void {
    const { entry, slug, fields } = plan;
    const report = this.#report;
    const { site, kind } = this.#source;
    try {
      const text = entry.read();
      const { markdown, left, converted } = convertBody(text, entry.file, kind, {
        'site.title': site.title,
        'site.url': site.url?.replace(/\/$/, ''),
        'site.baseurl': site.url ? new URL(site.url).pathname.replace(/\/$/, '') : '',
        'page.title': fields.title,
      });
      report.constructs.converted += converted;
      report.constructs.left += left.length;
      for (const { raw, line } of left) {
        const shown = raw.length > 80 ? `${raw.slice(0, 79)}…` : raw;
        report.add(
          entry.file,
          `"${shown}" stays in the text.`,
          'Write what it showed, in Markdown.',
          line,
        );
      }
      const images = new Map<string, string>();
      const body = rewriteTargets(markdown, this.#features(), (address, what) =>
        this.#rewrite(address, what, plan, images),
      );
      const cover = this.#cover(plan, images);
      const { title, rest } = this.#title(plan, body);
      if (plan.date === undefined) {
        report.add(
          entry.file,
          'The text has no date; it is a draft.',
          `Write one: date: 2024-07-06`,
        );
      }
      const file = images.size > 0 ? `articles/${slug}/index.md` : `articles/${slug}.md`;
      const other = images.size > 0 ? `articles/${slug}.md` : `articles/${slug}/index.md`;
      if (this.#target.has(other)) {
        report.texts.kept += 1;
        report.add(
          entry.file,
          `"${other}" exists; the text was not written.`,
          'Delete it to import the text again.',
        );
        return;
      }
      const written = this.#target.write(
        file,
        formatArticle(this.#frontMatter(plan, title, cover), rest),
      );
      report.texts[written] += 1;
      if (written === 'kept')
        report.add(entry.file, `"${file}" was changed here; it is left as it is.`);
      for (const [from, name] of images) this.#copyImage(from, `articles/${slug}/${name}`);
    } catch (error) {
      report.skip(entry.file, error instanceof Error ? error.message : String(error));
    }
  }

  #copyImage(from: string, to: string): void {
    const written = this.#target.write(to, this.#options.files.read(from));
    this.#report.images.found += 1;
    if (written === 'kept')
      this.#report.add(from, `"${to}" was changed here; it is left as it is.`);
  }

  #frontMatter(plan: Plan, title: string, cover: unknown): Readonly<Record<string, unknown>> {
    const { fields, slug, address, entry, date, aliases } = plan;
    const { site } = this.#source;
    const names = fields.authors.length > 0 ? fields.authors : [site.author ?? ''].filter(Boolean);
    const home = `${this.#base}${slug}/`;
    const isOld = address !== undefined && address !== home;
    const language = fields.language ?? entry.language;
    return {
      title,
      date: date ?? NO_DATE,
      updated: fields.updated,
      summary: fields.summary,
      authors: listOrNothing(names.map((name) => this.#authorId(name))),
      tags: listOrNothing(fields.tags),
      language: language === site.language ? undefined : language,
      cover,
      url: isOld ? encodeURI(decode(address)) : undefined,
      aliases: listOrNothing(aliases),
      draft: fields.isDraft || entry.isDraft || date === undefined ? true : undefined,
      imported: Object.keys(fields.imported).length > 0 ? fields.imported : undefined,
    };
  }

  /** A former address as a path from the root of the server. */
  #pathOf(alias: string): string {
    if (/^https?:/.test(alias)) return alias;
    const path = alias.startsWith('/') ? alias : `/${alias}`;
    return path.startsWith(this.#base) ? path : this.#base + path.slice(1);
  }

  /** The title: that of the fields, a heading that begins the text, or the name of the file. */
  #title({ fields, entry }: Plan, body: string): { readonly title: string; readonly rest: string } {
    const heading = /^\s*#[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body);
    const words = heading?.[1]
      ?.replace(/\s*\{#[^}]*\}$/, '')
      .replace(/[*_`]/g, '')
      .trim();
    if (fields.title === undefined && words)
      return { title: words, rest: body.slice(heading?.[0].length) };
    if (words !== undefined && words === fields.title) {
      return { title: fields.title, rest: body.slice(heading?.[0].length) };
    }
    const named = entry.name.replace(/[-_]+/g, ' ').trim();
    const title = fields.title ?? named.charAt(0).toUpperCase() + named.slice(1);
    return { title: title || 'Untitled', rest: body };
  }

  #cover({ entry, fields }: Plan, images: Map<string, string>): unknown {
    if (fields.cover === undefined) return undefined;
    const found = this.#findImage(fields.cover, entry);
    if (found === undefined) {
      this.#report.images.missing += 1;
      this.#report.add(entry.file, `The image "${fields.cover}" of the cover was not found.`);
      return undefined;
    }
    const image = nameFor(found, images);
    return fields.coverAlt === undefined ? image : { image, alt: fields.coverAlt };
  }

  #findImage(address: string, entry: SourceEntry): string | undefined {
    const path = this.#targets.ownPath(withoutPrefix(address));
    if (path === undefined || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
    const bare = this.#targets.fromHome(path.replace(/[?#].*$/, ''));
    const { files } = this.#options;
    return (
      files.find(this.#source.candidates(decode(bare), entry)) ??
      files.find(this.#source.candidates(bare, entry))
    );
  }

  #rewrite(
    address: string,
    what: 'image' | 'link',
    { entry, address: own }: Plan,
    images: Map<string, string>,
  ): string | undefined {
    if (what === 'image') {
      const found = this.#findImage(address, entry);
      if (found !== undefined) return nameFor(found, images);
      if (/^https?:|^\/\//i.test(address)) this.#report.images.remote += 1;
      if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined;
      this.#report.images.missing += 1;
      this.#report.add(
        entry.file,
        `The image "${address}" was not found.`,
        'Save it beside the text.',
      );
      return undefined;
    }
    const found = this.#targets.find(address, entry, own);
    if (found === undefined) return undefined;
    if ('problem' in found) {
      this.#report.add(entry.file, found.problem, 'Write the address of what it led to.');
      return found.address;
    }
    return found.address;
  }

  #features() {
    const { markdown } = this.#source;
    return markdownFeatures((markdown ?? {}) as MarkdownSetting);
  }

  #authorId(name: string): string {
    const id = slugify(toAscii(name)) || `author-${this.#authors.size + 1}`;
    this.#authors.set(id, name);
    return id;
  }

  #writeAuthors(): void {
    if (this.#authors.size === 0) return;
    const authors = [...this.#authors].sort(([a], [b]) => (a < b ? -1 : 1));
    const fields = Object.fromEntries(authors.map(([id, name]) => [id, { name }]));
    this.#write('authors.yaml', formatYaml(fields));
  }

  #writeSettings(): void {
    const { site } = this.#source;
    if (!this.#target.isOurs('publication.yaml')) {
      this.#report.add('publication.yaml', 'The file is yours; it is left as it is.');
      return;
    }
    if (!site.url) {
      this.#report.add('publication.yaml', 'The source does not say its address.', 'Set "url".');
    }
    const settings = {
      title: site.title ?? (site.url ? new URL(site.url).host : 'Untitled'),
      description: site.description,
      url: site.url ?? 'https://example.org/',
      language: site.language,
      timeZone: site.timeZone,
      markdown: this.#source.markdown,
    };
    this.#write('publication.yaml', formatYaml(settings));
    if (this.#options.isDryRun) return;
    const rules = this.#brokenRules();
    if (rules.length === 0) return;
    this.#report.lenientRules = rules;
    const lenient = {
      ...settings,
      rules: Object.fromEntries(rules.map((rule) => [rule, 'warning'])),
    };
    this.#write('publication.yaml', formatYaml(lenient));
  }

  /** The rules that texts break, and that may be warnings; what may not is a line of the report. */
  #brokenRules(): readonly string[] {
    this.#target.close();
    const { check } = loadPublication(this.#options.content, { asOf: new Date(8.64e15) });
    const rules = new Set<string>();
    for (const { severity, ruleId, file, line, message, hint } of check()) {
      if (severity !== 'error') continue;
      if (isConfigurable(ruleId)) rules.add(ruleId);
      else this.#report.add(file, message, hint, line);
    }
    return [...rules].sort();
  }

  #write(name: string, content: string): void {
    const written = this.#target.write(name, content);
    if (written === 'kept')
      this.#report.add(name, 'The file was changed here; it is left as it is.');
  }
}

/** An address by which two that lead to the same file are the same. */
function keyOf(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return decode(path)
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

/** The name under which an image is beside its text. */
function nameFor(path: string, images: Map<string, string>): string {
  const known = images.get(path);
  if (known !== undefined) return known;
  const { name, ext } = posix.parse(path);
  const plain = name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[-.]+|-+$/g, '') || 'image';
  const taken = new Set([...images.values()].map((one) => one.toLowerCase()));
  let chosen = `${plain}${ext}`;
  for (let number = 2; taken.has(chosen.toLowerCase()); number += 1)
    chosen = `${plain}-${number}${ext}`;
  images.set(path, chosen);
  return chosen;
}

/** A name without the marks of its letters, for an id that is easy to type. */
function toAscii(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[\x20-\x7e]*$/.test(ascii) ? ascii : name;
}

function listOrNothing(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The beginning of a slug, cut between words where it can be. */
function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  return slug.slice(0, length).replace(/-[^-]*$/, '');
}
