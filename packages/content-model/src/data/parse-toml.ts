import { parse, TomlDate, TomlError } from 'smol-toml';
import { trimMessage } from '../diagnostics/trim-message.ts';
import type { Data, DataDocument, DataPath, DataProblem, DataResult } from './data.ts';

/** Deeper than any field of ours. */
const MAX_DEPTH = 20;

/** Parses TOML 1.0 as fields: every value is a text, a date as it is written. */
export function parseToml(text: string): DataResult {
  try {
    const data = toData(parse(text, { maxDepth: MAX_DEPTH }));
    return { document: { data, unusedAnchors: [], ...locator(text) } };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { fault: explain(text, error) };
  }
}

function toData(value: unknown): Data {
  if (Array.isArray(value)) return value.map(toData);
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value !== 'object' || value === null) return String(value);
  const data: Record<string, Data> = Object.create(null);
  for (const [key, one] of Object.entries(value)) data[key] = toData(one);
  return data;
}

function explain(text: string, { line, column, message }: TomlError): DataProblem {
  const offset = lineStarts(text)[line - 1] ?? 0;
  if (/redefine/.test(message)) {
    const keys = keysIn(text);
    const repeated = keys.find((one) => one.offset >= offset);
    const first = keys.find(({ path }) => path.join('\0') === repeated?.path.join('\0'));
    return {
      message: 'The field is defined twice.',
      hint: 'Keep one of them.',
      offset,
      first: first?.offset,
    };
  }
  const reason = trimMessage(message.replace(/^Invalid TOML document: /, ''));
  return {
    message: `This is not valid TOML: ${reason}.`,
    hint: 'Write one field on each line, title = "…", with every text in quotes.',
    offset: offset + column - 1,
  };
}

interface Key {
  readonly path: readonly string[];
  readonly offset: number;
  readonly valueOffset: number;
}

const BARE = '[A-Za-z0-9_-]+';
const KEY = `(?:${BARE}|"[^"\\n]*"|'[^'\\n]*')`;
const DOTTED = `${KEY}(?:[ \\t]*\\.[ \\t]*${KEY})*`;
const FIELD = new RegExp(`^[ \\t]*(${DOTTED})[ \\t]*=[ \\t]*`);
const TABLE = new RegExp(`^[ \\t]*\\[\\[?[ \\t]*(${DOTTED})[ \\t]*\\]`);

/** The keys at the beginning of lines, each with the tables that it is in. */
function keysIn(text: string): readonly Key[] {
  const keys: Key[] = [];
  let table: readonly string[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const [head = '', dotted] = TABLE.exec(line) ?? FIELD.exec(line) ?? [];
    if (dotted !== undefined) {
      const names = Array.from(dotted.matchAll(new RegExp(KEY, 'g')), ([name]) =>
        name.replace(/^(["'])(.*)\1$/, '$2'),
      );
      const isTable = head.trimStart().startsWith('[');
      if (isTable) table = names;
      const at = offset + line.indexOf(dotted);
      const valueOffset = isTable ? at : offset + head.length;
      keys.push({ path: isTable ? table : [...table, ...names], offset: at, valueOffset });
    }
    offset += line.length + 1;
  }
  return keys;
}

/** The parser gives no positions, so they are searched line by line on demand. */
function locator(text: string): Pick<DataDocument, 'valueOffset' | 'keyOffset'> {
  let keys: readonly Key[] | undefined;
  const find = (path: DataPath): Key | undefined => {
    keys ??= keysIn(text);
    const names = path.filter((step) => typeof step === 'string');
    for (let depth = names.length; depth > 0; depth -= 1) {
      const wanted = names.slice(0, depth).join('\0');
      const found = keys.find((key) => key.path.slice(0, depth).join('\0') === wanted);
      if (found) return found;
    }
    return undefined;
  };
  return {
    valueOffset: (path) => find(path)?.valueOffset ?? 0,
    keyOffset: (path) => find(path)?.offset ?? 0,
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}
