import { decodeAddress } from '../decode-address.ts';
import { toLine } from '../fields/map-fields.ts';
import type {
  ForeignFields,
  Site,
  Source,
  SourceEntry,
  SourceKind,
  SourceText,
} from '../source.ts';
import { slugify } from './permalinks.ts';

/** A text of an export that holds all texts in one file. */
export interface ExportedText {
  /** Its own file in the export; without one, its number stands for it. */
  readonly file?: string;
  readonly fields: ForeignFields;
  readonly body: string;
  readonly format: SourceText['format'];
  /** The URL at which it is published. */
  readonly url?: string | undefined;
  readonly slug?: string | undefined;
}

/** The source of an export in one file. */
export function exportSource(
  kind: SourceKind,
  file: string,
  site: Site,
  texts: readonly ExportedText[],
  skipped: Source['skipped'] = [],
): Source {
  const byFile = new Map<string, ExportedText>();
  const entries = texts.map((text, index): SourceEntry => {
    const name = text.slug || lastPart(text.url) || slugify(toLine(text.fields.title) ?? '');
    const own = text.file ?? `${file}#${index + 1}`;
    byFile.set(own, text);
    const { fields, body, format } = text;
    return { file: own, name, read: () => ({ fields, body, format, linesBefore: 0 }) };
  });
  return {
    kind,
    site,
    entries,
    skipped,
    markdown: 'commonmark',
    addressOf(entry) {
      const { url } = byFile.get(entry.file) ?? {};
      if (url === undefined || !URL.canParse(url, site.url)) return undefined;
      const { pathname, search } = new URL(url, site.url);
      if (pathname === '/' || search !== '') return undefined;
      const base = site.url ? new URL(site.url).pathname : '/';
      return pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
    },
    candidates: (address) => [
      address.replace(/^\/+/, ''),
      `content/${address.replace(/^\/+/, '')}`,
    ],
  };
}

function lastPart(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const part = new URL(url).pathname
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
  return part && decodeAddress(part);
}
