import type { Direction } from '@pressroom/locales';
import { type CoverFont, type CoverFonts, UNITS_PER_EM, type Weight } from './cover-fonts.ts';
import { type Run, reorderRuns } from './reorder-runs.ts';

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

export interface LineStyle {
  readonly weight: Weight;
  readonly direction: Direction;
}

/** A line as outlines: nothing is left to the fonts of a machine, nor to a program's order of letters. */
export interface LaidOutLine {
  /** In em, as are the others. */
  readonly width: number;
  /** How far the ink reaches above the baseline. */
  readonly ascent: number;
  /** How far it reaches below. */
  readonly descent: number;
  /** From left to right, in units of `UNITS_PER_EM`, upwards. */
  readonly glyphs: readonly { readonly outline: string; readonly x: number; readonly y: number }[];
}

/** Sets a line: chooses fonts, orders runs, and shapes each with HarfBuzz. */
export function layOutLine(
  text: string,
  { weight, direction }: LineStyle,
  fonts: CoverFonts,
): LaidOutLine {
  const glyphs: LaidOutLine['glyphs'][number][] = [];
  let [x, top, bottom] = [0, 0, 0];
  for (const run of reorderRuns(text, direction, chooseFonts(text, weight, fonts))) {
    const { shaper } = run.font;
    for (const glyph of shape(text, run, fonts)) {
      const outline = shaper.glyphToPath(glyph.codepoint);
      const y = glyph.yOffset ?? 0;
      if (outline !== '') glyphs.push({ outline, x: x + (glyph.xOffset ?? 0), y });
      const box = shaper.glyphExtents(glyph.codepoint);
      if (box) {
        top = Math.max(top, y + box.yBearing);
        bottom = Math.min(bottom, y + box.yBearing + box.height);
      }
      x += glyph.xAdvance ?? 0;
    }
  }
  const em = (units: number) => units / UNITS_PER_EM;
  return { width: em(x), ascent: em(top), descent: em(-bottom), glyphs };
}

function shape(text: string, run: Run, { harfBuzz }: CoverFonts) {
  const { Buffer, Direction, shape } = harfBuzz;
  const buffer = new Buffer();
  buffer.addText(text, run.start, run.end - run.start);
  buffer.guessSegmentProperties();
  buffer.setDirection(run.direction === 'rtl' ? Direction.RTL : Direction.LTR);
  shape(run.font.shaper, buffer);
  return buffer.getGlyphInfosAndPositions();
}

/** Where in a text which font begins; what has none is set in the font before it. */
function chooseFonts(text: string, weight: Weight, fonts: CoverFonts) {
  const chosen: { start: number; font: CoverFont }[] = [];
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const before = chosen.at(-1)?.font;
    const isDrawn = /\P{Default_Ignorable_Code_Point}/u.test(segment);
    const font = (isDrawn || !before ? fonts.find(segment, weight) : before) ?? before;
    if (font && font !== before) chosen.push({ start: chosen.length === 0 ? 0 : index, font });
  }
  return chosen;
}
