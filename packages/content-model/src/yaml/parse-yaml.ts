import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { explainFault, type YamlError } from './explain-fault.ts';
import { parseSimpleYaml } from './parse-simple-yaml.ts';
import type { YamlData, YamlPath, YamlResult } from './yaml-data.ts';

/**
 * Parses YAML 1.2 with the failsafe schema: mappings, sequences and strings, since an editor who
 * writes `title: 1.10` or `tags: [no]` means these very characters.
 */
export function parseYaml(text: string): YamlResult {
  const simple = parseSimpleYaml(text);
  return simple ? { document: simple } : parseAnyYaml(text);
}

/** The whole of YAML, by the `yaml` package. */
export function parseAnyYaml(text: string): YamlResult {
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
  });
  const error = findError(document, text);
  if (error) return { fault: explainFault(text, error) };
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') node.value = node.source ?? '';
    },
  });
  let data: YamlData;
  try {
    data = (document.toJS({ maxAliasCount: 100 }) ?? {}) as YamlData;
  } catch (error) {
    return {
      fault: { message: error instanceof Error ? error.message : String(error), offset: 0 },
    };
  }
  const find = (path: YamlPath) => findNodes(document.contents, path);
  return {
    document: {
      data,
      valueOffset: (path) => find(path).value,
      keyOffset: (path) => find(path).key,
    },
  };
}

function findNodes(root: Node | null, path: YamlPath): { key: number; value: number } {
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

/** The first fault; also what the parser takes and nobody who writes a title means. */
function findError(document: Document, text: string): YamlError | undefined {
  const error = document.errors.find(
    ({ code, pos }) => code !== 'MULTIPLE_DOCS' || !/^---\s*$/.test(text.slice(pos[0])),
  );
  if (error) return { code: error.code, message: error.message, offset: error.pos[0] };
  const tag = document.warnings.find(({ pos }) => !text.startsWith('!!', pos[0]));
  if (tag) return { code: tag.code, message: tag.message, offset: tag.pos[0] };
  const used = new Set<string>();
  const anchors: { name: string; offset: number }[] = [];
  let unknown: number | undefined;
  visit(document, {
    Alias(_, node) {
      used.add(node.source);
      if (!node.resolve(document)) unknown ??= node.range?.[0] ?? 0;
    },
    Scalar(_, node) {
      if (node.anchor === undefined) return;
      const offset = text.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0);
      anchors.push({ name: node.anchor, offset: Math.max(0, offset) });
    },
  });
  const offset = unknown ?? anchors.find(({ name }) => !used.has(name))?.offset;
  return offset === undefined ? undefined : { code: 'ANCHOR', message: 'an anchor', offset };
}
