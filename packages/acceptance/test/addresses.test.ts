import { join } from 'node:path';
import {
  filesIn,
  REPOSITORY,
  runProgram,
  SAMPLE_CONTENT,
  START,
  temporaryFolder,
} from '@pressroom/test-support';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';

const BUILD = join(REPOSITORY, 'packages', 'cli', 'src', 'commands', 'build.ts');

/** Pages of the subscriptions service. */
const SERVICE = /^(?:subscribe|confirm|unsubscribe)$/;

/** The texts of a file: an EPUB has several. */
function textsOf(name: string, bytes: Buffer): readonly string[] {
  if (name.endsWith('.epub')) {
    return Object.entries(unzipSync(bytes)).flatMap(([part, content]) =>
      textsOf(part, Buffer.from(content)),
    );
  }
  if (name.endsWith('.eml')) return [decodeQuotedPrintable(bytes.toString('latin1'))];
  return /\.(?:html|xhtml|xml|opf|ncx|json|opml|txt|css)$/.test(name) ? [bytes.toString()] : [];
}

function decodeQuotedPrintable(text: string): string {
  const octets = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  // Lines that flow end in a space; the format deletes it (RFC 3676, section 4.1).
  return octets.replace(/ \r?\n/g, '');
}

/** The addresses on the site that a text has. Markup and punctuation around them is no part. */
function addressesIn(text: string): readonly string[] {
  return (text.match(/https:\/\/meridian\.example\/[^\s"'<>\\)\]}]*/g) ?? []).map((address) =>
    address.replace(/&(?:amp|#38);/g, '&').replace(/(?:&[a-z#0-9]+;?.*|[.,;:]+)$/, ''),
  );
}

test('every address on the site that any edition has is a file of the site', async () => {
  const out = join(temporaryFolder(), 'site');
  const args = [START, BUILD, '--content', SAMPLE_CONTENT, '--out', out, '--as-of', '2024-12-31'];
  expect(await runProgram(process.execPath, args, { cwd: REPOSITORY })).toMatchObject({ code: 0 });
  const files = filesIn(out);
  const dead = new Set<string>();
  let followed = 0;
  for (const [name, bytes] of files) {
    for (const address of textsOf(name, bytes).flatMap(addressesIn)) {
      followed += 1;
      const path = decodeURIComponent(new URL(address).pathname.slice(1));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(file) && !SERVICE.test(path)) dead.add(`${name}: ${address}`);
    }
  }
  expect(followed).toBeGreaterThan(500);
  expect([...dead]).toEqual([]);
});
