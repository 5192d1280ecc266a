import { readFileSync, statSync } from 'node:fs';
import { basename, extname, posix } from 'node:path';
import { reasonOf } from '../reason-of.ts';
import { type Source, SourceError, type SourceKind, type SourceText } from '../source.ts';
import { feedSource } from './feed.ts';
import { ghostSource, isGhost } from './ghost.ts';
import { jsonFeedSource } from './json-feed.ts';
import { plainSource } from './plain-files.ts';
import { decode } from './read-bytes.ts';
import { isRecord, readTextWithFields } from './read-front-matter.ts';
import { readPage } from './read-page.ts';
import { readPlainText } from './read-plain-text.ts';
import { readXml } from './read-xml.ts';
import { wordPressSource } from './wordpress.ts';

/** Larger exports are refused; bytes. */
const MAX_SIZE = 500_000_000;

/** Opens a file that holds a text, or many. */
export function openFile(path: string, kind: SourceKind | undefined): Source {
  const name = basename(path);
  if (statSync(path).size > MAX_SIZE) throw new SourceError(`"${name}" is larger than 500 MB.`);
  const extension = extname(path).toLowerCase();
  if (/^\.(?:md|markdown|mdx)$/.test(extension)) {
    return single(name, 'markdown', () => readTextWithFields(path, 'markdown'));
  }
  const { text } = decodeFile(path);
  if (kind === 'text' || (kind === undefined && extension === '.txt')) {
    return single(name, 'text', () => readPlainText(text));
  }
  if (kind === 'html' || /^\.(?:html?|xhtml)$/.test(extension)) {
    return single(name, 'html', () => readPage(text));
  }
  const start = text.trimStart().slice(0, 1);
  if (start === '<') return xmlSource(text, name);
  if (start === '{' || start === '[') return jsonSource(text, name);
  throw new SourceError(
    `"${name}" is of no kind that can be imported. Say what it is: --from KIND.`,
  );
}

function decodeFile(path: string): { readonly text: string } {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    throw new SourceError(reasonOf(error));
  }
}

function xmlSource(text: string, name: string): Source {
  try {
    const root = readXml(text);
    const isWordPress = Object.keys(root.attributes).some((one) => one === 'xmlns:wp');
    if (isWordPress) return wordPressSource(root, name);
    if (/^(?:rss|feed|rdf:rdf)$/.test(root.name)) return feedSource(root, name);
  } catch (error) {
    throw new SourceError(`"${name}": ${reasonOf(error)}`);
  }
  throw new SourceError(`"${name}" is no feed and no export that can be imported.`);
}

function jsonSource(text: string, name: string): Source {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new SourceError(`"${name}" is not valid JSON: ${reasonOf(error)}`);
  }
  if (isGhost(data)) return ghostSource(data, name);
  if (isRecord(data) && Array.isArray(data.items)) return jsonFeedSource(data, name);
  throw new SourceError(`"${name}" is no export of Ghost and no JSON Feed.`);
}

/** A source of one text. */
function single(file: string, kind: SourceKind, read: () => SourceText): Source {
  return plainSource(kind, [{ file, name: posix.parse(file).name, read }]);
}
