import type { Direction } from '@pressroom/locales';
import bidiFactory from 'bidi-js';
import type { CoverFont } from './cover-fonts.ts';

const bidi = bidiFactory();

/** A part of a line that has one font and one direction. */
export interface Run {
  /** Offsets in the line, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
  readonly font: CoverFont;
}

/** The direction of a text: that of its letters where they all have one, or else what is given. */
export function directionOfText(text: string, otherwise: Direction): Direction {
  const types = new Set([...text].map((one) => bidi.getBidiCharTypeName(one)));
  const isRtl = types.has('R') || types.has('AL');
  if (isRtl === types.has('L')) return otherwise;
  return isRtl ? 'rtl' : 'ltr';
}

/**
 * Divides a line into runs, from left to right as they are seen (Unicode Standard Annex #9).
 *
 * @param fonts of the parts of the line
 */
export function reorderRuns(
  line: string,
  direction: Direction,
  fonts: readonly { readonly start: number; readonly font: CoverFont }[],
): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const runs: (Run & { readonly level: number })[] = [];
  for (const [index, { start, font }] of fonts.entries()) {
    const end = fonts[index + 1]?.start ?? line.length;
    for (let from = start, to = start; from < end; from = to) {
      const level = levels[from] ?? 0;
      while (to < end && levels[to] === level) to += 1;
      runs.push({ start: from, end: to, level, direction: level % 2 === 1 ? 'rtl' : 'ltr', font });
    }
  }
  return reorder(runs);
}

/** Rule L2: from the highest level to the lowest odd one, all that is at it or above is reversed. */
function reorder<T extends { readonly level: number }>(runs: readonly T[]): readonly T[] {
  let ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const next: T[] = [];
    for (let from = 0, to = 0; from < ordered.length; from = to) {
      const isIn = (run: T | undefined) => run !== undefined && run.level >= level;
      to = from + 1;
      if (isIn(ordered[from])) while (isIn(ordered[to])) to += 1;
      next.push(...ordered.slice(from, to).reverse());
    }
    ordered = next;
  }
  return ordered;
}
