/** A subheading: a short line on its own that ends no sentence. */
const MAX_HEADING = 80;

/** Converts plain text, as copied from a web page, to Markdown: headings, paragraphs, quotes. */
export function plainTextToMarkdown(text: string): string {
  const blocks = text
    .replace(/[ \t]+$/gm, '')
    .split(/\n[ \t]*\n+/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter((block) => block.trim() !== '');
  return blocks.map((block, index) => blockMarkdown(block, blocks[index + 1])).join('\n\n');
}

function blockMarkdown(block: string, next: string | undefined): string {
  if (isHeading(block) && next !== undefined && !isHeading(next))
    return `## ${escapeMarkdown(block.trim())}`;
  return block
    .split('\n')
    .map((line) => escapeMarkdown(line.trim()))
    .join('\n');
}

function isHeading(block: string): boolean {
  const line = block.trim();
  return (
    !line.includes('\n') &&
    line.length <= MAX_HEADING &&
    /[\p{L}\p{N}?!]$/u.test(line) &&
    /^[\p{Lu}\p{Lo}\p{N}“"¿¡]/u.test(line) &&
    !/[,;:]$/.test(line)
  );
}

/** Escapes what Markdown would read as markup. */
function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_[\]<>]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(#{1,6}|[+-]|=+)(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
