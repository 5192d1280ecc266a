import { findLocale } from '@pressroom/locales';
import type { PhrasingContent } from 'mdast';

/** Quotation marks and apostrophe of a language. */
interface Quotes {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

const APOSTROPHE = '’';

/** What begins with an apostrophe: the years ’68 and ’90s, rock ’n’ roll, ’tis. */
const ELISION = /^'(?:\d\ds\b|\d\d\b(?!')|n'|(?:bout|cause|em|til|tis|twas)\b(?!'))/i;

/** Before an opening quotation mark: nothing, a space, an opening bracket or mark, a dash. */
const OPENS = /^$|[\s\p{Ps}\p{Pi}\p{Pd}/=]$/u;

/**
 * Writes the quotation marks, dashes and ellipses of a language in the texts of one line: a
 * paragraph, a heading or a cell. Code, formulas, addresses and raw HTML stay as they are. What is
 * typographic already stays, so that a second time changes nothing.
 */
export function smartenLine(children: readonly PhrasingContent[], language: string): void {
  new Smartener(quotesOf(language)).visit(children);
}

function quotesOf(language: string): Quotes {
  const { edition, text } = findLocale(language);
  return {
    outer: [edition.openingQuote, edition.closingQuote],
    inner: [text.innerOpeningQuote, text.innerClosingQuote],
  };
}

class Smartener {
  readonly #quotes: Quotes;
  /** The character before the next text; `''` at the beginning of the line. */
  #before = '';
  readonly #open: ('"' | "'")[] = [];

  constructor(quotes: Quotes) {
    this.#quotes = quotes;
  }

  /** Changes the texts among the nodes and inside of them. */
  visit(nodes: readonly PhrasingContent[]): void {
    const stack = [...nodes].reverse();
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.type === 'text') node.value = this.#smarten(node.value, nextOf(stack.at(-1)));
      else if (node.type === 'break') this.#before = ' ';
      else if ('children' in node) {
        for (const child of [...node.children].reverse()) stack.push(child as PhrasingContent);
      } else if (node.type !== 'html') this.#before = 'x';
    }
  }

  #smarten(text: string, after: string): string {
    const dashed = text
      .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
      .replace(/(?<!-)---(?!-)/g, '—')
      // Not what begins the name of an option: `--force`.
      .replace(/(?<=[^\s-])--(?=[^\s-])|(?<=[ \n])--(?=[ \n])/g, '–');
    let out = '';
    for (let index = 0; index < dashed.length; index += 1) {
      const character = dashed.charAt(index);
      const next = index + 1 < dashed.length ? dashed.charAt(index + 1) : after;
      const written =
        character === '"' || character === "'"
          ? this.#quote(character, next, dashed, index)
          : character;
      out += written;
      this.#before = written;
    }
    return out;
  }

  #quote(mark: '"' | "'", next: string, text: string, index: number): string {
    const before = this.#before;
    const [opening, closing] = mark === '"' ? this.#quotes.outer : this.#quotes.inner;
    const isLetterBefore = /[\p{L}\p{N}]/u.test(before);
    if (mark === "'") {
      if (isLetterBefore && /[\p{L}\p{N}]/u.test(next)) return APOSTROPHE;
      if (ELISION.test(text.slice(index))) return APOSTROPHE;
      if (/(?:^|[^\p{L}\p{N}])'n$/iu.test(text.slice(Math.max(0, index - 3), index)))
        return APOSTROPHE;
    }
    if (OPENS.test(before) && /\S/.test(next) && next !== '') {
      this.#open.push(mark);
      return opening;
    }
    const at = this.#open.lastIndexOf(mark);
    if (at >= 0) {
      this.#open.length = at;
      return closing;
    }
    // Feet and inches, or a quotation that began in another paragraph.
    if (/\d/.test(before)) return mark;
    return mark === "'" && isLetterBefore ? APOSTROPHE : mark;
  }
}

/** The first character of the node that follows; `''` where none does. */
function nextOf(node: PhrasingContent | undefined): string {
  if (node === undefined || node.type === 'break') return '';
  return node.type === 'text' ? node.value.charAt(0) : 'x';
}
