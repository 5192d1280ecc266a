import { tagUri } from '@pressroom/edition';
import { lines, type Markup, xml } from '@pressroom/render';
import { type Catalog, type CatalogEntry, OPDS1, OPDS2 } from './catalog.ts';

const TYPE = 'application/atom+xml;profile=opds-catalog;kind=acquisition';

/** A catalog of all issues as Atom (OPDS 1.2): an acquisition feed that is its own root. */
export function writeOpds1(catalog: Catalog): string {
  const { publication, entries, modified } = catalog;
  const { title, description, language, url, publisher, settings } = publication;
  const self = `${settings.epub.url}${OPDS1}`;
  const feed = xml`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" xml:lang="${language}">
<id>${tagUri(publication, 'epub')}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${modified}</updated>
<author><name>${publisher ?? title}</name><uri>${url}</uri></author>
<link rel="self" href="${self}" type="${TYPE}"/>
<link rel="start" href="${self}" type="${TYPE}"/>
<link rel="alternate" href="${settings.epub.url}${OPDS2}" type="application/opds+json"/>
${lines(entries.map((entry) => writeEntry(entry, catalog)))}
</feed>
`;
  return feed.text;
}

function writeEntry(entry: CatalogEntry, { publication }: Catalog): Markup {
  const { publisher, language, rights, title } = publication;
  const authors = entry.authors.length > 0 ? entry.authors : [{ name: publisher ?? title }];
  return xml`<entry>
<id>${entry.identifier}</id>
<title>${entry.title}</title>
<updated>${entry.modified}</updated>
<published>${entry.published}</published>
${lines([
  ...authors.map(({ name }) => xml`<author><name>${name}</name></author>`),
  ...entry.subjects.map((subject) => xml`<category term="${subject}" label="${subject}"/>`),
  xml`<dc:identifier>${entry.identifier}</dc:identifier>`,
  xml`<dc:language>${language}</dc:language>`,
  publisher === undefined ? undefined : xml`<dc:publisher>${publisher}</dc:publisher>`,
  xml`<dc:issued>${entry.published}</dc:issued>`,
  rights === undefined ? undefined : xml`<rights>${rights}</rights>`,
  xml`<summary>${entry.summary}</summary>`,
  acquisition(entry.epub, 'EPUB', 'application/epub+zip'),
  entry.kepub === undefined ? undefined : acquisition(entry.kepub, 'Kobo', 'application/kepub+zip'),
])}
<link rel="http://opds-spec.org/image" href="${entry.cover}" type="image/jpeg"/>
<link rel="http://opds-spec.org/image/thumbnail" href="${entry.thumbnail}" type="image/jpeg"/>
</entry>`;
}

function acquisition(href: string, title: string, type: string): Markup {
  return xml`<link rel="http://opds-spec.org/acquisition/open-access" href="${href}" type="${type}" title="${title}"/>`;
}
