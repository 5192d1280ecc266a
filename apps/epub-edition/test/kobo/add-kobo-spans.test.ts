import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addKoboSpans } from '../../src/kobo/add-kobo-spans.ts';

const page = (body: string) => `<html><head><title>T. T.</title></head><body>${body}</body></html>`;
const inBoxes = (body: string) =>
  page(`\n<div class="book-columns">\n<div class="book-inner">${body}</div>\n</div>\n`);
const span = (id: string, content: string) =>
  `<span class="koboSpan" id="kobo.${id}">${content}</span>`;

test('numbers sentences within paragraphs', () => {
  expect(addKoboSpans(page('<p>One. Two?</p><p>Three</p>'))).toBe(
    inBoxes(`<p>${span('1.1', 'One. ')}${span('1.2', 'Two?')}</p><p>${span('2.1', 'Three')}</p>`),
  );
});

test('puts images in a span, and leaves white space and drawings alone', () => {
  const svg = '<svg><text>A. B.</text></svg>';
  expect(addKoboSpans(page(`<p><img src="a.png" alt=""/></p>\n${svg}`))).toBe(
    inBoxes(`<p>${span('2.1', '<img src="a.png" alt=""/>')}</p>\n${svg}`),
  );
});

test('goes on within a sentence that holds elements', () => {
  expect(addKoboSpans(page('<p>a <b>b. c</b> d</p>'))).toBe(
    inBoxes(
      `<p>${span('1.1', 'a ')}<b>${span('1.2', 'b. ')}${span('1.3', 'c')}</b>${span('1.4', ' d')}</p>`,
    ),
  );
});

test('loses no text, and gives each id once', () => {
  const text = fc.stringMatching(/^[a-z。.!? \n”&;]{0,80}$/);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (paragraphs) => {
      const document = page(paragraphs.map((one) => `<p>${one}</p>`).join('\n'));
      const made = addKoboSpans(document);
      const words = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
      expect(words(made)).toBe(words(document));
      const ids = [...made.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
