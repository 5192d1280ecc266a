import { type Catalog, type CatalogEntry, OPDS1, OPDS2 } from './catalog.ts';

/** A catalog of all issues as JSON (OPDS 2.0). */
export function writeOpds2(catalog: Catalog): string {
  const { publication, entries, modified } = catalog;
  const { title, description, settings } = publication;
  const { url } = settings.epub;
  const feed = {
    metadata: { title, description, modified, numberOfItems: entries.length },
    links: [
      { rel: 'self', href: `${url}${OPDS2}`, type: 'application/opds+json' },
      {
        rel: 'alternate',
        href: `${url}${OPDS1}`,
        type: 'application/atom+xml;profile=opds-catalog;kind=acquisition',
      },
    ],
    // A feed must hold something: without an issue, a way to the publication itself.
    ...(entries.length > 0
      ? { publications: entries.map((entry) => publicationOf(entry, catalog)) }
      : { navigation: [{ title, href: publication.url, type: 'text/html' }] }),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function publicationOf(entry: CatalogEntry, { publication }: Catalog) {
  const { language, publisher, settings } = publication;
  const position = Number(entry.position);
  const series = {
    name: settings.epub.series,
    ...(Number.isFinite(position) ? { position } : {}),
  };
  return {
    metadata: {
      '@type': 'http://schema.org/PublicationIssue',
      identifier: entry.identifier,
      title: entry.title,
      language,
      published: entry.published,
      modified: entry.modified,
      description: entry.summary,
      ...(entry.authors.length > 0
        ? { author: entry.authors.map(({ name, sortName }) => ({ name, sortAs: sortName })) }
        : {}),
      ...(publisher === undefined ? {} : { publisher }),
      ...(entry.subjects.length > 0 ? { subject: entry.subjects } : {}),
      belongsTo: { series },
    },
    links: [
      acquisition(entry.epub, 'application/epub+zip'),
      ...(entry.kepub === undefined ? [] : [acquisition(entry.kepub, 'application/kepub+zip')]),
    ],
    images: [
      { href: entry.cover, type: 'image/jpeg' },
      { href: entry.thumbnail, type: 'image/jpeg' },
    ],
  };
}

function acquisition(href: string, type: string) {
  return { rel: 'http://opds-spec.org/acquisition/open-access', href, type };
}
