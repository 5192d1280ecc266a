/** Writes a count with its English noun: `1 article`, `2 articles`. */
export function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
