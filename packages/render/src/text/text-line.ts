import type { LineDirection, SoftBreak, WrappedLine } from './wrapped-line.ts';

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
  /** Every space of the line counts, those at its end too: it is a line of code. */
  readonly isVerbatim?: true;
  /** How many characters at the start only stand below those of the line that goes on here. */
  readonly hang?: number;
  /** Invisible marks that keep the direction of the line when it is shown alone. */
  readonly direction?: LineDirection;
}

/** Quotations within quotations are written as this deep: longer rows of marks are only noise. */
export const MAX_QUOTE_DEPTH = 3;

export const EMPTY_LINE: TextLine = { content: '', quote: 0 };

/** A line outside of quotations. */
export function toTextLine({ text, ...line }: WrappedLine): TextLine {
  return { content: text, quote: 0, ...line };
}

/** Writes a line, without trailing space unless it is code. */
export function writeLine(line: TextLine): string {
  const { content, direction } = line;
  const text =
    direction === undefined
      ? content
      : content.replace(/^ */, `$&${direction.mark}${direction.before}`) + direction.after;
  if (line.quote === 0) return text;
  const quoted = marksOf(line) + text;
  return line.isVerbatim ? quoted : quoted.trimEnd();
}

/** Puts the lines into a quotation. */
export function quoteLines(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line) => ({ ...line, quote: line.quote + 1 }));
}

/** Puts `first` before the first line, `rest` before every other. */
export function indentLines(lines: readonly TextLine[], first: string, rest: string): TextLine[] {
  return lines.map((line, index) => {
    if (index > 0 && line.content === '' && line.quote === 0) return EMPTY_LINE;
    // A quotation within something indented is no quotation to format=flowed: its marks are text.
    const start = (index === 0 ? first : rest) + marksOf(line);
    const before = index === 0 ? undefined : lines[index - 1];
    const goesOn = before?.soft !== undefined && before.quote === line.quote;
    const hang = goesOn ? (line.hang ?? 0) + start.length : 0;
    const content = start + line.content;
    return {
      content: line.isVerbatim ? content : content.trimEnd(),
      quote: 0,
      ...(line.isVerbatim ? { isVerbatim: true } : {}),
      ...(line.soft === undefined ? {} : { soft: line.soft }),
      ...(line.direction === undefined ? {} : { direction: line.direction }),
      ...(hang === 0 ? {} : { hang }),
    };
  });
}

function marksOf({ quote }: TextLine): string {
  return '> '.repeat(Math.min(quote, MAX_QUOTE_DEPTH));
}
