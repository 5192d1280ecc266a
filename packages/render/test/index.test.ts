import { expect, test } from 'vitest';
import * as render from '../src/index.ts';

test('what the package gives to others', () => {
  expect(Object.keys(render).sort()).toMatchInlineSnapshot(`
    [
      "EMPTY_LINE",
      "MAX_QUOTE_DEPTH",
      "Markup",
      "displayWidth",
      "encodeMailbox",
      "escapeXml",
      "isolateText",
      "legalXml",
      "lines",
      "linesOfText",
      "linkTargets",
      "plainText",
      "readingTime",
      "renderFeedHtml",
      "renderText",
      "renderWebHtml",
      "renderXhtml",
      "showsImage",
      "wrapText",
      "writeLine",
      "xml",
      "xmlId",
    ]
  `);
});
