/**
 * Characters that a Markdown parser must take for text, by what stands for each while a text is
 * parsed: a noncharacter, so that no text holds it (Unicode, section 23.7), and one character, so
 * that every position stays right.
 */
const STAND_INS = { '<': '\ufdd1', $: '\ufdd2', '{': '\ufdd3' } as const;

type Replaced = keyof typeof STAND_INS;

const REPLACED: ReadonlyMap<string, string> = new Map(
  Object.entries(STAND_INS).map(([character, standIn]) => [standIn, character]),
);

/** Returns the noncharacter that stands for a character. */
export function standInFor(character: Replaced): string {
  return STAND_INS[character];
}

/** Puts the characters back that something stands for. */
export function restoreStandIns(text: string): string {
  return text.replace(/[\ufdd1-\ufdd3]/g, (standIn) => REPLACED.get(standIn) ?? standIn);
}

/** A part of a text that is replaced by as many characters. */
export interface Replacement {
  /** Offset of the part, in UTF-16 code units. */
  readonly offset: number;
  readonly replacement: string;
}

/** Returns the text of the same length with parts of it replaced; the parts do not overlap. */
export function replaceInPlace(text: string, parts: readonly Replacement[]): string {
  const sorted = [...parts].sort((a, b) => a.offset - b.offset);
  const written: string[] = [];
  let from = 0;
  for (const { offset, replacement } of sorted) {
    written.push(text.slice(from, offset), replacement);
    from = offset + replacement.length;
  }
  written.push(text.slice(from));
  return written.join('');
}
