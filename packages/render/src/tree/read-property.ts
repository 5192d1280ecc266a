import type { Element } from 'hast';

/** A property as a string; undefined where it is absent or no single value. */
export function readString(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** A property as a whole number between `least` and `most`. */
export function readInteger(
  element: Element,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const value = readString(element, name)?.trim();
  if (value === undefined || !/^-?\d{1,9}$/.test(value)) return undefined;
  const number = Number(value);
  return number >= least && number <= most ? number : undefined;
}

/** Whether a boolean attribute stands there, whatever its value. */
export function readFlag(element: Element, name: string): boolean {
  const value = element.properties[name];
  return value !== undefined && value !== null && value !== false;
}

/** A property as one of the `words`, in lower case. */
export function readWord(
  element: Element,
  name: string,
  words: readonly string[],
): string | undefined {
  const value = readString(element, name)?.trim().toLowerCase();
  return value !== undefined && words.includes(value) ? value : undefined;
}
