import { isConfigurable, loadPublication } from '@pressroom/content-model';
import type { Fetched } from './fetch-images.ts';
import { planTexts } from './plan-texts.ts';
import { formatReport, type ImportReport, ReportBuilder } from './report.ts';
import type { Source } from './source.ts';
import type { SourceFiles } from './source-files.ts';
import type { GitDates } from './sources/git-dates.ts';
import { slugify } from './sources/permalinks.ts';
import { formatYaml } from './target/format-article.ts';
import { TargetFolder } from './target/target-folder.ts';
import { TextWriter } from './text-writer.ts';

export interface ImportOptions {
  /** Path of the content folder to write. */
  readonly content: string;
  /** Whether to write nothing. */
  readonly isDryRun: boolean;
  /** The files of the source, images among them. */
  readonly files: SourceFiles;
  readonly git: GitDates;
  /** Images of other sites that were fetched. */
  readonly fetched?: Fetched;
  step?(done: number, total: number): void;
}

/** Imports a publication: writes its texts, images, authors and settings as a content folder. */
export function importPublication(source: Source, options: ImportOptions): ImportReport {
  return new Importer(source, options).run();
}

class Importer {
  readonly #source: Source;
  readonly #options: ImportOptions;
  readonly #report = new ReportBuilder();
  readonly #target: TargetFolder;
  /** Names of authors by their ids. */
  readonly #authors = new Map<string, string>();

  constructor(source: Source, options: ImportOptions) {
    this.#source = source;
    this.#options = options;
    this.#target = new TargetFolder(options.content, options.isDryRun);
  }

  run(): ImportReport {
    const { entries, skipped, kind } = this.#source;
    const report = this.#report;
    report.texts.found = entries.length;
    for (const { file, reason, isPage } of skipped) {
      if (isPage) report.add(file, `Not imported. ${reason}`);
      else report.skip(file, reason);
    }
    this.#writeTexts();
    this.#writeAuthors();
    this.#writeSettings();
    const finished = report.finish(kind);
    this.#target.write('import-report.md', formatReport(finished));
    this.#target.close();
    return finished;
  }

  #writeTexts(): void {
    const { fetched, files, git, step } = this.#options;
    const report = this.#report;
    const plans = planTexts(this.#source, git, report);
    const writer = new TextWriter({
      source: this.#source,
      plans,
      files,
      target: this.#target,
      fetched: fetched?.paths ?? new Map(),
      report,
      authorId: (name) => this.#authorId(name),
    });
    for (const [address, problem] of fetched?.problems ?? []) {
      report.add(address, `The image could not be fetched. ${problem}`);
    }
    for (const [index, plan] of plans.entries()) {
      step?.(index + 1, plans.length);
      writer.write(plan);
    }
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
      this.#report.add('publication.yaml', 'You wrote or changed this file; the import keeps it.');
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
    if (this.#target.write(name, content) === 'kept') this.#report.addKept(name, name);
  }
}

/** A name without the marks of its letters, for an id that is easy to type. */
function toAscii(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[\x20-\x7e]*$/.test(ascii) ? ascii : name;
}
