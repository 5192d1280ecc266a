import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { Data, DataPath, DataResult } from './data.ts';
import { explainYamlError, type YamlError } from './explain-yaml-error.ts';
import { parseSimpleYaml } from './parse-simple-yaml.ts';

/**
 * Parses YAML 1.2 with the failsafe schema: mappings, sequences and strings, since an editor who
 * writes `title: 1.10` or `tags: [no]` means these very characters.
 */
export function parseYaml(text: string): DataResult {
  const simple = parseSimpleYaml(text);
  return simple ? { document: simple } : parseAnyYaml(text);
}

/** How often an alias may be expanded, so that a small text cannot grow to gigabytes. */
const MAX_ALIASES = 100;

/** The whole of YAML, by the `yaml` package. */
export function parseAnyYaml(text: string): DataResult {
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
  });
  const error = findError(document, text);
  if (error) return { fault: explainYamlError(text, error) };
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') node.value = node.source ?? '';
    },
  });
  let data: Data;
  try {
    data = (document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}) as Data;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return {
      fault: {
        message: 'The aliases (*name) expand to too much text.',
        hint: 'Write out the values, without & and *.',
        offset: Math.max(0, text.search(/\*\S/)),
      },
    };
  }
  const find = (path: DataPath) => findNodes(document.contents, path);
  return {
    document: {
      data,
      valueOffset: (path) => find(path).value,
      keyOffset: (path) => find(path).key,
      unusedAnchors: findUnusedAnchors(document, text),
    },
  };
}

function findNodes(root: Node | null, path: DataPath): { key: number; value: number } {
  let node: unknown = root;
  let value = root?.range?.[0] ?? 0;
  let key = value;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && one.key.value === String(step));
      if (!pair) break;
      key = (isScalar(pair.key) && pair.key.range?.[0]) || value;
      next = pair.value;
      value = key;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      key = value;
    } else break;
    const range = (next as Node | null | undefined)?.range;
    if (range) value = range[0];
    if (isSeq(node)) key = value;
    node = next;
  }
  return { key, value };
}

/** The first error; also a tag that is not of the core schema, and an alias of no anchor. */
function findError(document: Document, text: string): YamlError | undefined {
  const error = document.errors.find(
    ({ code, pos }) => code !== 'MULTIPLE_DOCS' || !/^---\s*$/.test(text.slice(pos[0])),
  );
  if (error) {
    const offset = error.pos[0];
    const first = error.code === 'DUPLICATE_KEY' ? findFirstKey(document, offset) : undefined;
    return { code: error.code, message: error.message, offset, first };
  }
  let found: YamlError | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return;
      const message = 'The alias has no anchor.';
      found ??= { code: 'UNKNOWN_ALIAS', message, offset: node.range?.[0] ?? 0 };
    },
    Value(_, node) {
      if (node.tag === undefined || CORE_TAG.test(node.tag)) return;
      const offset = text.lastIndexOf('!', (node.range?.[0] ?? 0) - 1);
      const sign = text.startsWith('!!', offset - 1) ? offset - 1 : offset;
      found ??= { code: 'UNKNOWN_TAG', message: node.tag, offset: Math.max(0, sign) };
    },
  });
  return found;
}

/** The tags of the core schema (YAML 1.2.2, section 10.3), and the non-specific tag. */
const CORE_TAG = /^(?:!|tag:yaml\.org,2002:(?:bool|float|int|map|null|seq|str))$/;

/** The offset of the first definition of a repeated key. */
function findFirstKey(document: Document, repeatedAt: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const keys = items.flatMap(({ key }) => (isScalar(key) && key.range ? [key] : []));
      const repeated = keys.find(({ range }) => range?.[0] === repeatedAt);
      const first = keys.find(({ value }) => value === repeated?.value);
      if (repeated && first !== repeated) found = first?.range?.[0];
    },
  });
  return found;
}

/**
 * The anchors of values that no alias refers to. They are valid; but who writes `title: &c. more`
 * means the sign, which is not shown.
 */
function findUnusedAnchors(document: Document, text: string): readonly number[] {
  if (!text.includes('&')) return [];
  const used = new Set<string>();
  const anchors: { name: string; offset: number }[] = [];
  visit(document, {
    Alias(_, node) {
      used.add(node.source);
    },
    Scalar(_, node) {
      if (node.anchor === undefined) return;
      const offset = text.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0);
      anchors.push({ name: node.anchor, offset: Math.max(0, offset) });
    },
  });
  return anchors.flatMap(({ name, offset }) => (used.has(name) ? [] : [offset]));
}
