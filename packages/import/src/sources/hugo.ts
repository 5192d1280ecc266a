import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readLanguage, toLine } from '../fields/map-fields.ts';
import type { ForeignFields, Source, SourceEntry } from '../source.ts';
import { entryOf, readConfig, textsBelow } from './folder.ts';
import { expandPermalink, slugify } from './permalinks.ts';
import { isRecord, recordOf } from './read-front-matter.ts';
import { toSiteUrl } from './site-url.ts';

const FORMATS = ['toml', 'yaml', 'yml', 'json'];
const CONFIGS = ['hugo', 'config'].flatMap((name) => FORMATS.map((format) => `${name}.${format}`));

/** Returns whether a folder is a site of Hugo. */
export function isHugo(root: string): boolean {
  return (
    (CONFIGS.some((name) => existsSync(join(root, name))) ||
      existsSync(join(root, 'config', '_default'))) &&
    existsSync(join(root, 'content')) &&
    !('base_url' in readConfig(root, ['config.toml']))
  );
}

/** A site of Hugo: the texts in `content/`, its permalinks, and its languages. */
export function hugoSource(root: string): Source {
  const parts = (name: string) =>
    readConfig(
      root,
      FORMATS.map((format) => `config/_default/${name}.${format}`),
    );
  const config = {
    ...parts('hugo'),
    ...parts('config'),
    ...readConfig(root, CONFIGS),
  };
  const params = { ...parts('params'), ...recordOf(config.params) };
  const languages = { ...parts('languages'), ...recordOf(config.languages) };
  const permalinks = { ...parts('permalinks'), ...recordOf(config.permalinks) };
  const main = String(config.defaultContentLanguage ?? 'en').toLowerCase();
  const codes = new Set([main, ...Object.keys(languages).map((code) => code.toLowerCase())]);
  const contents = new Map<string, string>([['content', main]]);
  for (const [code, value] of Object.entries(languages)) {
    const folder = toLine(recordOf(value).contentDir);
    if (folder) contents.set(posix.normalize(folder), code.toLowerCase());
  }
  const ofMain = recordOf(languages[main]);
  const entries: SourceEntry[] = [];
  for (const [folder, language] of contents) {
    for (const file of textsBelow(root, folder, { html: true })) {
      if (/^_index\b/.test(posix.basename(file))) continue;
      if (
        [...contents.keys()].some(
          (other) => other.length > folder.length && file.startsWith(`${other}/`),
        )
      )
        continue;
      const entry = entryOf(root, file, codes);
      const first =
        file
          .slice(folder.length + 1)
          .split('/')[0]
          ?.toLowerCase() ?? '';
      const own = entry.language ?? (codes.size > 1 && codes.has(first) ? first : language);
      // The name of a file keeps its date in Hugo's addresses.
      const name = entry.date ? `${entry.date}-${entry.name}` : entry.name;
      entries.push({ ...entry, name, language: own === main ? undefined : own });
    }
  }
  const section = (file: string) => {
    const inContent = file.replace(/^content(?:\/|$)/, '');
    const folder = posix.dirname(
      /\/_?index\.[^/]*$/.test(inContent) ? posix.dirname(inContent) : inContent,
    );
    return folder === '.' ? '' : folder;
  };
  return {
    kind: 'hugo',
    site: {
      title: toLine(ofMain.title) ?? toLine(config.title),
      description: toLine(recordOf(ofMain.params).description) ?? toLine(params.description),
      url: toSiteUrl(toLine(config.baseURL) ?? toLine(config.baseurl)),
      language: readLanguage(ofMain.languageCode ?? config.languageCode ?? main),
      timeZone: toLine(config.timeZone),
      author:
        toLine(recordOf(params.author).name) ??
        toLine(params.author) ??
        toLine(recordOf(config.author).name),
    },
    entries,
    skipped: [],
    markdown: {
      definitionLists: true,
      attributes: true,
      smartPunctuation: typographerOf(config),
      emoji: config.enableEmoji === true,
    },
    addressOf(entry, fields, date) {
      const own = toLine(fields.url);
      if (own) return own.startsWith('/') || /^https?:/.test(own) ? own : `/${own}`;
      const folder = section(entry.file);
      const prefix = entry.language ? `/${entry.language}` : '';
      const slug = toLine(fields.slug) ?? entry.name.toLowerCase().replace(/\s+/g, '-');
      const pattern = patternOf(permalinks, folder, entry.language);
      if (pattern === undefined) {
        const path = posix.join('/', prefix, folder, slug).toLowerCase();
        return config.uglyURLs === true ? `${path}.html` : `${path}/`;
      }
      const title = slugify(toLine(fields.title) ?? entry.name);
      const path = expandPermalink(pattern, {
        date,
        name: entry.name,
        slug: toLine(fields.slug) ?? title,
        title,
        section: folder,
        categories: [],
      });
      return path && `${prefix}${path}`;
    },
    candidates(address, { file }) {
      if (address.startsWith('/')) {
        return [
          posix.join('static', address),
          posix.join('assets', address),
          posix.join('content', address),
        ];
      }
      return [
        posix.join(posix.dirname(file), address),
        posix.join('static', posix.dirname(file).replace(/^content/, ''), address),
        posix.join('static', address),
        posix.join('assets', address),
      ];
    },
  };
}

/** The pattern of a section: `posts = "/:year/:slug/"`, by itself or below `page`. */
function patternOf(
  permalinks: ForeignFields,
  folder: string,
  language: string | undefined,
): string | undefined {
  const section = folder.split('/')[0] ?? '';
  const all = {
    ...permalinks,
    ...recordOf(permalinks.page),
    ...recordOf(language && permalinks[language]),
  };
  return toLine(all[section === '' ? '/' : section]);
}

function typographerOf(config: ForeignFields): boolean {
  const { typographer } = recordOf(recordOf(recordOf(config.markup).goldmark).extensions);
  return isRecord(typographer) ? typographer.disable !== true : typographer !== false;
}
