import type { WrappedLine } from './wrap-text.ts';

/** Unicode's marks for a run of text with a direction of its own (Annex 9, 2.4). */
export const ISOLATES = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
export const END_OF_ISOLATE = '\u2069';

const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether a text holds a letter of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Isolates end with their line, since every line is a paragraph of its own to whoever shows the
 * text: what is open at the end of a line is closed there and opened again in the next.
 */
export function closeIsolates(lines: readonly WrappedLine[]): readonly WrappedLine[] {
  if (!lines.some(({ text }) => /[\u2066-\u2069]/.test(text))) return lines;
  let open = '';
  return lines.map(({ text, soft }) => {
    const before = open;
    for (const [character] of text.matchAll(/[\u2066-\u2069]/g)) {
      open = character === END_OF_ISOLATE ? open.slice(0, -1) : open + character;
    }
    const closed = before + text + END_OF_ISOLATE.repeat(open.length);
    if (soft === undefined) open = '';
    return { text: closed, soft };
  });
}
