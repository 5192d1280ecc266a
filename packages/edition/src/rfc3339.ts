/** A date for machines, in UTC and whole seconds: `2024-07-06T08:00:00Z` (RFC 3339). */
export function rfc3339(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
