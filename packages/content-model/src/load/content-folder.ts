import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { ImageProblem } from '../body/image-problem.ts';
import { resolveImage } from '../body/resolve-image.ts';
import {
  isTargetProblem,
  type KnownImages,
  type Lookups,
  type TextContext,
} from '../body/text-context.ts';
import { collectFacts, type TextFacts } from '../body/text-facts.ts';
import type { Place, Report } from '../diagnostics/report.ts';
import type { Document } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import type { ImageFile } from '../document/targets.ts';
import type { Cover } from '../model.ts';
import type { SourceFile } from '../read/find-sources.ts';
import { findFrontMatter } from '../read/front-matter.ts';
import { readInsideFolder } from '../read/read-inside-folder.ts';
import { imageBroken } from '../rules/image-broken.ts';
import { imageMissing } from '../rules/image-missing.ts';
import { imageOutsideContent } from '../rules/image-outside-content.ts';
import { imageTooLarge } from '../rules/image-too-large.ts';
import { imageType } from '../rules/image-type.ts';
import { quote } from '../schema/fields.ts';
import type { ArticleEntry } from './article-entry.ts';
import type { ContentIndex } from './content-index.ts';
import { coverFact } from './cover-fact.ts';
import { KnownFrontMatter } from './known-front-matter.ts';
import { KnownTexts } from './known-texts.ts';
import type { PublicationSettings } from './read-publication.ts';
import { dependsOnOtherTexts, reportsOn } from './run-rules.ts';
import type { RuleReport } from './text-record.ts';

const lenient = new TextDecoder('utf-8');

/** The text of a file, lines ended by line feeds; what is no UTF-8 becomes U+FFFD. */
function textOf(bytes: Uint8Array): string {
  const text = lenient.decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The Markdown behind a file's front matter. */
function markdownOf(bytes: Uint8Array): string {
  const text = textOf(bytes);
  const span = findFrontMatter(text);
  return typeof span === 'string' ? text : text.slice(span.end);
}

/** A name as it is compared: spaces, hyphens and capitals make no difference. */
function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function notFound(path: string): Error {
  return Object.assign(new Error(`${path} is gone`), { code: 'ENOENT', path });
}

const IMAGE_RULES = [imageBroken, imageMissing, imageOutsideContent, imageTooLarge, imageType];

/** How much Markdown the documents that are kept were made of, in UTF-16 code units: some 50 MB. */
const MAX_KEPT_LENGTH = 8_000_000;

/** A content folder that is being read: what its articles need to know of each other. */
export class ContentFolder {
  readonly root: string;
  readonly settings: PublicationSettings;
  readonly asOf: Date;
  /** Documents of checked texts: a text that was checked is often rendered next. */
  readonly #documents = new Map<string, Document>();
  #documentsLength = 0;
  #isChecking = false;
  /** What the rules reported of texts that were read. */
  readonly #reports = new Map<string, readonly RuleReport[]>();
  readonly #images: KnownImages;
  #bySlug: ReadonlyMap<string, ArticleEntry> = new Map();
  #byFile: ReadonlyMap<string, ArticleEntry> = new Map();
  #slugs: readonly string[] = [];
  /** Slugs by folded slugs and titles, made when the first text asks. */
  #slugsByName: ReadonlyMap<string, string> | undefined;
  #broken: ReadonlySet<string> = new Set();
  /** What is known of texts without parsing them. */
  readonly texts: KnownTexts;
  /** What is known of front matter without reading it. */
  readonly frontMatter: KnownFrontMatter;
  readonly #index: ContentIndex;

  /** @param index is renewed by what is looked at */
  constructor(root: string, settings: PublicationSettings, asOf: Date, index: ContentIndex) {
    this.root = root;
    this.settings = settings;
    this.asOf = asOf;
    this.#index = index;
    this.texts = new KnownTexts(this, index);
    this.frontMatter = new KnownFrontMatter(root, index, settings.facts.timeZone);
    this.#images = { index, files: new Map(), written: new Map() };
  }

  setArticles(entries: readonly ArticleEntry[], broken: readonly SourceFile[]): void {
    this.#broken = new Set(broken.map((one) => one.slug));
    this.#bySlug = new Map(entries.map((one) => [one.article.slug, one]));
    this.#byFile = new Map(entries.map((one) => [one.file, one]));
    this.#slugs = [...this.#bySlug.keys()];
    this.#slugsByName = undefined;
  }

  entryOf(slug: string): ArticleEntry | undefined {
    return this.#bySlug.get(slug);
  }

  /** Whether an article is there whose front matter cannot be used. */
  isBroken(slug: string): boolean {
    return this.#broken.has(slug);
  }

  /** The address on the web of the text in a file. */
  #addressOf(file: string): string {
    return this.#byFile.get(file)?.article.url ?? this.settings.facts.url;
  }

  #slugOf(name: string): string | undefined {
    if (this.#slugsByName === undefined) {
      const entries = [...this.#bySlug.values()].map(({ article }) => article);
      // A slug counts before a title.
      this.#slugsByName = new Map([
        ...entries.map(({ title, slug }) => [foldName(title), slug] as const),
        ...this.#slugs.map((slug) => [foldName(slug), slug] as const),
      ]);
    }
    return this.#slugsByName.get(foldName(name));
  }

  slugs(): readonly string[] {
    return this.#slugs;
  }

  isPublished(entry: ArticleEntry): boolean {
    return !entry.draft && entry.article.date <= this.asOf;
  }

  /**
   * What resolves the addresses in a Markdown file.
   *
   * @param file path relative to the content folder
   * @param url address of the text on the web
   */
  contextOf(file: string, url: string, lookups?: Lookups): TextContext {
    return {
      ...(lookups ? { lookups } : {}),
      root: this.root,
      file,
      url,
      publicationUrl: this.settings.facts.url,
      language: this.#byFile.get(file)?.article.language ?? this.settings.facts.language,
      markdown: this.settings.markdown,
      findArticle: (slug) => {
        const entry = this.#bySlug.get(slug);
        if (!entry) return this.#broken.has(slug) ? 'broken' : undefined;
        return this.isPublished(entry) ? entry.article : 'waiting';
      },
      slugs: () => this.#slugs,
      findSlug: (name) => this.#slugOf(name),
      images: this.#images,
    };
  }

  /**
   * Reads the text of an article or a letter, and checks it where that was not done before.
   *
   * @throws the system's error, ENOENT where the file is gone by now
   */
  bodyOf(file: string): Document {
    const kept = this.#documents.get(file);
    if (kept) return kept;
    // A rule that asks for the text of another article does not check that, too, and so on.
    const isChecked = this.#isChecking || this.knownReports(file) !== undefined;
    if (!isChecked) return this.#readFacts(file).document;
    return this.#parse(file, (bytes, context) => readDocument(markdownOf(bytes), context));
  }

  /** What the rules ask about the text of an article or a letter; its document is kept for `bodyOf`. */
  factsOf(file: string): TextFacts {
    const facts = this.#readFacts(file);
    if (this.#documentsLength + facts.markdown.length <= MAX_KEPT_LENGTH) {
      this.#documentsLength += facts.markdown.length;
      this.#documents.set(file, facts.document);
    }
    return facts;
  }

  /** What the rules report of a text, where that is known without reading it. */
  knownReports(file: string): readonly RuleReport[] | undefined {
    return this.#reports.get(file) ?? this.texts.knownReports(file, this.#checkInputsOf(file));
  }

  #readFacts(file: string): TextFacts {
    const { facts, isText, isComplete } = this.#parse(file, (bytes, context) => {
      const text = textOf(bytes);
      const span = findFrontMatter(text);
      const start = typeof span === 'string' ? 0 : span.end;
      const linesBefore = text.slice(0, start).split('\n').length - 1;
      const inText = collectFacts(text.slice(start), linesBefore, context);
      const cover = start === 0 ? undefined : coverFact(text, context);
      const isLetterWithCover = cover !== undefined && !file.startsWith('articles/');
      return {
        facts: cover ? { ...inText, images: [cover, ...inText.images] } : inText,
        isText: isUtf8(bytes),
        isComplete: !isLetterWithCover && !dependsOnOtherTexts(inText),
      };
    });
    this.#isChecking = true;
    const reports = reportsOn(facts, file);
    this.#isChecking = false;
    if (reports && isText) {
      this.#reports.set(file, reports);
      if (isComplete) this.texts.remember(file, this.#checkInputsOf(file), reports);
    }
    return facts;
  }

  #parse<T>(file: string, parse: (bytes: Buffer, context: TextContext) => T): T {
    const stamp = this.#index.stampOf(join(this.root, file));
    const bytes = readInsideFolder(this.root, join(this.root, file));
    // It was there when its front matter was read.
    if (typeof bytes === 'string') throw notFound(join(this.root, file));
    const lookups = { links: new Set<string>(), images: new Set<string>() };
    const parsed = parse(bytes, this.contextOf(file, this.#addressOf(file), lookups));
    this.texts.add(file, { bytes, stamp, lookups });
    return parsed;
  }

  /** What the diagnostics of a text depend on: its cover too. */
  #checkInputsOf(file: string): string | undefined {
    const article = this.#byFile.get(file)?.article;
    return article ? article.inputs() : this.texts.inputsOf(file, this.#addressOf(file));
  }

  /** The image files that were asked for so far. */
  images(): readonly ImageFile[] {
    return [...this.#images.files.values()].flatMap((one) => (isTargetProblem(one) ? [] : [one]));
  }

  /** The image file of a path relative to the content folder, where it can be shown. */
  findImage(name: string): ImageFile | undefined {
    const address = name.split('/').map(encodeURIComponent).join('/');
    const image = resolveImage(address, this.contextOf('', ''));
    return isTargetProblem(image) || image.kind !== 'file' ? undefined : image.file;
  }

  /** Takes note of what was found in an image later; whatever shows it is looked at again. */
  reportImage(file: ImageFile, fault: ImageProblem): void {
    this.#images.files.set(file.name, fault);
    this.#documents.clear();
    this.#reports.clear();
    this.#documentsLength = 0;
    this.texts.forget();
  }

  /** The bytes of an article's or issue's file; none where it is gone. */
  read(file: string): Buffer {
    const bytes = readInsideFolder(this.root, join(this.root, file));
    return typeof bytes === 'string' ? Buffer.alloc(0) : bytes;
  }

  /**
   * The image that publication.yaml names, a path relative to the content folder; reports why there
   * is none to show.
   */
  settingImage(path: string, place: Place, report: Report): ImageFile | undefined {
    const image = resolveImage(path, this.contextOf('publication.yaml', this.settings.facts.url));
    if (!isTargetProblem(image)) {
      if (image.kind === 'file') return image.file;
      report.add(imageMissing, place, `${quote(path)} is not a file of the content folder.`);
      return undefined;
    }
    const rule = IMAGE_RULES.find((one) => one.id === image.ruleId) ?? imageMissing;
    report.add(rule, place, image.message, image.hint);
    return undefined;
  }

  /** The cover that a file's front matter names; undefined where its image cannot be shown. */
  coverOf(
    file: string,
    url: string,
    fields: { image: string; alt?: string | undefined },
  ): Cover | undefined {
    const image = resolveImage(fields.image, this.contextOf(file, url));
    if (isTargetProblem(image) || image.kind !== 'file') return undefined;
    return { file: image.file, alt: fields.alt ?? '' };
  }
}
