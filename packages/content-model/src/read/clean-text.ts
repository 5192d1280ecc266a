// The C0 controls but tab, line feed and carriage return; DEL and the C1 controls; two noncharacters.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const ILLEGAL_ONCE = new RegExp(ILLEGAL.source);

/** Whether a text holds a character that XML 1.0 (section 2.2) forbids or discourages. */
export function hasIllegalCharacter(text: string): boolean {
  return ILLEGAL_ONCE.test(text) || !text.isWellFormed();
}

/**
 * Takes out what XML forbids or discourages; a lone surrogate becomes U+FFFD, and every end of a
 * line a line feed (XML 1.0, section 2.11).
 */
export function cleanText(text: string): string {
  const clean = hasIllegalCharacter(text) ? text.replace(ILLEGAL, '').toWellFormed() : text;
  return clean.includes('\r') ? clean.replace(/\r\n?/g, '\n') : clean;
}

/** A clean text on one line: runs of white space are one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Offsets of the characters that `cleanText` takes out. */
export function* illegalOffsets(text: string): Generator<{ offset: number; codePoint: number }> {
  for (const match of text.matchAll(ILLEGAL)) {
    yield { offset: match.index, codePoint: text.charCodeAt(match.index) };
  }
}
