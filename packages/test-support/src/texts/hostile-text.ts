import fc from 'fast-check';

/** What breaks feeds: each alone, or between other text. */
export const HOSTILE = [
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&',
  '&#x26;',
  '&nbsp;',
  '<code>',
  '</title>',
  '<script>alert(1)</script>',
  '-->',
  '<!--',
  '<?xml version="1.0"?>',
  '"\'`',
  '\u0000',
  '\u0001',
  '\u0008',
  '\u000b',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\r\n',
  '$&$1',
  'javascript:alert(1)',
  '%00',
  '日本語',
  'العربية',
];

/** Text of any characters, with hostile parts in it. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** What is left of a text in a feed: what XML forbids is not. */
export function legal(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
}

/** The same as the model gives titles and names: on one line, not empty. */
export const hostileLine: fc.Arbitrary<string> = hostileText
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => legal(text) === legal(text).trim() && legal(text) !== '');
