import type { InlineContext } from './write-inline.ts';

export interface BlockContext extends InlineContext {
  /** Display columns for these lines. */
  readonly width: number;
  /** A list right below a line of text has no empty line before it. */
  readonly tight: boolean;
}
