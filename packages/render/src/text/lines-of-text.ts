import { InlineBuilder } from './inline-text.ts';
import { indentLines, type TextLine, toTextLine } from './text-line.ts';
import { wrapInline } from './wrap-text.ts';

/**
 * Wraps a text that is no Markdown, such as a title, to lines of at most `width` display columns.
 * Addresses are never broken.
 *
 * @param marker stands before the first line; the others are indented by as many spaces
 * @param end stands behind the text, and is not broken: a number with its unit
 */
export function linesOfText(
  text: string,
  width: number,
  marker = '',
  end = '',
): readonly TextLine[] {
  const builder = new InlineBuilder();
  builder.addText(text);
  if (end !== '') builder.addUnit(end);
  const lines = wrapInline(builder.finish(), width - marker.length).map(toTextLine);
  return indentLines(lines, marker, ' '.repeat(marker.length));
}
