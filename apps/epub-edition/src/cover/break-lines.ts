/** Widths of Noto Serif Bold and of scripts beside it, in em; a little more than they are. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFF}]/u,
    1,
  ],
  [/\p{M}/u, 0],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.6],
  [/[mwMWÆŒ—…@%&ЖШЩЮжшщю]/u, 0.98],
  [/\p{Lu}/u, 0.72],
  [/[\p{Ll}\p{N}]/u, 0.6],
  [/[ijlftIrI.,:;!'’‘()·|/-]/u, 0.42],
  [/\s/u, 0.27],
];

/** How wide a text is set, in em, estimated without a font at hand. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0.62;
  }
  return width;
}

/**
 * Breaks a text into lines, at spaces and between ideographs; what does not fit in the last line is
 * cut and ends in `…`.
 *
 * @param width of a line, in em
 * @param most how many lines, at least 1
 */
export function breakLines(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)]
    .map((one) => one.segment)
    .flatMap((piece) => (estimateWidth(piece) > width ? [...piece] : [piece]));
  for (const piece of pieces) {
    const fits = estimateWidth(line + piece.trimEnd()) <= width || line === '';
    const holdsOn = /^[\p{P}\s]+$/u.test(piece);
    if (fits || (holdsOn && estimateWidth(line + piece.trimEnd()) <= width * 1.04)) {
      line += line === '' ? piece.trimStart() : piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
    if (lines.length === most) return [...lines.slice(0, -1), cut(lines.at(-1) ?? '', width)];
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function cut(line: string, width: number): string {
  let kept = [...line];
  while (kept.length > 1 && estimateWidth(`${kept.join('')}…`) > width) kept = kept.slice(0, -1);
  return `${kept.join('').replace(/[\s\p{P}]+$/u, '')}…`;
}
