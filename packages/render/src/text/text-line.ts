import type { SoftBreak } from './wrap-text.ts';

/** A line of a newsletter. */
export interface TextLine {
  /** What stands after the quotation marks. */
  readonly content: string;
  /** How many quotations the line is in; each is written `> `. */
  readonly quote: number;
  /**
   * The line goes on in the next one, and may be joined with it: with a space between them, or
   * with nothing (format=flowed, RFC 3676). Absent where the line ends for good.
   */
  readonly soft?: SoftBreak;
  /** How many spaces at the start only stand below the marker of the line that goes on here. */
  readonly hang?: number;
}

export const EMPTY_LINE: TextLine = { content: '', quote: 0 };

/** A line as it is sent, without space at its end. */
export function writeLine({ content, quote }: TextLine): string {
  return quote === 0 ? content : `${'> '.repeat(quote)}${content}`.trimEnd();
}

/** Puts the lines into a quotation. */
export function quoteLines(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line) => ({ ...line, quote: line.quote + 1 }));
}

/** Puts `first` before the first line, `rest` before every other. */
export function indentLines(lines: readonly TextLine[], first: string, rest: string): TextLine[] {
  return lines.map((line, index) => {
    const text = writeLine(line);
    if (index > 0 && text === '') return EMPTY_LINE;
    const content = ((index === 0 ? first : rest) + text).trimEnd();
    // A quotation within something indented is no quotation to format=flowed.
    if (line.quote > 0) return { content, quote: 0 };
    const before = index === 0 ? undefined : lines[index - 1];
    const goesOn = before?.soft !== undefined && before.quote === 0;
    return {
      content,
      quote: 0,
      ...(line.soft === undefined ? {} : { soft: line.soft }),
      ...(goesOn ? { hang: (line.hang ?? 0) + rest.length } : {}),
    };
  });
}
