import type { Data, DataDocument } from './data.ts';

/**
 * A scalar that means itself in YAML: begins with a letter or digit, no ':' but before a
 * non-space, no '#' but after a non-space, and no space at its end.
 */
const PLAIN = '[\\p{L}\\p{N}](?:[^\\s:#]|:(?=\\S)|(?<=\\S)#|[ ](?=\\S)(?!#))*';
/** The same between the brackets of a flow sequence. */
const PLAIN_IN_FLOW = '[\\p{L}\\p{N}](?:[^\\s:#,\\[\\]{}]|[ ](?=[^\\s#,\\]]))*';
const QUOTED = '"[^"\\\\\\n]*"|\'[^\'\\n]*\'';
const LINE = new RegExp(`^([A-Za-z][\\w-]*):(?: +(?:(${PLAIN})|(${QUOTED})|\\[(.*)\\]))? *$`, 'u');
const ITEM = new RegExp(`^ *- +(?:(${PLAIN})|(${QUOTED})) *$`, 'u');
const FLOW_ITEM = new RegExp(`^ *(?:(${PLAIN_IN_FLOW})|(${QUOTED})) *$`, 'u');
/** Anything beyond these is for the whole parser: tabs, other line breaks, controls. */
const UNUSUAL = /[^\n\u0020-\u007e\u00a1-\u1fff\u2030-\ud7ff\uf900-\ufdff]/;

/**
 * The front matter that nearly every article has, ten times as fast as the whole of YAML: keys
 * with plain or quoted scalars and lists of them, each on a line of its own. Gives undefined for
 * all that is not plainly of that form, and never another answer than the whole parser's.
 */
export function parseSimpleYaml(text: string): DataDocument | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const data: Record<string, Data> = Object.create(null);
  const places = new Map<string, { key: number; value: number; items: number[] }>();
  let list: { key: string; indent: number; items: string[] } | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (line === '' || line.startsWith('#')) {
      // A blank line or comment ends no list, but inside a scalar it would mean more.
      continue;
    }
    const item = list && ITEM.exec(line);
    if (list && item) {
      const dash = line.indexOf('-');
      if (list.items.length === 0) list.indent = dash;
      else if (list.indent !== dash) return undefined;
      const value = scalar(item[1], item[2]);
      places.get(list.key)?.items.push(start + line.indexOf(item[1] ?? item[2] ?? '', dash + 1));
      list.items.push(value);
      data[list.key] = list.items;
      continue;
    }
    const match = LINE.exec(line);
    const key = match?.[1];
    if (!match || key === undefined || key in data) return undefined;
    const flow = match[4];
    const value =
      start +
      ((match[2] ?? match[3])
        ? line.indexOf(match[2] ?? match[3] ?? '', key.length + 1)
        : flow === undefined
          ? 0
          : line.indexOf('['));
    const place = { key: start, value, items: [] as number[] };
    places.set(key, place);
    list = undefined;
    if (flow !== undefined) {
      const items = flowItems(flow, value + 1, place.items);
      if (!items) return undefined;
      data[key] = items;
    } else if (match[2] === undefined && match[3] === undefined) {
      data[key] = '';
      list = { key, indent: 0, items: [] };
    } else data[key] = scalar(match[2], match[3]);
  }
  return {
    data,
    unusedAnchors: [],
    valueOffset: ([key, index]) => {
      const place = places.get(String(key));
      return (typeof index === 'number' ? place?.items[index] : undefined) ?? place?.value ?? 0;
    },
    keyOffset: ([key, index]) => {
      const place = places.get(String(key));
      return (typeof index === 'number' ? place?.items[index] : undefined) ?? place?.key ?? 0;
    },
  };
}

function scalar(plain: string | undefined, quoted: string | undefined): string {
  return plain ?? quoted?.slice(1, -1) ?? '';
}

function flowItems(flow: string, start: number, places: number[]): string[] | undefined {
  if (flow.trim() === '') return [];
  const items: string[] = [];
  let offset = start;
  // A comma within quotes leaves halves that match no item: for the whole parser.
  for (const part of flow.split(',')) {
    const match = FLOW_ITEM.exec(part);
    if (!match) return undefined;
    items.push(scalar(match[1], match[2]));
    places.push(offset + part.indexOf(match[1] ?? match[2] ?? ''));
    offset += part.length + 1;
  }
  return items;
}
