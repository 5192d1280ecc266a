/** Plain data as it stands in a YAML text: every scalar is its text, an empty one ''. */
export type YamlData = string | readonly YamlData[] | { readonly [key: string]: YamlData };

export type YamlMapping = { readonly [key: string]: YamlData };

export function isMapping(data: unknown): data is YamlMapping {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A way into the data: keys of mappings, indexes of sequences. */
export type YamlPath = readonly (string | number)[];

/** Data of a YAML text with the places of its parts. */
export interface YamlDocument {
  readonly data: YamlData;
  /** Offset of a value in the text; of the nearest thing around it, where there is no such value. */
  valueOffset(path: YamlPath): number;
  /** Offset of the key that the path ends with; of the value, where it ends with an index. */
  keyOffset(path: YamlPath): number;
  /** Offsets of anchors, `&name`, that nothing refers to. */
  readonly unusedAnchors: readonly number[];
}

export interface YamlFault {
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
  /** Offset of what stands there first, where the message is about a repetition. */
  readonly first?: number | undefined;
}

export type YamlResult =
  | { readonly document: YamlDocument; readonly fault?: never }
  | { readonly document?: never; readonly fault: YamlFault };
