import { MAX_QUOTE_DEPTH, type TextLine } from '@pressroom/render';

/** A text, or a part of one, for `text/plain; format=flowed` (RFC 3676). */
export interface FlowedText {
  /** Lines that end in CRLF, the last one too. */
  readonly text: string;
  /** The space at the end of a line that goes on is not part of the text. */
  readonly delSp: boolean;
  /** Lines of code end in spaces, which format=flowed cannot carry. */
  readonly losesSpaces: boolean;
}

/** The same text for a mail in which DelSp is used, because another part of it needs that. */
export function withDelSp({ text, delSp }: Pick<FlowedText, 'text' | 'delSp'>): string {
  if (delSp) return text;
  return text.replace(/^-- \r\n| \r\n/gm, (end) => (end === ' \r\n' ? '  \r\n' : end));
}

/**
 * Writes lines so that a mail program may join them to paragraphs again (RFC 3676): a line that
 * goes on ends in a space; one that begins with a space, `>` or `From ` has a space put before it.
 * DelSp is used where a line goes on without a space, as in Chinese and Japanese.
 *
 * An indent that only stands below a list's marker is left out, so that the joined paragraph has
 * no gaps; the space that is put before every such line, and that readers take away, keeps the
 * line apart for those who see the lines as they are. Of the marks that keep a line's direction
 * only those at the start of a paragraph are written: within it they would be in the way.
 */
export function flowLines(lines: readonly TextLine[]): FlowedText {
  const delSp = lines.some((line) => line.soft === 'joint');
  const flowed: string[] = [];
  let before = '';
  let goesOn = false;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const soft = next !== undefined && next.quote === line.quote ? line.soft : undefined;
    const own = line.content.slice(goesOn ? (line.hang ?? 0) : 0);
    const content = before + (goesOn ? own : withMark(own, line));
    before = '';
    const isHung = goesOn && line.hang !== undefined;
    goesOn = soft !== undefined;
    // With a space at its end it would be taken for the start of the signature.
    if (soft !== undefined && content === '--') {
      before = soft === 'space' ? '-- ' : '--';
      continue;
    }
    flowed.push(prefix(line, content, isHung), withEnd(content, soft, delSp));
  }
  return { text: flowed.join(''), delSp, losesSpaces: lines.some(({ isVerbatim }) => isVerbatim) };
}

function withMark(content: string, { direction }: TextLine): string {
  return direction === undefined ? content : content.replace(/^ */, `$&${direction.mark}`);
}

function prefix({ quote }: TextLine, content: string, isHung: boolean): string {
  if (quote > 0) return content === '' ? '>'.repeat(depth(quote)) : `${'>'.repeat(depth(quote))} `;
  return isHung || /^(?: |>|From )/.test(content) ? ' ' : '';
}

function withEnd(content: string, soft: TextLine['soft'], delSp: boolean): string {
  if (soft === 'space') return `${content}${delSp ? '  ' : ' '}\r\n`;
  if (soft === 'joint') return `${content} \r\n`;
  // A line that ends for good has no space at its end, but for the one before the signature.
  return `${content === '-- ' ? content : content.replace(/ +$/, '')}\r\n`;
}

function depth(quote: number): number {
  return Math.min(quote, MAX_QUOTE_DEPTH);
}
