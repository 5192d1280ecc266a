import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ZipWriter } from '../../src/package/zip-writer.ts';

test('what goes in comes out', async () => {
  const files = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.uint8Array({ maxLength: 5000 }),
  );
  await fc.assert(
    fc.asyncProperty(files, async (content) => {
      const zip = new ZipWriter();
      for (const [name, bytes] of Object.entries(content)) zip.add(name, bytes);
      const read = unzipSync(zip.finish());
      expect(Object.keys(read)).toEqual(Object.keys(content));
      for (const [name, bytes] of Object.entries(content)) {
        expect(Buffer.from(read[name] ?? []).equals(bytes)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

test('mimetype stands where EPUB 3.3, 4.2.2 wants it', async () => {
  const zip = new ZipWriter();
  zip.add('mimetype', 'application/epub+zip', 'store');
  const bytes = zip.finish();
  expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('no entry tells when or where it was made', async () => {
  const zip = new ZipWriter();
  zip.add('a.txt', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
  const bytes = Buffer.from(zip.finish());
  const directory = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
  expect(bytes.readUInt16LE(directory + 12), 'time').toBe(0);
  expect(bytes.readUInt16LE(directory + 14), 'date').toBe(0x21);
  expect(bytes.readUInt8(directory + 5), 'made on UNIX').toBe(3);
  expect(bytes.readUInt16LE(directory + 30), 'no extra field').toBe(0);
  expect(bytes.readUInt32LE(directory + 38) >>> 16).toBe(0o100644);
});
