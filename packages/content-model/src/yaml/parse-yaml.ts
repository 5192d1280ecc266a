import { isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { parseSimpleYaml } from './parse-simple-yaml.ts';
import type { YamlData, YamlFault, YamlPath, YamlResult } from './yaml-data.ts';

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
    logLevel: 'silent',
  });
  const error = document.errors[0];
  if (error) return { fault: { ...toldFault(error.code, error.message), offset: error.pos[0] } };
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

/** What the parser's words mean to whoever wrote the text. */
function toldFault(code: string, message: string): Pick<YamlFault, 'message' | 'hint'> {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'a value holds a colon that looks like another field',
        hint: 'put the value in quotes: title: "One: two"',
      };
    case 'DUPLICATE_KEY':
      return { message: 'this field stands here twice', hint: 'keep one of them' };
    case 'TAB_AS_INDENT':
      return { message: 'a tab at the beginning of the line', hint: 'indent with spaces' };
    case 'MISSING_CHAR':
      return { message: firstLine(message), hint: 'close what was opened: a quote or a bracket' };
    default:
      return {
        message: firstLine(message),
        hint: 'a value with a colon, a quote, a # or a @ in it must stand in quotes',
      };
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');
}
