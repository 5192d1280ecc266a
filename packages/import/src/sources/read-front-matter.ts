import { findFrontMatter } from '@pressroom/content-model';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { reasonOf } from '../reason-of.ts';
import type { ForeignFields, SourceText } from '../source.ts';
import { readTextFile } from './read-bytes.ts';

/** Reads a text with front matter in YAML, TOML or JSON; one without any has no fields. */
export function readTextWithFields(path: string, format: 'html' | 'markdown'): SourceText {
  const { text, encoding } = readTextFile(path);
  const notes = encoding ? [`Converted from ${encoding} to UTF-8.`] : [];
  const span = findFrontMatter(text);
  if (span === 'missing') return { ...readHeader(text), format, notes };
  if (span === 'unclosed') throw new Error('The front matter does not end.');
  const body = text.slice(span.end);
  const linesBefore = text.slice(0, span.end).split('\n').length - 1;
  return { fields: parseFields(span.fields, span.syntax), body, format, linesBefore, notes };
}

/** Fields at the beginning of a text without lines around them, as Pelican and MultiMarkdown have them. */
function readHeader(text: string): Pick<SourceText, 'body' | 'fields' | 'linesBefore'> {
  const isHeader =
    /^(?:authors?|category|date|slug|status|summary|tags|title)[ \t]*:[ \t]*\S/i.test(text);
  const [header = ''] = isHeader
    ? (/^(?:[A-Za-z][\w -]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+/.exec(text) ?? [])
    : [];
  const fields = header.matchAll(/^([A-Za-z][\w -]*?)[ \t]*:[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm);
  return {
    fields: Object.fromEntries(
      [...fields].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
    ),
    body: text.slice(header.length),
    linesBefore: header.split('\n').length - 1,
  };
}

function parseFields(source: string, syntax: 'yaml' | 'toml' | 'json'): ForeignFields {
  try {
    const fields = parseData(source, syntax);
    return isRecord(fields) ? fields : {};
  } catch (error) {
    const [reason = ''] = reasonOf(error).split('\n');
    throw new Error(`The front matter cannot be read: ${reason}`);
  }
}

/** Parses data in a format of front matter; duplicate keys and tags of other programs are allowed. */
export function parseData(source: string, syntax: 'yaml' | 'toml' | 'json'): unknown {
  if (syntax === 'toml') return parseToml(source);
  if (syntax === 'json') return JSON.parse(source);
  return parseYaml(source, { uniqueKeys: false, logLevel: 'error', maxAliasCount: 100 });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** A value as a record; an empty one where it is none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
