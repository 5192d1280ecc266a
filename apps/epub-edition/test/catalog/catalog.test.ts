import { loadPublication } from '@pressroom/content-model';
import type { Files } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { makeCatalog } from '../../src/catalog/catalog.ts';
import { writeOpds1 } from '../../src/catalog/write-opds1.ts';
import { writeOpds2 } from '../../src/catalog/write-opds2.ts';
import { article, temporaryContent } from '../support/content-folder.ts';

// The grammar of OPDS 1.2 is tested in readers/, with xmllint. This is what OPDS 2.0 and the Readium
// Web Publication Manifest ask of a feed.
const link = z.object({
  href: z.url(),
  type: z.string().regex(/^[a-z]+\/[\w.+-]+/),
  rel: z.string().optional(),
});
const image = z.object({ href: z.url(), type: z.enum(['image/jpeg', 'image/png', 'image/gif']) });
const contributor = z.object({ name: z.string().min(1), sortAs: z.string().optional() });
const publication = z.strictObject({
  metadata: z.strictObject({
    '@type': z.url(),
    identifier: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
    title: z.string().min(1),
    language: z.string().regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/),
    published: z.iso.datetime(),
    modified: z.iso.datetime(),
    description: z.string(),
    author: z.array(contributor).min(1).optional(),
    publisher: z.string().optional(),
    subject: z.array(z.string().min(1)).optional(),
    belongsTo: z.object({
      series: z.object({ name: z.string(), position: z.number().optional() }),
    }),
  }),
  links: z
    .array(link)
    .refine((links) =>
      links.some((one) => one.rel?.startsWith('http://opds-spec.org/acquisition')),
    ),
  images: z.array(image).min(1),
});
const feed = z.strictObject({
  metadata: z.object({ title: z.string().min(1), modified: z.iso.datetime() }),
  links: z.array(link).refine((links) => links.some((one) => one.rel === 'self')),
  publications: z.array(publication).min(1).optional(),
  navigation: z
    .array(link.extend({ title: z.string() }))
    .min(1)
    .optional(),
});

function catalogOf(content: Files) {
  const { publication } = loadPublication(temporaryContent(content), { asOf: '2025-01-01' });
  if (!publication) throw new Error('no publication');
  return makeCatalog(publication, publication.issues);
}

const TWO = {
  'articles/old.md': article('Old <& new', 'Words.', ['tags: [a]']).replace('-07-', '-05-'),
  'articles/new.md': article('New', 'Words.', ['authors: [Ada]']),
};

test('the catalogs name all issues, newest first', () => {
  const catalog = catalogOf(TWO);
  const read = feed.parse(JSON.parse(writeOpds2(catalog)));
  expect(read.publications?.map((one) => one.links[0]?.href)).toEqual([
    'https://review.example/the-test-review-2024-07.epub',
    'https://review.example/the-test-review-2024-05.epub',
  ]);
  const hrefs = [...writeOpds1(catalog).matchAll(/open-access" href="([^"]+)"/g)];
  expect(hrefs.map(([, href]) => href)).toEqual(
    read.publications?.map((one) => one.links[0]?.href),
  );
  expect(read.publications?.[0]?.metadata.belongsTo.series).toEqual({
    name: 'The Test Review',
    position: 2024.07,
  });
});

test('a publication without issues has a catalog too', () => {
  const catalog = catalogOf({});
  expect(feed.parse(JSON.parse(writeOpds2(catalog))).navigation).toHaveLength(1);
  expect(writeOpds1(catalog)).not.toContain('<entry>');
});
