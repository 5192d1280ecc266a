import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser } from './browser.ts';

const require = createRequire(import.meta.url);

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
  return inBrowser(path, (page, origin) => page.evaluate(foliateScript(origin)));
}

/** Opens a book in epub.js, which many web readers are built on, and reads every page. */
export function readInEpubJs(path: string): Promise<ReadBook> {
  return inBrowser(path, (page, origin) => page.evaluate(epubJsScript(origin)));
}

const TEXT_OF = `(document) => {
  const root = (document.body ?? document.documentElement).cloneNode(true);
  for (const one of root.querySelectorAll('header, figure.lead, nav.onward, rp, [role=doc-noteref], [role=doc-backlink]')) one.remove();
  for (const one of root.querySelectorAll('img')) one.replaceWith(one.getAttribute('alt') ?? '');
  return root.textContent.replace(/\\s+/g, '');
}`;

function foliateScript(origin: string): string {
  return `(async () => {
    const { makeBook } = await import('${origin}/foliate-js/view.js');
    const blob = await (await fetch('${origin}/book.epub')).blob();
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
}

function epubJsScript(origin: string): string {
  return `(async () => {
    const load = (src) => new Promise((done, fail) => {
      const script = document.createElement('script');
      Object.assign(script, { src, onload: done, onerror: fail });
      document.head.append(script);
    });
    await load('${origin}/jszip/jszip.min.js');
    await load('${origin}/epubjs/epub.min.js');
    const book = ePub(await (await fetch('${origin}/book.epub')).arrayBuffer());
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
}

async function inBrowser(
  path: string,
  read: (page: Page, origin: string) => Promise<unknown>,
): Promise<ReadBook> {
  const { server, origin } = await serve(path);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    return (await read(page, origin)) as ReadBook;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Serves the book and the two libraries on this machine alone. */
async function serve(path: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const folders: Readonly<Record<string, string>> = {
    'foliate-js': dirname(require.resolve('foliate-js/view.js')),
    epubjs: dirname(require.resolve('epubjs/dist/epub.min.js')),
    jszip: dirname(require.resolve('jszip/dist/jszip.min.js')),
  };
  const server = createServer((request, response) => {
    const url = normalize(decodeURIComponent(request.url ?? '/'));
    const [, folder = '', ...rest] = url.split('/');
    const file = url === '/book.epub' ? path : join(folders[folder] ?? '/nowhere', ...rest);
    if (url === '/') {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Reader</title>');
    } else if (existsSync(file)) {
      if (file.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
