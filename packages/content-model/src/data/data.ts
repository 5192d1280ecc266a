/** Plain data as it stands in a YAML text: every scalar is its text, an empty one ''. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

export type DataMapping = { readonly [key: string]: Data };

export function isMapping(data: unknown): data is DataMapping {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A way into the data: keys of mappings, indexes of sequences. */
export type DataPath = readonly (string | number)[];

/** Data of a YAML text with the places of its parts. */
export interface DataDocument {
  readonly data: Data;
  /** Offset of a value in the text; of the nearest thing around it, where there is no such value. */
  valueOffset(path: DataPath): number;
  /** Offset of the key that the path ends with; of the value, where it ends with an index. */
  keyOffset(path: DataPath): number;
  /** Offsets of anchors, `&name`, that nothing refers to. */
  readonly unusedAnchors: readonly number[];
}

export interface DataProblem {
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
  /** Offset of what stands there first, where the message is about a repetition. */
  readonly first?: number | undefined;
}

export type DataResult =
  | { readonly document: DataDocument; readonly fault?: never }
  | { readonly document?: never; readonly fault: DataProblem };
