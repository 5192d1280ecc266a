import type { Direction } from '@pressroom/locales';
import { type Markup, xml } from '@pressroom/render';
import { breakLines } from './break-lines.ts';
import { type CoverFonts, UNITS_PER_EM, type Weight } from './cover-fonts.ts';
import { choosePalette, drawOrnament } from './draw-ornament.ts';
import { type LaidOutLine, layOutLine } from './lay-out-line.ts';
import { directionOfText } from './reorder-runs.ts';

/** 3:4, as most devices show covers; the units of the drawing. */
const COVER_WIDTH = 1536;
const COVER_HEIGHT = 2048;

const MARGIN = 112;
const WIDTH = COVER_WIDTH - 2 * MARGIN;

/** What a cover says; a line that is empty is not drawn. */
export interface CoverText {
  readonly publication: string;
  /** Number and date of the issue. */
  readonly issue: string;
  readonly title: string;
  /** Four at most. */
  readonly headlines: readonly { readonly words: string; readonly direction: Direction }[];
  readonly direction: Direction;
}

/**
 * Draws a cover as SVG: name, issue, an ornament that no other issue has, title and headlines. What
 * the fonts lack shows as empty boxes: leave it out before.
 *
 * @param series what colours are chosen by
 * @param seed what the ornament is made of
 */
export function drawCover(
  text: CoverText,
  fonts: CoverFonts,
  series: string,
  seed: string,
): Markup {
  const palette = choosePalette(series);
  const { ground, ink, tints } = palette;
  const block = (words: string, look: Look, direction = text.direction) =>
    setBlock(words, look, direction, fonts);
  const name = block(text.publication, { most: 216, least: 84, lines: 2, weight: 700, gap: 1.05 });
  const issue = block(text.issue, { most: 50, least: 50, lines: 1, weight: 400, gap: 1 });
  const title = block(text.title, { most: 112, least: 72, lines: 3, weight: 700, gap: 1.14 });
  const headlines = text.headlines.map(({ words, direction }) =>
    block(words, { most: 44, least: 44, lines: 1, weight: 400, gap: 1 }, direction),
  );

  const nameTop = MARGIN + Math.max(0.78 * name.size, name.ascent - 0.15 * name.size);
  const nameEnd = name.lines.length > 0 ? nameTop + height(name) : MARGIN - 50;
  const issueEnd = nameEnd + Math.max(92, name.descent + issue.ascent + 30);
  const headlineGap = Math.max(
    62,
    ...headlines.map(({ ascent }, index) => (headlines[index - 1]?.descent ?? 0) + ascent + 12),
  );
  const headlineTop = COVER_HEIGHT - MARGIN - headlineGap * (headlines.length - 1);
  const titleEnd =
    headlines.length > 0
      ? headlineTop - Math.max(110, title.descent + (headlines[0]?.ascent ?? 0) + 40)
      : COVER_HEIGHT - MARGIN;
  const titleTop = title.lines.length > 0 ? titleEnd - height(title) : titleEnd + 40;
  const ornamentTop = issueEnd + Math.max(70, issue.descent + 50);
  const ornamentEnd = titleTop - Math.max(1.25 * title.size, title.ascent + 0.4 * title.size);
  const columns = 6;
  const side = WIDTH / columns;
  const rows = Math.max(1, Math.floor((ornamentEnd - ornamentTop) / side));
  const slack = ornamentEnd - ornamentTop - rows * side;

  const draw = ({ lines, size, gap }: Block, y: number, fill: string) =>
    xml`${lines.map((line, index) => drawLine(line, text.direction, y + index * gap, size, fill))}`;
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${COVER_WIDTH}" height="${COVER_HEIGHT}" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}">
<rect width="${COVER_WIDTH}" height="${COVER_HEIGHT}" fill="${ground}"/>
${draw(name, nameTop, ink)}
${draw(issue, issueEnd, tints[2] ?? ink)}
${drawOrnament(seed, { x: MARGIN, y: ornamentTop + slack / 2, side, columns, rows }, palette)}
${draw(title, titleTop, ink)}
${headlines.map((one, index) => draw(one, headlineTop + index * headlineGap, ink))}
</svg>
`;
}

interface Look {
  /** Sizes in units of the drawing, between which a text is made to fill a line. */
  readonly most: number;
  readonly least: number;
  /** How many, at most. */
  readonly lines: number;
  readonly weight: Weight;
  /** From baseline to baseline, in em, where no letters are high or deep. */
  readonly gap: number;
}

/** Lines of one size; all that is measured is in units of the drawing. */
interface Block {
  readonly lines: readonly LaidOutLine[];
  readonly size: number;
  /** From baseline to baseline. */
  readonly gap: number;
  /** Of the first line. */
  readonly ascent: number;
  /** Of the last line. */
  readonly descent: number;
}

function setBlock(words: string, look: Look, direction: Direction, fonts: CoverFonts): Block {
  const { most, least, weight } = look;
  const style = { weight, direction: directionOfText(words, direction) };
  const measure = (text: string) => layOutLine(text, style, fonts).width;
  const fitting = Math.floor(WIDTH / Math.max(1, measure(words)));
  const size = Math.min(most, Math.max(least, fitting));
  const lines = breakLines(words, WIDTH / size, look.lines, measure).map((line) =>
    layOutLine(line, style, fonts),
  );
  const gaps = lines.map(({ ascent }, index) => (lines[index - 1]?.descent ?? 0) + ascent + 0.06);
  return {
    lines,
    size,
    gap: size * Math.max(look.gap, ...gaps.slice(1)),
    ascent: size * (lines[0]?.ascent ?? 0),
    descent: size * (lines.at(-1)?.descent ?? 0),
  };
}

/** From the first baseline to the last. */
function height({ lines, gap }: Block): number {
  return gap * (lines.length - 1);
}

/** A line at the edge where the publication's lines begin. */
function drawLine(
  { glyphs, width }: LaidOutLine,
  direction: Direction,
  y: number,
  size: number,
  fill: string,
): Markup {
  const x = direction === 'rtl' ? COVER_WIDTH - MARGIN - width * size : MARGIN;
  const scale = size / UNITS_PER_EM;
  return xml`<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${scale} ${-scale})" fill="${fill}">${glyphs.map(
    (glyph) => xml`<path transform="translate(${glyph.x} ${glyph.y})" d="${glyph.outline}"/>`,
  )}</g>
`;
}
