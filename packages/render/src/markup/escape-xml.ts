const SPECIAL = /[&<>"']/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for the content of an element or a quoted attribute, in XML and in HTML. What XML forbids
 * has to be taken out before (see `legalXml`).
 */
export function escapeXml(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(SPECIAL, (character) => ESCAPES[character] ?? '')
    : text;
}

/** Text for the content of an element alone, where quotation marks may stand as they are. */
export function escapeContent(text: string): string {
  return /[&<>]/.test(text)
    ? text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')
    : text;
}
