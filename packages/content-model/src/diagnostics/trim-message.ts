/** Prepares a library's message for the end of a sentence: its first line, without a mark at its end. */
export function trimMessage(message: string): string {
  const [line = ''] = message.trim().split('\n');
  return line.replace(/[\s.:;,!]+$/, '');
}
