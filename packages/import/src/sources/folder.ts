import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { SourceEntry } from '../source.ts';
import { readTextFile } from './read-bytes.ts';
import { isRecord, parseData, readTextWithFields } from './read-front-matter.ts';

/** Folders that hold no text of an author. */
const SKIPPED = /^(?:node_modules|vendor|_site|dist|build|themes|\..*)$/;

const TEXT_FILE = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const HTML_FILE = /\.html?$/i;

/** Files of a repository that are about it. */
const ABOUT =
  /^(?:agents|claude|readme|license|licence|changelog|contributing|code_of_conduct|security)\b/i;

/** The names of the files below a folder, with `/`, in their order; links are not followed. */
export function filesBelow(root: string, folder: string): readonly string[] {
  const files: string[] = [];
  const stack = [folder];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    for (const entry of readdirSync(join(root, current), { withFileTypes: true })) {
      const name = posix.join(current, entry.name);
      if (entry.isDirectory() && (!SKIPPED.test(entry.name) || name === folder)) stack.push(name);
      else if (entry.isFile()) files.push(name);
    }
  }
  return files.sort();
}

/** The texts in a folder: Markdown, and HTML with front matter where the tool reads that. */
export function textsBelow(
  root: string,
  folder: string,
  { html = false }: { readonly html?: boolean } = {},
): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return filesBelow(root, folder).filter((name) => {
    const base = posix.basename(name);
    if (base.startsWith('.') || (posix.dirname(name) === '.' && ABOUT.test(base))) return false;
    return TEXT_FILE.test(base) || (html && HTML_FILE.test(base));
  });
}

const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})[-_ ]?(.*)$/;

/** An entry for a file; a date before the name and a language behind it are read off the name. */
export function entryOf(
  root: string,
  file: string,
  languages: ReadonlySet<string> = new Set(),
): SourceEntry {
  const bare = posix.basename(file).replace(/\.[^.]+$/, '');
  const [, before = '', suffix = ''] = /^(.+)\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/i.exec(bare) ?? [];
  const language = languages.has(suffix.toLowerCase()) ? suffix : undefined;
  const base = language ? before : bare;
  const isIndex = /^_?index$/i.test(base);
  const own = isIndex ? posix.basename(posix.dirname(file)) : base;
  const [, year, month = '', day = '', name] = DATED.exec(own) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
  const format = HTML_FILE.test(file) ? 'html' : 'markdown';
  return {
    file,
    name: name || own,
    date,
    language,
    read: () => readTextWithFields(join(root, file), format),
  };
}

/** The first of some configuration files that exists, as data; an empty record where none does. */
export function readConfig(
  root: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  const name = names.find((one) => existsSync(join(root, one)));
  if (name === undefined) return {};
  const syntax = name.endsWith('.toml') ? 'toml' : name.endsWith('.json') ? 'json' : 'yaml';
  const config = parseData(readTextFile(join(root, name)).text, syntax);
  return isRecord(config) ? config : {};
}
