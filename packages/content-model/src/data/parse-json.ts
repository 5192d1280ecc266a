import type { Data, DataResult } from './data.ts';
import { parseAnyYaml } from './parse-yaml.ts';

/** Parses a JSON object (RFC 8259) as fields: every value is a text, `null` an empty one. */
export function parseJson(text: string): DataResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: explain(text, error) };
  }
  // YAML 1.2 is a superset of JSON, so its parser knows the positions, and repeated keys.
  const { document, fault } = parseAnyYaml(text);
  if (fault?.first !== undefined) return { fault };
  return {
    document: {
      data: toData(value),
      valueOffset: (path) => document?.valueOffset(path) ?? 0,
      keyOffset: (path) => document?.keyOffset(path) ?? 0,
      unusedAnchors: [],
    },
  };
}

function toData(value: unknown): Data {
  if (Array.isArray(value)) return value.map(toData);
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const data: Record<string, Data> = Object.create(null);
  for (const [key, one] of Object.entries(value)) data[key] = toData(one);
  return data;
}

/** The engine gives the position in a message that changes between versions. */
function explain(text: string, { message }: SyntaxError) {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const offset = Math.min(Number(position ?? text.length), Math.max(0, text.length - 1));
  return {
    message: 'This is not valid JSON.',
    hint: 'Write "title": "…", with a comma between two fields and none after the last.',
    offset,
  };
}
