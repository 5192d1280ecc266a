import { type Article, type Diagnostic, hashOf, publicFile } from '@pressroom/content-model';
import {
  type BuildContext,
  type Output,
  type OutputFile,
  type OutputGroup,
  publicationInputs,
} from '@pressroom/edition';
import type { WebImages } from './images/web-images.ts';
import type { Page } from './pages/page.ts';
import { writeRedirect } from './pages/service-pages.ts';
import { writePage } from './pages/write-page.ts';
import { type Assets, makeAssets } from './site/assets.ts';
import type { Site } from './site/site.ts';

/** What a page shows besides the settings and what all pages have. */
export interface PageInputs {
  /** Texts, each of which is read for the page; undefined where one is not known yet. */
  texts?(): string | undefined;
  /** Everything else, as a value that can be compared. */
  readonly others?: unknown;
}

/** Makes output groups of the pages of a build; no two pages have the same file. */
export class PageGroups {
  readonly assets: Assets;
  readonly #site: Site;
  readonly #context: BuildContext;
  readonly #images: WebImages;
  /** Hash of what all pages show: the settings, the menu, the addresses of the assets. */
  readonly #frame: string;
  /** Which article has a file as its page or as an alias; undefined where it is another page's. */
  readonly #owners = new Map<string, Article | undefined>();

  constructor(site: Site, context: BuildContext, images: WebImages) {
    this.#site = site;
    this.#context = context;
    this.#images = images;
    const { publication, topics } = site;
    const { logo } = publication.settings.web;
    this.assets = makeAssets(site, logo && images.add(logo));
    const { files: _, ...addresses } = this.assets;
    const menu = [topics.map(({ kind }) => kind), publication.issues.length > 0];
    const shown = [...new Set(menu.flat())];
    this.#frame = hashOf([publicationInputs(publication), addresses, shown]);
  }

  /** A page that shows no image of a text. Nothing where its file is taken, which is reported. */
  *page(file: string, inputs: PageInputs, make: () => Page): Generator<OutputGroup> {
    if (this.#claim(file)) yield this.#group(file, inputs, () => this.#write(make(), file));
  }

  /**
   * A page that shows a text: its images belong to the site, also where the page is not made again.
   *
   * @param owner the article whose page it is, if it is one's
   */
  *textPage(
    file: string,
    inputs: PageInputs,
    make: () => Promise<Page>,
    owner?: Article,
  ): Generator<OutputGroup> {
    if (!this.#claim(file, owner)) return;
    const images = this.#images;
    let noted: readonly string[] | undefined;
    const write = (page: Page) => this.#write(page, file);
    const group = this.#group(file, inputs, async function* () {
      images.startNoting();
      yield* write(await make());
      noted = images.noted();
    });
    yield group;
    const key = `images ${file}`;
    const hash = group.inputs();
    if (hash === undefined) return;
    const names = noted ?? asNames(this.#context.recall(key, hash));
    if (!noted) images.addAgain(names);
    if (names.length > 0) this.#context.remember(key, hash, names);
  }

  /** Makes the pages that redirect an article's aliases. @param onRedirect is called with paths */
  *redirects(article: Article, onRedirect: (from: string, to: string) => void): Generator<Output> {
    const site = this.#site;
    for (const alias of article.aliases) {
      const file = publicFile(alias, site.publication.url);
      if (file === undefined || !this.#claim(file, article)) continue;
      onRedirect(site.href(alias), site.href(article.url));
      yield { name: file, content: writeRedirect(article, article, site) };
    }
  }

  #group(file: string, { texts, others }: PageInputs, make: OutputGroup['make']): OutputGroup {
    return {
      key: file,
      inputs: () => {
        const hash = texts ? texts() : '';
        return hash === undefined ? undefined : hashOf([this.#frame, hash, others]);
      },
      make,
    };
  }

  *#write(page: Page, file: string): Generator<OutputFile> {
    const content = writePage(page, this.#site, this.assets);
    yield { name: file, content, ...(page.kind === 'article' ? { articles: 1 } : {}) };
  }

  /** Takes a file for a page; reports the article that has it already, and returns whether it is free. */
  #claim(file: string, owner?: Article): boolean {
    const folded = file.normalize('NFC').toLowerCase();
    if (!this.#owners.has(folded)) {
      this.#owners.set(folded, owner);
      return true;
    }
    const other = this.#owners.get(folded);
    // Of two articles of one address the check has reported the second.
    if (owner === undefined && other) this.#context.warn(addressTaken(other, file));
    return false;
  }
}

function addressTaken({ source }: Article, file: string): Diagnostic {
  const page = file.replace(/index\.html$/, '');
  return {
    ruleId: 'address-taken',
    severity: 'error',
    message: `The web edition makes a page ${page}, which is the URL or an alias of this article.`,
    hint: 'Set another "url", or delete the alias.',
    ...{ file: source, line: 1, column: 1 },
  };
}

/** The value of the state file as names: only a build with the same code wrote it. */
function asNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}
