import { posix } from 'node:path';
import { type MarkdownSetting, markdownFeatures } from '@pressroom/content-model';
import { convertBody } from './body/convert-body.ts';
import { rewriteTargets } from './body/rewrite-targets.ts';
import { decodeAddress } from './decode-address.ts';
import { basePath, type Plan } from './plan-texts.ts';
import { reasonOf } from './reason-of.ts';
import type { ReportBuilder } from './report.ts';
import type { Source, SourceEntry } from './source.ts';
import type { SourceFiles } from './source-files.ts';
import { type FrontMatter, formatArticle } from './target/format-article.ts';
import type { TargetFolder } from './target/target-folder.ts';
import { TextTargets, withoutPrefix } from './text-targets.ts';

/** A date for texts that have none: they stay drafts. */
const NO_DATE = '1970-01-01';

/** Longer tags are cut in the report. */
const MAX_SHOWN = 80;

/** What a text is written with. */
export interface WriterOptions {
  readonly source: Source;
  readonly plans: readonly Plan[];
  readonly files: SourceFiles;
  readonly target: TargetFolder;
  /** Absolute paths of images that were fetched, by their addresses. */
  readonly fetched: ReadonlyMap<string, string>;
  readonly report: ReportBuilder;
  /** The id of an author in authors.yaml. */
  authorId(name: string): string;
}

/** Writes texts as articles, with their images beside them. */
export class TextWriter {
  readonly #options: WriterOptions;
  readonly #targets: TextTargets;
  readonly #base: string;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#base = basePath(options.source);
    this.#targets = new TextTargets(options.source);
    for (const { entry, slug, address, fields } of options.plans) {
      this.#targets.add(entry, slug, [address, ...fields.aliases]);
    }
  }

  /** Writes one text. @throws the system's error where a file cannot be written */
  write(plan: Plan): void {
    const { entry, slug, date } = plan;
    const { report, target } = this.#options;
    const images = new Map<string, string>();
    const body = this.#body(plan, images);
    if (body === undefined) return;
    const cover = this.#cover(plan, images);
    const { title, rest } = titleOf(plan, body);
    if (date === undefined) {
      report.add(entry.file, 'The text has no date; it is a draft.', 'Write one: date: 2024-07-06');
    }
    const forms = [`articles/${slug}.md`, `articles/${slug}/index.md`] as const;
    const [file, other] = images.size > 0 ? [forms[1], forms[0]] : forms;
    if (!target.remove(other)) {
      report.texts.kept += 1;
      const message = `"${other}" exists; the text was not written.`;
      report.add(entry.file, message, 'Delete it to import the text again.');
      return;
    }
    const text = formatArticle(this.#frontMatter(plan, title, cover), rest);
    const written = target.write(file, text);
    report.texts[written] += 1;
    if (written === 'kept') report.addKept(entry.file, file);
    for (const [from, name] of images) this.#copyImage(from, `articles/${slug}/${name}`);
  }

  /**
   * The body in Markdown. A text that the libraries for its format cannot convert, such as HTML that
   * nests too deeply for them, does not stop the others.
   */
  #body(plan: Plan, images: Map<string, string>): string | undefined {
    try {
      return rewriteTargets(this.#convert(plan), this.#features(), (address, what) =>
        what === 'image' ? this.#image(address, plan, images) : this.#link(address, plan),
      );
    } catch (error) {
      this.#options.report.skip(
        plan.entry.file,
        `The text cannot be converted: ${reasonOf(error)}`,
      );
      return undefined;
    }
  }

  /** The body in Markdown, with the addresses of the source. */
  #convert({ entry, fields }: Plan): string {
    const { report, source } = this.#options;
    const { site, kind } = source;
    const { markdown, left, converted } = convertBody(entry.read(), entry.file, kind, {
      'site.title': site.title,
      'site.url': site.url?.replace(/\/$/, ''),
      'site.baseurl': this.#base.replace(/\/$/, ''),
      'page.title': fields.title,
    });
    report.constructs.converted += converted;
    report.constructs.left += left.length;
    for (const { raw, line } of left) {
      const shown = raw.length > MAX_SHOWN ? `${raw.slice(0, MAX_SHOWN - 1)}…` : raw;
      const message = `"${shown}" stays in the text.`;
      report.add(entry.file, message, 'Write what it showed, in Markdown.', line);
    }
    return markdown;
  }

  #features() {
    const { markdown } = this.#options.source;
    return markdownFeatures((markdown ?? {}) as MarkdownSetting);
  }

  #copyImage(from: string, to: string): void {
    const { files, report, target } = this.#options;
    report.images.found += 1;
    if (target.write(to, files.read(from)) === 'kept') report.addKept(from, to);
  }

  #frontMatter(plan: Plan, title: string, cover: unknown): FrontMatter {
    const { fields, slug, address, entry, date, aliases } = plan;
    const { site } = this.#options.source;
    const names = fields.authors.length > 0 ? fields.authors : [site.author ?? ''].filter(Boolean);
    const home = `${this.#base}${slug}/`;
    const isOld = address !== undefined && address !== home;
    const language = fields.language ?? entry.language;
    return {
      title,
      date: date ?? NO_DATE,
      updated: fields.updated,
      summary: fields.summary,
      authors: listOrNothing(names.map((name) => this.#options.authorId(name))),
      tags: listOrNothing(fields.tags),
      language: language === site.language ? undefined : language,
      cover,
      url: isOld ? encodeAddress(address) : undefined,
      aliases: listOrNothing(aliases),
      draft: fields.isDraft || entry.isDraft || date === undefined ? true : undefined,
      imported: Object.keys(fields.imported).length > 0 ? fields.imported : undefined,
    };
  }

  #cover({ entry, fields }: Plan, images: Map<string, string>): unknown {
    if (fields.cover === undefined) return undefined;
    const found = this.#findImage(fields.cover, entry);
    if (found === undefined) {
      this.#options.report.images.missing += 1;
      const message = `The image "${fields.cover}" of the cover was not found.`;
      this.#options.report.add(entry.file, message);
      return undefined;
    }
    const image = nameFor(found, images);
    return fields.coverAlt === undefined ? image : { image, alt: fields.coverAlt };
  }

  #image(address: string, { entry }: Plan, images: Map<string, string>): string | undefined {
    const { report } = this.#options;
    const found = this.#findImage(address, entry);
    if (found !== undefined) return nameFor(found, images);
    if (/^https?:|^\/\//i.test(address)) {
      const fetched = this.#options.fetched.get(address);
      if (fetched !== undefined) return nameFor(fetched, images);
      report.addRemote(address);
    }
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined;
    report.images.missing += 1;
    const message = `The image "${address}" was not found.`;
    report.add(entry.file, message, 'Save it beside the text.');
    return undefined;
  }

  #findImage(address: string, entry: SourceEntry): string | undefined {
    const path = this.#targets.ownPath(withoutPrefix(address));
    if (path === undefined || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
    const bare = this.#targets.fromHome(path.replace(/[?#].*$/, ''));
    const { files, source } = this.#options;
    return (
      files.find(source.candidates(decodeAddress(bare), entry)) ??
      files.find(source.candidates(bare, entry))
    );
  }

  #link(address: string, { entry, address: own }: Plan): string | undefined {
    const found = this.#targets.find(address, entry, own);
    if (found && 'problem' in found) {
      const hint = 'Write the address of what it led to.';
      this.#options.report.add(entry.file, found.problem, hint);
    }
    return found?.address;
  }
}

/** The title: that of the fields, a heading that begins the text, or the name of the file. */
function titleOf(
  { fields, entry }: Plan,
  body: string,
): { readonly title: string; readonly rest: string } {
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

/** An address in the form of a URL: what is no ASCII is percent-encoded, what is encoded stays. */
function encodeAddress(address: string): string {
  const { href, origin } = new URL(address, 'https://any.example/');
  return address.startsWith('/') ? href.slice(origin.length) : href;
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

function listOrNothing(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}
