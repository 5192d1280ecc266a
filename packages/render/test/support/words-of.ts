// What a reader reads: the letters and digits of an edition, and where its words begin. Each
// function takes away what its edition adds by itself: numbers of links, labels, marks of items.

/** Elements that do not begin a word. */
const GLUED =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|mfrac|mi|mn|mo|mroot|mrow|msqrt|msub|msubsup|msup|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b[^>]*>/g;

/** The text of our own markup: images by their alternative text, blocks apart. */
export function wordsOfMarkup(markup: string): string {
  return markup
    .replaceAll(' alt="Image"', ' alt=""')
    .replaceAll('[Image]', ' ')
    .replace(/(<aside epub:type="footnote"[^>]*>\n<p>)\d+\./g, '$1')
    .replace(/<a role="doc-backlink"[^>]*>[^<]*<\/a>/g, ' ')
    .replace(/<img\b[^>]*? alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(GLUED, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** The text of a newsletter whose links are numbered from `FIRST_LINK`. */
export function wordsOfText(text: string): string {
  return text
    .replace(/\[90\d{6}\]/g, ' ')
    .replace(/^Notes$/gm, '')
    .replaceAll('[Image]', ' ')
    .replace(/^\[note \d+\]/gm, '')
    .replace(/\[note (\d+)\]/g, ' $1 ')
    .replaceAll('[deleted:', ' ')
    .replace(/\[[x ]\]/g, ' ');
}

export const FIRST_LINK = 90_000_000;

/** Letters and digits one after the other, and the places in between where a word begins. */
export function readWords(text: string): {
  readonly letters: string;
  readonly starts: ReadonlySet<number>;
} {
  let letters = '';
  const starts = new Set<number>();
  for (const [word] of text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B]|[\u20D0-\u20FF]|\uFE0E|\uFE0F/g, '')
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    starts.add(letters.length);
    letters += word;
  }
  return { letters, starts };
}
