import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders, findLocale, LOCALES } from '../src/index.ts';

const FOLDER = join(import.meta.dirname, '../src/phrases');
const SCHEMA = 'locale.schema.json';
const files = readdirSync(FOLDER).filter((name) => name !== SCHEMA);
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(readJson(SCHEMA) as object);

/** Every phrase of a locale by its path: `edition.contents`. */
function phrasesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path.slice(1), value]];
  return Object.entries(value ?? {}).flatMap(([key, child]) => phrasesOf(child, `${path}.${key}`));
}

const english = new Map(phrasesOf(findLocale('en')));
/** What a language may share with English: names, and words that are the same in both. */
const MAY_BE_ENGLISH = /^(?:\$schema|(?:edition|web)\.\w+|text\.[\w.]+)$/;

describe.each(files)('%s', (file) => {
  const locale = readJson(file);
  const phrases = phrasesOf(locale);

  it('has every phrase, and the placeholders that its schema asks for', () => {
    validate(locale);
    expect(validate.errors).toBeNull();
  });

  it('has the same placeholders as English in every phrase', () => {
    const placeholders = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [path, phrase] of phrases) {
      expect([path, ...placeholders(phrase)]).toEqual([path, ...placeholders(english.get(path))]);
    }
  });

  it('is translated', () => {
    if (file === 'en.json') return;
    const same = phrases.filter(([path, phrase]) => english.get(path) === phrase);
    expect(same.filter(([path]) => !MAY_BE_ENGLISH.test(path))).toEqual([]);
  });

  it('is found by the tag that names it', () => {
    const tag = file.replace('.json', '');
    expect(LOCALES.get(tag)).toEqual(locale);
    expect(findLocale(tag)).toBe(LOCALES.get(tag));
  });
});

describe('findLocale', () => {
  it.each([
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-tw', 'zh-Hant'],
    ['zh-hant-HK', 'zh-Hant'],
    ['en-US', 'en'],
    ['tlh', 'en'],
    ['', 'en'],
  ])('falls back from "%s" to %s', (language, tag) => {
    expect(findLocale(language).language).toBe(tag);
  });
});

describe('fillPlaceholders', () => {
  it('replaces every placeholder, and nothing in the values', () => {
    expect(fillPlaceholders('{a} {b} {a}', { a: '{b}$&', b: 2 })).toBe('{b}$& 2 {b}$&');
  });

  it('keeps a placeholder without a value', () => {
    expect(fillPlaceholders('{toString} {a}', { b: 1 })).toBe('{toString} {a}');
  });
});
