import type { Direction } from '@pressroom/content-model';
import { type Markup, xml } from '../markup/xml.ts';
import { breakLines, estimateWidth } from './break-lines.ts';
import { choosePalette, drawOrnament } from './draw-ornament.ts';

/** 3:4, as most devices show covers; the units of the drawing. */
const COVER_WIDTH = 1536;
const COVER_HEIGHT = 2048;

const MARGIN = 112;
const WIDTH = COVER_WIDTH - 2 * MARGIN;

/** What a cover says. */
export interface CoverText {
  readonly publication: string;
  /** Number and date of the issue. */
  readonly issue: string;
  readonly title: string;
  /** Four at most. */
  readonly headlines: readonly string[];
  readonly direction: Direction;
}

/**
 * Draws a cover as SVG: name, issue, an ornament that no other issue has, title and headlines.
 *
 * @param series what colours are chosen by
 * @param seed what the ornament is made of
 */
export function drawCover(text: CoverText, series: string, seed: string): Markup {
  const palette = choosePalette(series);
  const { ground, ink, tints } = palette;
  const edge =
    text.direction === 'rtl'
      ? { x: COVER_WIDTH - MARGIN, anchor: 'end' }
      : { x: MARGIN, anchor: 'start' };
  const nameSize = fitSize(text.publication, 216, 84);
  const name = breakLines(text.publication, WIDTH / nameSize, 2);
  const titleSize = Math.max(72, Math.min(112, fitSize(text.title, 112, 72)));
  const title = breakLines(text.title, WIDTH / titleSize, 3);
  const { headlines } = text;

  const nameEnd = MARGIN + nameSize * (0.78 + 1.05 * (name.length - 1));
  const issueEnd = nameEnd + 92;
  const headlineTop = COVER_HEIGHT - MARGIN - 62 * (headlines.length - 1);
  const titleTop =
    headlineTop - (headlines.length > 0 ? 110 : 0) - titleSize * 1.14 * (title.length - 1);
  const ornamentTop = issueEnd + 70;
  const ornamentHeight = titleTop - titleSize * 1.25 - ornamentTop;
  const columns = 6;
  const side = WIDTH / columns;
  const rows = Math.max(1, Math.floor(ornamentHeight / side));
  const slack = ornamentHeight - rows * side;

  const line = (words: string, y: number, size: number, weight: number, fill: string) =>
    xml`<text x="${edge.x}" y="${Math.round(y)}" text-anchor="${edge.anchor}" font-size="${size}" font-weight="${weight}" fill="${fill}">${words}</text>
`;
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${COVER_WIDTH}" height="${COVER_HEIGHT}" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}" font-family="Noto Serif">
<rect width="${COVER_WIDTH}" height="${COVER_HEIGHT}" fill="${ground}"/>
${name.map((words, index) => line(words, nameEnd - nameSize * 1.05 * (name.length - 1 - index), nameSize, 700, ink))}
${line(text.issue, issueEnd, 50, 400, tints[2] ?? ink)}
${drawOrnament(seed, { x: MARGIN, y: ornamentTop + slack / 2, side, columns, rows }, palette)}
${title.map((words, index) => line(words, titleTop + index * titleSize * 1.14, titleSize, 700, ink))}
${headlines.map((words, index) => line(breakLines(words, WIDTH / 44, 1)[0] ?? '', headlineTop + index * 62, 44, 400, ink))}
</svg>
`;
}

/** The size at which a text fills a line: not above `most`, not below `least`. */
function fitSize(text: string, most: number, least: number): number {
  const fitting = WIDTH / Math.max(1, estimateWidth(text));
  return Math.round(Math.min(most, Math.max(least, fitting)));
}
