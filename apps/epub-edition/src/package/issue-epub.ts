import type { Article } from '@pressroom/content-model';
import { linkTargets } from '@pressroom/render';
import { compile } from 'ejs';
import { type Chapter, EPub, type Options } from 'epub-gen-memory';
import type { Book, Page } from '../book/book.ts';
import { issueTitle } from '../book/issue-identity.ts';
import type { CoverImage } from '../cover/cover-image.ts';
import type { ImageStore } from '../images/image-store.ts';
import { addKoboSpans } from '../kobo/add-kobo-spans.ts';
import type { PageContext } from '../pages/page-context.ts';
import { type DocumentPage, writePage } from '../pages/write-page.ts';
import type { PageRecord, WrittenPage } from '../pages/written-page.ts';
import { type Finding, Preflight } from '../preflight/preflight.ts';
import { packageData, type Resource } from './package-data.ts';
import { readTemplates } from './templates.ts';
import { ZipWriter } from './zip-writer.ts';

const FOLDER = 'OEBPS';

const CONTAINER =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n' +
  '<rootfiles>\n' +
  '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>\n' +
  '</rootfiles>\n' +
  '</container>\n';

/** What a book is made of besides its pages. */
export interface Parts {
  readonly cover: CoverImage;
  readonly images: ImageStore;
  /** Whether it is made for Kobo too. */
  readonly kobo: boolean;
  /** Bytes; a book that outgrows them is given up. */
  readonly most: number;
  /** Called after each article. */
  step(): void;
}

export interface MadeBook {
  readonly epub: Uint8Array;
  readonly kepub: Uint8Array | undefined;
  readonly findings: readonly Finding[];
}

/**
 * An issue made into a book by epub-gen-memory: its options, its order of work and its templates,
 * all of them replaced. Pages are written when it asks for them and go into the zip at once; its
 * own HTML processing gets nothing to see, and nothing is downloaded.
 */
export class IssueEpub extends EPub {
  readonly #book: Book;
  readonly #parts: Parts;
  readonly #zip = new ZipWriter();
  readonly #kobo: ZipWriter | undefined;
  readonly #preflight = new Preflight();
  readonly #written = new Map<Page, PageRecord>();

  constructor(book: Book, parts: Parts) {
    super(libraryOptions(book), book.pages.filter(isDocumentPage).map(toChapter));
    this.#book = book;
    this.#parts = parts;
    this.#kobo = parts.kobo ? new ZipWriter() : undefined;
  }

  /** Makes the book, and the one for Kobo from the same pages; undefined where it gets too large. */
  async make(): Promise<MadeBook | undefined> {
    this.#addTo('mimetype', 'application/epub+zip', 'store');
    this.#addTo('META-INF/container.xml', CONTAINER);
    await this.render();
    if (this.#isTooLarge()) return undefined;
    const epub = this.#zip.finish();
    const kepub = this.#kobo?.finish();
    return { epub, kepub, findings: this.#preflight.findings(epub.length) };
  }

  /** What the library's users call; it would zip with JSZip, and knows nothing of the pages. */
  override async genEpub(): Promise<Buffer> {
    const made = await this.make();
    if (!made) throw new RangeError('the book is too large');
    return Buffer.from(made.epub);
  }

  /** As the library does it, with each template compiled once. */
  protected override async generateTemplateFiles(): Promise<void> {
    const { chapterXHTML, contentOPF, tocNCX, tocXHTML, css } = this.options;
    this.#add('style.css', css);
    await this.#addPages(compile(chapterXHTML));
    if (this.#isTooLarge()) return;
    const data = packageData(this.#book, this.#written, this.#resources());
    this.#add('content.opf', compile(contentOPF)(data));
    this.#add('toc.ncx', compile(tocNCX)(data));
    this.#add('toc.xhtml', compile(tocXHTML)(data));
  }

  /** They are in the package already: each came with the first page that shows it. */
  protected override async downloadAllImages(): Promise<void> {}

  /** The text has the fonts of its reader. */
  protected override async downloadAllFonts(): Promise<void> {}

  protected override async makeCover(): Promise<void> {
    this.#add(this.#parts.cover.href, this.#parts.cover.content, 'store');
  }

  async #addPages(template: (data: object) => string): Promise<void> {
    const context = this.#pageContext();
    for (const page of this.#book.pages) {
      if (!isDocumentPage(page)) continue;
      if (this.#isTooLarge()) return;
      const { body, ...facts } = await this.#writePage(page, context);
      const { title, language, direction } = page;
      const division = DIVISIONS[page.kind];
      this.#add(page.name, template({ title, language, direction, division, body }));
      this.#written.set(page, facts);
      if (page.kind === 'article') this.#parts.step();
    }
  }

  /** An image may turn out to be broken: then the page is written again, with its words instead. */
  async #writePage(page: DocumentPage, context: PageContext): Promise<WrittenPage> {
    const written = writePage(page, context);
    for (const { href, mediaType, content } of await this.#parts.images.fetch(written.images)) {
      this.#add(href, content, mediaType === 'image/svg+xml' ? undefined : 'store');
    }
    const isSound = written.images.every((file) => this.#parts.images.href(file) !== undefined);
    return isSound ? written : writePage(page, context);
  }

  #pageContext(): PageContext {
    const ids = new Map<Article, ReadonlySet<string>>();
    return {
      book: this.#book,
      cover: this.#parts.cover,
      imageHref: (file) => this.#parts.images.href(file),
      idsOf: (article) => {
        const known = ids.get(article) ?? linkTargets(article.body());
        ids.set(article, known);
        return known;
      },
    };
  }

  #resources(): readonly Resource[] {
    const { href, mediaType } = this.#parts.cover;
    return [
      { id: 'cover-image', href, mediaType, properties: 'cover-image' },
      ...this.#parts.images.all().map((image, index) => ({
        id: `image-${index + 1}`,
        href: image.href,
        mediaType: image.mediaType,
        properties: '',
      })),
      { id: 'style', href: 'style.css', mediaType: 'text/css', properties: '' },
      { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml', properties: '' },
    ];
  }

  #isTooLarge(): boolean {
    return this.#zip.size > this.#parts.most;
  }

  #add(name: string, content: string | Uint8Array, how?: 'store'): void {
    this.#addTo(`${FOLDER}/${name}`, content, how);
  }

  #addTo(name: string, content: string | Uint8Array, how?: 'store'): void {
    this.#preflight.look({ name, content });
    this.#zip.add(name, content, how);
    const isDocument = typeof content === 'string' && name.endsWith('.xhtml');
    this.#kobo?.add(name, isDocument ? addKoboSpans(content) : content, how);
  }
}

/** The parts of a book (EPUB Structural Semantics 1.1, section 2). */
const DIVISIONS: Readonly<Record<DocumentPage['kind'], string>> = {
  cover: 'cover',
  title: 'frontmatter',
  letter: 'frontmatter',
  section: 'bodymatter',
  article: 'bodymatter',
  colophon: 'backmatter',
};

function libraryOptions(book: Book): Options {
  const { publication, issue } = book;
  return {
    title: issueTitle(publication, issue),
    lang: publication.language,
    date: issue.date.toISOString(),
    version: 3,
    ...readTemplates(),
  };
}

function toChapter(page: DocumentPage): Chapter {
  return { title: page.title, filename: page.name, content: '' };
}

function isDocumentPage(page: Page): page is DocumentPage {
  return page.kind !== 'contents';
}
