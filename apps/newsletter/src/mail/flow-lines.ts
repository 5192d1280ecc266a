import type { TextLine } from '@pressroom/render';

/** A text for `text/plain; format=flowed` (RFC 3676). */
export interface FlowedText {
  /** Lines that end in CRLF, the last one too. */
  readonly text: string;
  /** The space at the end of a line that goes on is not part of the text. */
  readonly delSp: boolean;
}

/** Nested quotations beyond this are written as this deep: longer rows are only noise. */
const DEEPEST_QUOTE = 3;

/**
 * Writes lines so that a mail program may join them to paragraphs again (RFC 3676): a line that
 * goes on ends in a space; one that begins with a space, `>` or `From ` has a space put before it.
 * DelSp is used where a line goes on without a space, as in Chinese and Japanese.
 *
 * An indent that only stands below a list's marker is left out, so that the joined paragraph has
 * no gaps; the space that is put before every such line, and that readers take away, keeps the
 * line apart for those who see the lines as they are.
 */
export function flowLines(lines: readonly TextLine[]): FlowedText {
  const delSp = lines.some((line) => line.soft === 'joint');
  let text = '';
  let before = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const soft = next !== undefined && next.quote === line.quote ? line.soft : undefined;
    const content = before + line.content.slice(line.hang ?? 0);
    before = '';
    // With a space at its end it would be taken for the start of the signature.
    if (soft !== undefined && content === '--') {
      before = soft === 'space' ? '-- ' : '--';
      continue;
    }
    text += prefix(line, content) + withEnd(content, soft, delSp);
  }
  return { text, delSp };
}

function prefix({ quote, hang }: TextLine, content: string): string {
  if (quote > 0) return content === '' ? '>'.repeat(depth(quote)) : `${'>'.repeat(depth(quote))} `;
  return hang !== undefined || /^(?: |>|From )/.test(content) ? ' ' : '';
}

function withEnd(content: string, soft: TextLine['soft'], delSp: boolean): string {
  if (soft === 'space') return `${content}${delSp ? '  ' : ' '}\r\n`;
  if (soft === 'joint') return `${content} \r\n`;
  // A line that ends for good has no space at its end, but for the one before the signature.
  return `${content === '-- ' ? content : content.replace(/ +$/, '')}\r\n`;
}

function depth(quote: number): number {
  return Math.min(quote, DEEPEST_QUOTE);
}
