import { eastAsianWidth } from 'get-east-asian-width';

const UNKNOWN = 255;
/** Widths of the first two planes, found when first asked for. */
const known = new Uint8Array(0x20000).fill(UNKNOWN);

const ZERO_WIDTH_JOINER = 0x200d;
const EMOJI_PRESENTATION = 0xfe0f;

/**
 * How many columns a text takes in a fixed-width font: East Asian wide characters and emoji two,
 * format characters and marks none (Unicode Annex 11), but for those of Indic scripts that have
 * room of their own. Control characters count none.
 */
export function displayWidth(text: string): number {
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) {
      // What follows may make one with the character before it.
      const start = Math.max(0, index - 1);
      return start + widthFrom(text, start);
    }
    index += 1;
  }
  return index;
}

function widthFrom(text: string, start: number): number {
  let width = 0;
  let last = 0;
  let joined = false;
  for (let index = start; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    index += code > 0xffff ? 2 : 1;
    if (code === ZERO_WIDTH_JOINER) {
      joined = last === 2;
      continue;
    }
    if (code === EMOJI_PRESENTATION) {
      if (last === 1) width += 1;
      if (last > 0) last = 2;
      continue;
    }
    const own = characterWidth(code);
    // The parts of a joined emoji are one picture; so are an emoji and its colour of skin.
    const isPart = own === 2 && last === 2 && (joined || (code >= 0x1f3fb && code <= 0x1f3ff));
    joined = false;
    if (own === 0 || isPart) continue;
    width += own;
    last = own;
  }
  return width;
}

/** The width of one character on its own: 0, 1 or 2. */
export function characterWidth(code: number): number {
  if (code >= known.length) return measure(code);
  let width = known[code] ?? 0;
  if (width === UNKNOWN) {
    width = measure(code);
    known[code] = width;
  }
  return width;
}

function measure(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0;
  // Vowels and finals of Hangul stand within the block of their first letter.
  if ((code >= 0x1160 && code <= 0x11ff) || (code >= 0xd7b0 && code <= 0xd7ff)) return 0;
  if (code >= 0xd800 && code <= 0xdfff) return 1;
  if (/[\p{Mn}\p{Me}\p{Cf}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(code))) return 0;
  return eastAsianWidth(code);
}
