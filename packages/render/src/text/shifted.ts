/** The characters that Unicode has as superscripts. */
const SUPERSCRIPTS = tableOf('0123456789+-−ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿⁱ');

/** The characters that Unicode has as subscripts. */
const SUBSCRIPTS = tableOf('0123456789+-−', '₀₁₂₃₄₅₆₇₈₉₊₋₋');

/** A text in superscript characters; undefined where Unicode does not have all of them. */
export function toSuperscript(text: string): string | undefined {
  return convert(text, SUPERSCRIPTS);
}

/** A text in subscript characters; undefined where Unicode does not have all of them. */
export function toSubscript(text: string): string | undefined {
  return convert(text, SUBSCRIPTS);
}

function tableOf(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((character, index) => [character, to.charAt(index)]));
}

function convert(text: string, table: ReadonlyMap<string, string>): string | undefined {
  let converted = '';
  for (const character of text) {
    const shifted = table.get(character);
    if (shifted === undefined) return undefined;
    converted += shifted;
  }
  return converted === '' ? undefined : converted;
}
