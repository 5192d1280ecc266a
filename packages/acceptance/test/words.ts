import { textOfHtml, wordsOf } from '@pressroom/test-support';

/** A link to a note, and one from a note back. */
const NOTE_LINK = /<a\b[^>]*\bhref="[^"]*#fn(?:ref)?-[^>]*>.*?<\/a>/gs;

/** The words of HTML or XHTML as a reader sees it, without the numbers of notes. */
export function wordsOfHtml(html: string): readonly string[] {
  return wordsOf(textOfHtml(html.replace(NOTE_LINK, '')));
}

/** Where a sequence of words stands as a whole in another; -1 where it does not. */
export function indexOfWords(all: readonly string[], sought: readonly string[]): number {
  const text = `\0${all.join('\0')}\0`;
  return text.indexOf(`\0${sought.join('\0')}\0`);
}

/**
 * The first word that is missing when one sequence is looked for in another in its order, other
 * words between them allowed; undefined where all are there.
 */
export function firstMissing(
  all: readonly string[],
  sought: readonly string[],
): { readonly word: string; readonly after: string } | undefined {
  let at = 0;
  for (const [i, word] of sought.entries()) {
    const found = all.indexOf(word, at);
    if (found === -1) return { word, after: sought.slice(Math.max(0, i - 6), i).join(' ') };
    at = found + 1;
  }
  return undefined;
}
