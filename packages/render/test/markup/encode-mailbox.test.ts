import { expect, test } from 'vitest';
import { encodeMailbox } from '../../src/index.ts';

test.each([
  ['ada@news.example', 'ada@news.example'],
  ['ada+feeds@news.example', 'ada+feeds@news.example'],
  ['a?b&c%d@news.example', 'a%3Fb%26c%25d@news.example'],
  ['"a@b"@news.example', '%22a%40b%22@news.example'],
])('%s in a mailto: URI', (email, encoded) => {
  expect(encodeMailbox(email)).toBe(encoded);
});
