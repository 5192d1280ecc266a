import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, legalXml } from '../../src/index.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

test('escapeXml can be read back', () => {
  const read = (text: string): string =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read(escapeXml(text))).toBe(text);
      expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});

test('legalXml leaves nothing that XML forbids, and all else', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const legal = legalXml(text);
      expect(legal.isWellFormed()).toBe(true);
      expect(legal).not.toMatch(/[^\t\n\r\u0020-\u007E\u00A0-\uFFFD\u{10000}-\u{10FFFF}]/u);
      expect(legalXml(legal)).toBe(legal);
    }),
  );
  expect(legalXml('a\tb\nc\rd\u0000\u000B\u007F\u0085\uFFFE\uFFFF😀')).toBe('a\tb\nc\rd😀');
  expect(legalXml('\uD800')).toBe('\uFFFD');
});
