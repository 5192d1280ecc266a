/** What an error says: the reason for skipping a file. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
