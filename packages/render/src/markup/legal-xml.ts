const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/**
 * The text without the characters that XML 1.0 forbids (section 2.2) or discourages (the C1
 * controls): U+0000–001F except tab, line feed and carriage return, U+007F–009F, U+FFFE, U+FFFF.
 * A lone surrogate becomes U+FFFD.
 */
export function legalXml(text: string): string {
  return text.toWellFormed().replace(ILLEGAL, '');
}
