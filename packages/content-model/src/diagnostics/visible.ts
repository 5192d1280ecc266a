/** What commands a terminal, or changes the direction of the text around it. */
const COMMANDS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of others for one line on a terminal: what would command the terminal stands as U+FFFD, a
 * line feed, too.
 */
export function visible(text: string): string {
  return text.replace(COMMANDS, '\ufffd');
}

/** The same for a text of several lines: line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(/[^\n\t]+/g, visible);
}
