/** A date for machines, to the second, in UTC: `2024-07-26T07:00:00Z`. */
export function machineDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
