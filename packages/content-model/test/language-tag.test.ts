import { expect, test } from 'vitest';
import { canonicalTag, isLanguage, likelyLanguage } from '../src/schema/language-tag.ts';

test.each(['en', 'pt_BR', 'zh-Hant-TW', 'iw', 'gsw', 'tlh', 'de-x-office', 'sr-Latn'])(
  '%s is a language',
  (text) => expect(isLanguage(canonicalTag(text) ?? 'x')).toBe(true),
);

test.each(['english', 'deutsch', 'jp', 'cn', 'xx', 'klingon', 'germanic-AT'])(
  '%s is none',
  (text) => expect(isLanguage(canonicalTag(text) ?? 'xx')).toBe(false),
);

test.each([
  ['english', 'en'],
  ['Deutsch', 'de'],
  ['日本語', 'ja'],
  ['jp', 'ja'],
  ['cn', 'zh'],
  ['ua', 'uk'],
  ['xx', undefined],
  ['', undefined],
  ['none', undefined],
])('by "%s", %s was meant', (text, tag) => expect(likelyLanguage(text)).toBe(tag));
