import { escapeXml } from './escape-xml.ts';

/** XML that is finished: nothing in it has to be escaped any more. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Value = string | number | Markup | undefined | readonly Value[];

/**
 * A template tag for XML: what stands in `${}` is escaped unless it is markup itself; lists are
 * joined, `undefined` is nothing.
 */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += write(value) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** Lists of markup, one a line. */
export function lines(parts: readonly (Markup | undefined)[]): Markup {
  return new Markup(parts.flatMap((part) => (part ? [part.text] : [])).join('\n'));
}

function write(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Markup) return value.text;
  return value.map(write).join('');
}
