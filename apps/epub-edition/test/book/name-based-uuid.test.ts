import { expect, test } from 'vitest';
import { nameBasedUuid } from '../../src/book/name-based-uuid.ts';

test('nameBasedUuid is version 5 of RFC 9562', () => {
  // The example of Python's documentation, uuid.uuid5(uuid.NAMESPACE_URL, …).
  expect(nameBasedUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});
