import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readLanguage, toLine } from '../fields/map-fields.ts';
import type { ForeignFields, Source, SourceEntry } from '../source.ts';
import { entryOf, filesBelow, readConfig, textsBelow } from './folder.ts';
import { expandPermalink } from './permalinks.ts';
import { isRecord } from './read-front-matter.ts';
import { toSiteUrl } from './site-url.ts';

const CONFIGS = ['_config.yml', '_config.yaml', '_config.toml'];

/** The patterns that Jekyll has names for. */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Returns whether a folder is a site of Jekyll. */
export function isJekyll(root: string): boolean {
  // Hexo has such a folder, too; Octopress, which is Jekyll, has a Rakefile.
  if (existsSync(join(root, 'source', '_posts')) && !existsSync(join(root, 'Rakefile')))
    return false;
  return (
    existsSync(join(root, '_posts')) ||
    (CONFIGS.some((name) => existsSync(join(root, name))) &&
      filesBelow(root, '.').some((name) => /(?:^|\/)_(?:posts|drafts)\//.test(name)))
  );
}

/** A site of Jekyll or Octopress: the texts in `_posts/` and `_drafts/` of any folder. */
export function jekyllSource(root: string): Source {
  const config = readConfig(root, CONFIGS);
  const author = config.author;
  const style = toLine(config.permalink) ?? 'date';
  const pattern = STYLES[style] ?? style;
  const home = homeOf(root);
  const isPost = (name: string) => /(?:^|\/)_(?:posts|drafts)\//.test(name);
  const all = textsBelow(root, '.', { html: true });
  const entries = all.filter(isPost).map((file): SourceEntry => {
    const isDraft = /(?:^|\/)_drafts\//.test(file);
    const entry = withDefaults(entryOf(root, file), defaultsOf(config, file, isDraft));
    return isDraft ? { ...entry, isDraft } : entry;
  });
  const skipped = all
    .filter((name) => !isPost(name) && /\.(?:md|markdown)$/i.test(name))
    .map((file) => ({ file, reason: 'A page of the site, not a post.', isPage: true }));
  return {
    kind: 'jekyll',
    site: {
      title: toLine(config.title) ?? toLine(config.name),
      description: toLine(config.description),
      url: toSiteUrl(toLine(config.url), toLine(config.baseurl)),
      language: readLanguage(config.lang ?? config.locale),
      timeZone: toLine(config.timezone),
      author: isRecord(author) ? toLine(author.name) : toLine(author),
    },
    entries,
    skipped,
    markdown: {
      abbreviations: true,
      attributes: true,
      callouts: false,
      definitionLists: true,
      emoji: pluginsOf(config).includes('jemoji'),
      smartPunctuation: true,
    },
    addressOf(entry, fields, date) {
      const own = toLine(fields.permalink);
      const slug = toLine(fields.slug) ?? entry.name;
      const categories = [
        ...foldersOf(entry.file, home),
        ...wordsOf(fields.categories ?? fields.category),
      ];
      const parts = { date, name: entry.name, slug, title: slug, section: '', categories };
      return expandPermalink(own ? (STYLES[own] ?? own) : pattern, parts);
    },
    candidates(address, { file }) {
      const folder = posix.dirname(file);
      if (address.startsWith('/')) return [posix.join(home, address), address.slice(1)];
      return [
        posix.join(folder, address),
        posix.join(home, address),
        posix.join(folder, '..', address),
      ];
    },
  };
}

/** The fields that the configuration gives to the texts of a folder. */
function defaultsOf(config: ForeignFields, file: string, isDraft: boolean): ForeignFields {
  const given = Array.isArray(config.defaults) ? config.defaults.filter(isRecord) : [];
  const fitting = given.filter(({ scope }) => {
    const { path, type } = isRecord(scope) ? scope : { path: '', type: undefined };
    const folder = String(path ?? '').replace(/^\/|\/$/g, '');
    const isOfType = type === undefined || type === '' || type === (isDraft ? 'drafts' : 'posts');
    return isOfType && (folder === '' || file.startsWith(`${folder}/`));
  });
  return Object.assign({}, ...fitting.map(({ values }) => (isRecord(values) ? values : {})));
}

function withDefaults(entry: SourceEntry, defaults: ForeignFields): SourceEntry {
  return {
    ...entry,
    read: () => {
      const text = entry.read();
      return { ...text, fields: { ...defaults, ...text.fields } };
    },
  };
}

/** The folder of the site: that of its configuration, or one below it that has the posts. */
function homeOf(root: string): string {
  const has = (name: string) => existsSync(join(root, name));
  return (
    ['', 'source', 'src', 'site', 'docs', 'blog'].find((folder) =>
      has(posix.join(folder, '_posts')),
    ) ?? ''
  );
}

/** The folders before `_posts/` are categories. */
function foldersOf(file: string, home: string): readonly string[] {
  const inHome = home !== '' && file.startsWith(`${home}/`) ? file.slice(home.length + 1) : file;
  const [before = ''] = inHome.split(/(?:^|\/)_(?:posts|drafts)\//);
  return before === '' ? [] : before.split('/');
}

function wordsOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : String(value ?? '').split(/\s+/);
  return values.map(String).filter((word) => word !== '');
}

function pluginsOf(config: ForeignFields): readonly string[] {
  return [config.plugins, config.gems].flat().map(String);
}
