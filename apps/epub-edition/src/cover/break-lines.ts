const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Scripts that put no spaces between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303F\\uFF00-\\uFFEF';
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]\\p{M}*$`, 'u');
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** Signs that bind a letter to the next: viramas, coeng. */
const BINDS = /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2]\u200D?$/u;
const MAY_END_LINE = /[\p{Pd}\u200B\u00AD]$|[^\S\u00A0\u202F\u2007]$/u;
const NEVER_ENDS_LINE = /[\p{Ps}\p{Pi}\u00A0\u202F\u2060]$/u;
const NEVER_BEGINS_LINE = /^[\p{Pe}\p{Pf}\p{Po}\p{Lm}\p{M}\s\u2060]/u;

/**
 * Breaks a text into lines: at spaces, after hyphens, and between the words of scripts that have no
 * spaces. A word that is longer than a line is broken between letters; what does not fit in the last
 * line is cut and ends in `…`.
 *
 * @param width of a line
 * @param most how many lines, at least 1
 * @param measure tells how wide a text is set, in the unit of `width`
 */
export function breakLines(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  const fits = (line: string) => measure(line.trimEnd()) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of unbreakables(text)) {
    for (const piece of fits(word) ? [word] : graphemes(word)) {
      if (line === '' || fits(line + piece)) {
        line += line === '' ? piece.trimStart() : piece;
        continue;
      }
      if (lines.length === most - 1) return [...lines, cut(line + piece, fits)];
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The parts of a text between which a line may end. */
function* unbreakables(text: string): Generator<string> {
  let whole = '';
  let before = '';
  for (const { segment } of WORDS.segment(text)) {
    if (whole.trim() !== '' && mayBreak(before, segment)) {
      yield whole;
      whole = '';
    }
    whole += segment;
    before = segment;
  }
  if (whole !== '') yield whole;
}

function mayBreak(before: string, after: string): boolean {
  if (NEVER_ENDS_LINE.test(before) || /^\s/u.test(after)) return false;
  if (MAY_END_LINE.test(before)) return true;
  if (NEVER_BEGINS_LINE.test(after)) return false;
  return ENDS_UNSPACED.test(before) || BEGINS_UNSPACED.test(after);
}

function cut(line: string, fits: (line: string) => boolean): string {
  const kept = graphemes(line);
  const shortened = () => `${kept.join('').replace(/[\s\p{P}]+$/u, '')}…`;
  while (kept.length > 1 && !fits(shortened())) kept.pop();
  return shortened();
}

/** Letters with all that belongs to them. */
function graphemes(text: string): string[] {
  const whole: string[] = [];
  for (const { segment } of GRAPHEMES.segment(text)) {
    const before = whole.at(-1);
    if (before !== undefined && (/^\p{M}/u.test(segment) || BINDS.test(before))) {
      whole[whole.length - 1] = before + segment;
    } else whole.push(segment);
  }
  return whole;
}
