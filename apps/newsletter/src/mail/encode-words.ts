import { encodeWord } from 'nodemailer/lib/mime-funcs';

/** Words of printable ASCII, none so long that the line could not be folded. */
const PLAIN_TEXT = /^[!-~]{1,60}(?: [!-~]{1,60})*$/;
/** The same, of characters that may stand in a phrase (RFC 5322, 3.2.5). */
const PLAIN_PHRASE = /^[\w!#$%&'*+/=^`{|}~-]{1,60}(?: [\w!#$%&'*+/=^`{|}~-]{1,60})*$/;
/** Characters of an encoded word, without its frame, at most (RFC 2047, 2). */
const WORD_LENGTH = 52;

/** Text of an unstructured header such as Subject. */
export function encodeText(text: string): string {
  return encode(text, PLAIN_TEXT);
}

/** The name of a mailbox or a list. */
export function encodePhrase(text: string): string {
  return encode(text, PLAIN_PHRASE);
}

/**
 * Plain words stay as they are. Anything else goes into encoded words (RFC 2047): they can be
 * folded wherever lines need it, and nothing is taken for one that is none.
 */
function encode(text: string, plain: RegExp): string {
  if (plain.test(text) && !text.includes('=?')) return text;
  return encodeWord(text, mostlyAscii(text) ? 'Q' : 'B', WORD_LENGTH);
}

function mostlyAscii(text: string): boolean {
  return Buffer.byteLength(text) < text.length * 1.2;
}
