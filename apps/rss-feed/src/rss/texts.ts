/** No legal text has this character, so that no text can be taken for a mark. */
const MARK = '\u0001';
const MARKS = /<!\[CDATA\[\u0001(\d+)\u0001\]\]>|\u0001(\d+)\u0001/g;

/**
 * Texts that stand aside while the XML is written, a mark in the place of each. `rss` writes
 * titles as CDATA, in which readers look for markup, and they shall be plain text. Content is
 * escaped as well: @rowanmanning/feed-parser takes the escapes within CDATA for those of XML.
 */
export class Texts {
  readonly #held: string[] = [];

  /** Keeps a plain text; the mark goes into the XML, as CDATA or not. */
  hold(text: string): string {
    return `${MARK}${this.#held.push(text) - 1}${MARK}`;
  }

  /**
   * The same for an element that readers take for HTML, and a browser that shows the feed for plain
   * text: only what would be markup or a character reference is escaped, not `R&D > 5`.
   */
  holdAsHtml(text: string): string {
    return this.hold(text.replace(/&(?=#|[a-z][a-z\d])/gi, '&amp;').replaceAll('<', '&lt;'));
  }

  /** Puts the texts into the XML, with the character references that readers know best. */
  restore(xml: string): string {
    return xml.replace(MARKS, (_, inCdata: string | undefined, plain: string | undefined) =>
      escapeText(this.#held[Number(inCdata ?? plain)] ?? ''),
    );
  }
}

/** With character references as in the RSS Advisory Board's Best Practices Profile. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll(']]>', ']]&#x3E;');
}
