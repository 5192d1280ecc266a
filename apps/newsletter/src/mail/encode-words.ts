import { encodeWord, quoteString } from 'nodemailer/lib/mime-funcs';

/** Words of printable ASCII, none so long that the line could not be folded. */
const PLAIN_TEXT = /^[!-~]{1,60}(?: [!-~]{1,60})*$/;
/** The same, of characters that may stand in a phrase (RFC 5322, 3.2.5). */
const PLAIN_PHRASE = /^[\w!#$%&'*+/=^`{|}~-]{1,60}(?: [\w!#$%&'*+/=^`{|}~-]{1,60})*$/;
/** What fits into one quoted string on a line. */
const QUOTABLE = /^[ -~]{1,60}$/;
/** Characters of an encoded word, so that it fits into the first line of any header of ours. */
const WORD_LENGTH = 66;

/**
 * Text of an unstructured header such as Subject. Plain words stay as they are. Anything else goes
 * into encoded words (RFC 2047): they can be folded wherever lines need it, and nothing is taken
 * for one that is none.
 */
export function encodeText(text: string): string {
  return PLAIN_TEXT.test(text) && !text.includes('=?') ? text : encodedWords(text);
}

/** The name of a mailbox or a list: plain words, a quoted string, or encoded words. */
export function encodePhrase(text: string): string {
  if (text.includes('=?')) return encodedWords(text);
  if (PLAIN_PHRASE.test(text)) return text;
  return QUOTABLE.test(text) ? quoteString(text) : encodedWords(text);
}

function encodedWords(text: string): string {
  return encodeWord(text, mostlyAscii(text) ? 'Q' : 'B', WORD_LENGTH);
}

function mostlyAscii(text: string): boolean {
  return Buffer.byteLength(text) < text.length * 1.2;
}
