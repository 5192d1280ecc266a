/**
 * Makes a function that gives each heading, in the order of the text, a level that does not skip
 * one: the first gets `base`, a deeper one the next level below its parent, 6 at most.
 *
 * @param base level of the first heading, 1 to 6
 */
export function renumberHeadings(base: number): (level: number) => number {
  const parents: number[] = [];
  return (level) => {
    while (parents.length > 0 && (parents.at(-1) ?? 0) >= level) parents.pop();
    parents.push(level);
    return Math.min(6, base + parents.length - 1);
  };
}
