import type { MarkdownFeature } from '../markdown/markdown-features.ts';

/** A kind of unsupported markup: its pattern, the message and the fix. */
export interface Kind {
  /** What reads this markup where it is switched on. */
  readonly feature?: MarkdownFeature;
  /** What every such markup holds: a text without it is not searched. */
  readonly sign?: string;
  /** Linear in the text's length. A group `before` is no part of what was found. */
  readonly pattern: RegExp;
  /**
   * Whether an author wanted it as markup: what may be prose is left alone.
   *
   * @param match in the text as it is read, where `GAP` replaces everything that is not text
   * @param found the same in the file
   */
  isMeant(match: RegExpMatchArray, found: string): boolean;
  message(found: string): string;
  hint(match: RegExpMatchArray, found: string): string;
}

/** Stands for each character that is no text: of code, images, addresses, the signs of emphasis. */
export const GAP = '\ufffc';
