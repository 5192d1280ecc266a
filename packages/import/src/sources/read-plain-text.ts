import { toLine } from '../fields/map-fields.ts';
import type { SourceText } from '../source.ts';

const BYLINE = /^(?:by|von|par|por|di|door|av|af)\s+(.{2,60})$/i;
const DATE_LINE = /^(?=.*\d{4})[\p{L}\d ,.:|–-]{8,60}$/u;

/** A text as copied from a web page: its title, who wrote it and when, and the rest. */
export function readPlainText(text: string): SourceText {
  const lines = text.split('\n');
  const fields: Record<string, unknown> = {};
  let index = 0;
  const skipBlank = () => {
    while (index < lines.length && lines[index]?.trim() === '') index += 1;
  };
  skipBlank();
  fields.title = toLine(lines[index]);
  index += 1;
  for (let step = 0; step < 3; step += 1) {
    skipBlank();
    const line = lines[index]?.trim() ?? '';
    const name = BYLINE.exec(line)?.[1] ?? (isName(line) ? line : undefined);
    if (name !== undefined && fields.author === undefined) fields.author = name;
    else if (DATE_LINE.test(line) && !Number.isNaN(Date.parse(line))) fields.date ??= line;
    else break;
    index += 1;
  }
  return { fields, body: lines.slice(index).join('\n'), format: 'text', linesBefore: index };
}

/** Two to four words that each begin in upper case, and nothing else: a name. */
function isName(line: string): boolean {
  return /^(?:\p{Lu}[\p{L}'’.-]+)(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|del|van|von|di|la|el|al)){1,3}$/u.test(
    line,
  );
}
