import type { CoverFonts } from './cover-fonts.ts';

/** Stands for what is left out, until the spaces around it are closed up. */
const GAP = '\0';
const GAPS =
  /(?<=(.?))(\s*)(?:[\p{Ps}\p{Pi}]\s*\0[\s\0]*[\p{Pe}\p{Pf}]|\0)(?:\s*\0)*(\s*)(?=(.?))/gsu;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

export interface Readable {
  /** What can be drawn; `''` where there is nothing to read in it. */
  readonly text: string;
  /** What no font has, in the order in which it was met. */
  readonly leftOut: readonly string[];
}

/** Writes plainly, or leaves out, what none of the fonts has, and closes up the spaces around it. */
export function omitGlyphs(text: string, fonts: CoverFonts): Readable {
  const leftOut: string[] = [];
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text.replace(/[ \t\r\n]+/g, ' '))) {
    const plain = segment.normalize('NFKC');
    if (fonts.find(segment, 700)) kept += segment;
    else if ([...plain].every((one) => fonts.find(one, 700))) kept += plain;
    else if (/^\s+$/u.test(segment)) kept += ' ';
    else {
      kept += GAP;
      leftOut.push(segment);
    }
  }
  if (leftOut.length === 0) return { text: kept, leftOut };
  const closed = kept.replace(GAPS, closeUp).trim();
  return { text: /[\p{L}\p{N}\p{S}]/u.test(closed) ? closed : '', leftOut };
}

/** One space between words, but none at brackets and before a full stop. */
function closeUp(_: string, last: string, before: string, after: string, next: string): string {
  if (next === '' || /[\p{Pe}\p{Pf}.,:;!?…،؛؟。、]/u.test(next)) return '';
  if (/[\p{Ps}\p{Pi}]/u.test(last)) return '';
  return before === '' ? after : before;
}
