import type { DocumentNode } from '../node.ts';

/** Fixes the content of an item, a cell and the like, where text need not be a paragraph. */
export type FixContent = (nodes: readonly DocumentNode[]) => readonly DocumentNode[];
