import { expect, test } from 'vitest';
import * as render from '../src/index.ts';

test('what the package gives to others', () => {
  expect(Object.keys(render).sort()).toMatchInlineSnapshot(`
    [
      "EMPTY_LINE",
      "MAX_QUOTE_DEPTH",
      "displayWidth",
      "encodeMailbox",
      "escapeXml",
      "isolateText",
      "legalXml",
      "linesOfText",
      "linkTargets",
      "plainText",
      "readingTime",
      "renderFeedHtml",
      "renderText",
      "renderXhtml",
      "showsImage",
      "wrapText",
      "writeLine",
      "xmlId",
    ]
  `);
});
