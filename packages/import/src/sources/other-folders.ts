import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readLanguage, toLine } from '../fields/map-fields.ts';
import type { Site, Source, SourceEntry, SourceKind } from '../source.ts';
import { entryOf, filesBelow, readConfig, textsBelow } from './folder.ts';
import { expandPermalink, slugify } from './permalinks.ts';
import { isRecord } from './read-front-matter.ts';
import { toSiteUrl } from './site-url.ts';

/** How a tool lays out its folders. */
interface Layout {
  readonly kind: SourceKind;
  /** Whether a folder is one of the tool. */
  isOne(has: (name: string) => boolean): boolean;
  /** Folders with texts; the first that exist count. */
  readonly texts: readonly string[];
  /** Folders whose files are at the root of the site. */
  readonly files: readonly string[];
  readonly markdown?: Source['markdown'] | ((root: string) => Source['markdown']);
  site?(root: string): Site;
  /** Pattern of addresses below the folder of texts. */
  readonly address?: (root: string) => string;
}

const LAYOUTS: readonly Layout[] = [
  {
    kind: 'hexo',
    isOne: (has) => has('source/_posts') && has('_config.yml'),
    texts: ['source/_posts', 'source/_drafts'],
    files: ['source'],
    site: (root) => {
      const config = readConfig(root, ['_config.yml']);
      return {
        title: toLine(config.title),
        description: toLine(config.description) ?? toLine(config.subtitle),
        url: toSiteUrl(toLine(config.url)),
        language: readLanguage([config.language].flat()[0]),
        timeZone: toLine(config.timezone),
        author: toLine(config.author),
      };
    },
    address: (root) =>
      toLine(readConfig(root, ['_config.yml']).permalink) ?? ':year/:month/:day/:title/',
  },
  {
    kind: 'zola',
    isOne: (has) => has('config.toml') && has('content'),
    texts: ['content'],
    files: ['static', 'content'],
    markdown: (root) => {
      const { markdown } = readConfig(root, ['config.toml']);
      const { smart_punctuation: smart, render_emoji: emoji } = isRecord(markdown) ? markdown : {};
      return {
        preset: 'commonmark',
        headingIds: true,
        smartPunctuation: smart === true,
        emoji: emoji === true,
      };
    },
    site: (root) => {
      const config = readConfig(root, ['config.toml']);
      return {
        title: toLine(config.title),
        description: toLine(config.description),
        url: toSiteUrl(toLine(config.base_url)),
        language: readLanguage(config.default_language),
        author: toLine(config.author),
      };
    },
    address: () => '/:sections/:slug/',
  },
  {
    kind: 'docusaurus',
    isOne: (has) => ['js', 'ts', 'mjs', 'cjs'].some((end) => has(`docusaurus.config.${end}`)),
    texts: ['blog'],
    files: ['static'],
    site: (root) =>
      siteOfScript(
        root,
        ['js', 'ts', 'mjs', 'cjs'].map((end) => `docusaurus.config.${end}`),
      ),
    address: () => '/blog/:year/:month/:day/:slug/',
  },
  {
    kind: 'astro',
    isOne: (has) => ['mjs', 'js', 'ts', 'cjs'].some((end) => has(`astro.config.${end}`)),
    texts: ['src/content', 'src/data', 'src/pages'],
    files: ['public', 'src'],
    site: (root) =>
      siteOfScript(
        root,
        ['mjs', 'js', 'ts', 'cjs'].map((end) => `astro.config.${end}`),
      ),
    address: () => '/:sections/:slug/',
  },
  {
    kind: 'gatsby',
    isOne: (has) => ['js', 'ts', 'mjs'].some((end) => has(`gatsby-config.${end}`)),
    texts: ['content', 'posts', 'src/posts', 'src/pages', 'blog'],
    files: ['static'],
    site: (root) =>
      siteOfScript(
        root,
        ['js', 'ts', 'mjs'].map((end) => `gatsby-config.${end}`),
      ),
    address: () => '/:slug/',
  },
  {
    kind: 'eleventy',
    isOne: (has) =>
      has('.eleventy.js') ||
      ['js', 'mjs', 'cjs', 'ts'].some((end) => has(`eleventy.config.${end}`)),
    texts: ['.'],
    files: ['public', 'src', 'content', 'static', '.'],
    markdown: 'commonmark',
    address: () => '/:sections/:slug/',
  },
  {
    kind: 'pelican',
    isOne: (has) => has('pelicanconf.py'),
    texts: ['content'],
    files: ['content', 'content/extra'],
    markdown: { definitionLists: true, abbreviations: true, attributes: true },
    site: (root) => siteOfPython(root),
    address: pelicanPattern,
  },
  {
    kind: 'obsidian',
    isOne: (has) => has('.obsidian'),
    texts: ['.'],
    files: ['.'],
    markdown: 'obsidian',
  },
  {
    kind: 'markdown',
    isOne: () => true,
    texts: ['.'],
    files: ['.', 'static', 'public', 'assets', 'images'],
  },
];

/** Returns whether a kind is a folder of one of these tools. */
export function isFolderKind(kind: SourceKind): boolean {
  return LAYOUTS.some((layout) => layout.kind === kind);
}

/** The source in a folder of another tool than Hugo and Jekyll. */
export function otherFolderSource(root: string, kind?: SourceKind): Source {
  const has = (name: string) => existsSync(join(root, name));
  const layout = LAYOUTS.find((one) => (kind ? one.kind === kind : one.isOne(has)));
  if (!layout) throw new TypeError(`no folder of ${kind}`);
  const folders = layout.texts.filter((folder) => has(folder));
  const pattern = layout.address?.(root);
  let byName: ReadonlyMap<string, string> | undefined;
  /** Obsidian finds a file by its name in any folder. */
  const anywhere = (address: string): readonly string[] => {
    if (layout.kind !== 'obsidian') return [];
    byName ??= new Map(filesBelow(root, '.').map((file) => [posix.basename(file), file]));
    return [byName.get(posix.basename(address)) ?? []].flat();
  };
  const entries = folders.flatMap((folder) =>
    textsBelow(root, folder)
      .filter((file) => !/^_index\b/.test(posix.basename(file)))
      .map((file): SourceEntry => {
        const entry = entryOf(root, file);
        return /(?:^|\/)_?drafts\//.test(file) ? { ...entry, isDraft: true } : entry;
      }),
  );
  return {
    kind: layout.kind,
    site: layout.site?.(root) ?? {},
    entries,
    skipped: folders.flatMap((folder) => unreadBelow(root, folder)),
    markdown: typeof layout.markdown === 'function' ? layout.markdown(root) : layout.markdown,
    addressOf(entry, fields, date) {
      const own = toLine(fields.permalink) ?? toLine(fields.path) ?? toLine(fields.url);
      if (own && !/[{}:]/.test(own)) {
        if (own.startsWith('/')) return own;
        if (layout.kind === 'zola') return `/${own}/`;
      }
      if (pattern === undefined) return undefined;
      const folder = folders.find((one) => entry.file.startsWith(`${one}/`)) ?? '.';
      const inside = posix.relative(folder, entry.file);
      const isIndex = /(?:^|\/)index\.[^/]*$/i.test(inside);
      const section = posix.dirname(isIndex ? posix.dirname(inside) : inside);
      const title = slugify(toLine(fields.title) ?? entry.name);
      const slug = toLine(fields.slug) ?? (layout.kind === 'pelican' ? title : entry.name);
      return expandPermalink(pattern, {
        date,
        name: entry.name,
        slug,
        title: layout.kind === 'hexo' ? entry.name : title,
        section: section === '.' ? '' : section,
        categories: [],
      });
    },
    candidates(address, { file }) {
      const folder = posix.dirname(file);
      const atRoot = layout.files.map((one) => posix.join(one, address));
      if (address.startsWith('/')) return atRoot;
      // Hexo and others have a folder of files beside a text, with its name.
      const beside = posix.join(file.replace(/\.[^./]+$/, ''), address);
      return [posix.join(folder, address), beside, ...atRoot, ...anywhere(address)];
    },
  };
}

/** `ARTICLE_URL = '{date:%Y}/{slug}.html'` as a pattern of ours. */
function pelicanPattern(root: string): string {
  const text = readFileSync(join(root, 'pelicanconf.py'), 'utf8');
  const [, , url] = /^ARTICLE_URL\s*=\s*(["'])(.*?)\1/m.exec(text) ?? [];
  const parts: Readonly<Record<string, string>> = {
    Y: ':year',
    m: ':month',
    d: ':day',
    b: ':month',
  };
  return `/${(url ?? '{slug}.html')
    .replace(/\{date:([^}]*)\}/g, (_, format: string) =>
      format.replace(/%-?([a-zA-Z])/g, (whole, letter: string) => parts[letter] ?? whole),
    )
    .replace(/\{(slug|category)\}/g, ':$1')}`;
}

/** Texts in formats that are not read. */
function unreadBelow(root: string, folder: string): Source['skipped'] {
  return filesBelow(root, folder)
    .filter((file) => /\.(?:adoc|asciidoc|org|rst|textile)$/i.test(file))
    .map((file) => ({
      file,
      reason: `This format is not read. Convert it first: pandoc ${posix.basename(file)} -o ${posix.parse(file).name}.md`,
    }));
}

/** What a configuration in JavaScript says in plain strings; it is not run. */
function siteOfScript(root: string, names: readonly string[]): Site {
  const name = names.find((one) => existsSync(join(root, one)));
  if (name === undefined) return {};
  return siteOf(readFileSync(join(root, name), 'utf8'), (key) => [`${key}\\s*:\\s*`], {
    title: 'title',
    description: 'tagline|description',
    url: 'site|siteUrl|url',
  });
}

function siteOfPython(root: string): Site {
  const text = readFileSync(join(root, 'pelicanconf.py'), 'utf8');
  return siteOf(text, (key) => [`^${key}\\s*=\\s*`], {
    title: 'SITENAME',
    description: 'SITESUBTITLE',
    url: 'SITEURL',
    language: 'DEFAULT_LANG',
    timeZone: 'TIMEZONE',
    author: 'AUTHOR',
  });
}

function siteOf(
  script: string,
  before: (key: string) => readonly string[],
  keys: Readonly<Partial<Record<keyof Site, string>>>,
): Site {
  const find = (key: string | undefined): string | undefined => {
    if (key === undefined) return undefined;
    const [start = ''] = before(`(?:${key})`);
    const [, , value] =
      new RegExp(`${start}(["'\`])((?:\\\\.|(?!\\1).)*)\\1`, 'm').exec(script) ?? [];
    return toLine(value);
  };
  return {
    title: find(keys.title),
    description: find(keys.description),
    url: toSiteUrl(find(keys.url)),
    language: readLanguage(find(keys.language)),
    timeZone: find(keys.timeZone),
    author: find(keys.author),
  };
}
