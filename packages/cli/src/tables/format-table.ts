/** A cell; numbers are set to the right. */
export type Cell = string | number;

/** Lines of a table with columns as wide as they need, for a terminal. */
export function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (cells: readonly Cell[], isNumber: (column: number) => boolean) =>
    widths
      .map((width, column) => {
        const text = String(cells[column] ?? '');
        return isNumber(column) ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const isNumber = (column: number) =>
    rows.some(
      (row) =>
        typeof row[column] === 'number' || /^[\d.]+ (?:B|kB|MB|ms|s)$/.test(String(row[column])),
    );
  return [head, ...rows].map((row) => line(row, isNumber)).join('\n');
}

/** `812 B`, `3.4 kB`, `1.2 MB` */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `84 ms`, `1.2 s` */
export function formatTime(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
