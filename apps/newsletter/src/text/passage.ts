import { EMPTY_LINE, type TextLine, writeLine } from '@pressroom/render';
import { type FlowedText, flowLines } from '../mail/flow-lines.ts';

/**
 * A finished stretch of a newsletter: an article, for one. Of a long issue only the finished
 * passages are kept, since lines and trees take many times their room.
 */
export interface Passage {
  /** As it stands in the text file, in UTF-8; every line ends in a line feed. */
  readonly text: Buffer;
  /** As it stands in the mail. */
  readonly flowed: FlowedText;
}

/** @param gap how many empty lines stand between this passage and the next one */
export function toPassage(lines: readonly TextLine[], gap: number): Passage {
  const all = [...lines, ...Array.from({ length: gap }, () => EMPTY_LINE)];
  const text = Buffer.from(`${all.map(writeLine).join('\n')}\n`);
  return { text, flowed: flowLines(all) };
}
