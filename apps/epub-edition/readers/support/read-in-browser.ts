import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withPage } from '@pressroom/test-support';

const require = createRequire(import.meta.url);

const ORIGIN = 'http://localhost';
const EMPTY = '<!doctype html><title>Reader</title>';
const LIBRARIES: Readonly<Record<string, string>> = {
  'foliate-js': dirname(require.resolve('foliate-js/view.js')),
  epubjs: dirname(require.resolve('epubjs/dist/epub.min.js')),
  jszip: dirname(require.resolve('jszip/dist/jszip.min.js')),
};

/** A book as a reading program shows it. */
export interface ReadBook {
  readonly title: string;
  readonly language: string;
  readonly series: string;
  readonly authors: readonly string[];
  /** The table of contents, all levels one after the other. */
  readonly contents: readonly { readonly label: string; readonly href: string }[];
  /** Documents in reading order. */
  readonly documents: readonly ReadDocument[];
}

interface ReadDocument {
  readonly href: string;
  /**
   * What it says without its head, its navigation, numbers of notes, brackets of ruby and white
   * space; images by their alternative text.
   */
  readonly text: string;
}

/** Opens a book in foliate-js, the engine of Foliate, and reads every page. */
export function readInFoliate(path: string): Promise<ReadBook> {
  return inBrowser(path, FOLIATE);
}

/** Opens a book in epub.js, which many web readers are built on, and reads every page. */
export function readInEpubJs(path: string): Promise<ReadBook> {
  return inBrowser(path, EPUB_JS);
}

const TEXT_OF = `(document) => {
  const root = (document.body ?? document.documentElement).cloneNode(true);
  for (const one of root.querySelectorAll('header, figure.lead, nav.onward, rp, [role=doc-noteref], [role=doc-backlink]')) one.remove();
  for (const one of root.querySelectorAll('img')) one.replaceWith(one.getAttribute('alt') ?? '');
  return root.textContent.replace(/\\s+/g, '');
}`;

const FOLIATE = `(async () => {
  const { makeBook } = await import('/foliate-js/view.js');
  const blob = await (await fetch('/book.epub')).blob();
  const book = await makeBook(new File([blob], 'book.epub'));
  const textOf = ${TEXT_OF};
  const documents = [];
  for (const section of book.sections) {
    documents.push({ href: section.id.replace(/^OEBPS\\//, ''), text: textOf(await section.createDocument()) });
  }
  const flat = (items) => items.flatMap((one) => [
    { label: one.label.replace(/\\s+/g, ' ').trim(), href: one.href.replace(/^OEBPS\\//, '') },
    ...flat(one.subitems ?? []),
  ]);
  const name = (one) => typeof one === 'string' ? one : one?.name ?? Object.values(one ?? {})[0] ?? '';
  const { metadata } = book;
  const series = [metadata.belongsTo?.series].flat()[0];
  return {
    title: typeof metadata.title === 'string' ? metadata.title : Object.values(metadata.title)[0],
    language: [metadata.language].flat()[0],
    series: series ? name(series) + ' #' + series.position : '',
    authors: [metadata.author].flat().map((one) => name(one?.name ?? one)),
    contents: flat(book.toc),
    documents,
  };
})()`;

const EPUB_JS = `(async () => {
  const load = (src) => new Promise((done, fail) => {
    const script = document.createElement('script');
    Object.assign(script, { src, onload: done, onerror: fail });
    document.head.append(script);
  });
  await load('/jszip/jszip.min.js');
  await load('/epubjs/epub.min.js');
  const book = ePub(await (await fetch('/book.epub')).arrayBuffer());
  const within = (promise, what) => Promise.race([
    promise,
    new Promise((_, fail) => setTimeout(() => fail(new Error('epub.js does not get through ' + what)), 20_000)),
  ]);
  await within(book.ready, 'the package');
  const textOf = ${TEXT_OF};
  const documents = [];
  for (const item of book.spine.spineItems) {
    await within(item.load(book.load.bind(book)), item.href);
    documents.push({ href: item.href, text: textOf(item.document) });
    item.unload();
  }
  const flat = (items) => items.flatMap((one) => [
    { label: one.label.replace(/\\s+/g, ' ').trim(), href: one.href },
    ...flat(one.subitems ?? []),
  ]);
  const { metadata, navigation } = book.packaging ? { metadata: book.packaging.metadata, navigation: book.navigation } : book;
  return {
    title: metadata.title,
    language: metadata.language,
    series: '',
    authors: [metadata.creator],
    contents: flat(navigation.toc),
    documents,
  };
})()`;

/** Runs a script in a page that gets the book and the libraries, and nothing else. */
function inBrowser(path: string, script: string): Promise<ReadBook> {
  return withPage({}, async (page) => {
    await page.route('**', (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const [, folder = '', ...rest] = decodeURIComponent(pathname).split('/');
      const library = LIBRARIES[folder];
      if (origin !== ORIGIN) return route.abort();
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: EMPTY });
      if (pathname === '/book.epub') return route.fulfill({ path });
      return library ? route.fulfill({ path: join(library, ...rest) }) : route.abort();
    });
    await page.goto(ORIGIN);
    return page.evaluate<ReadBook>(script);
  });
}
