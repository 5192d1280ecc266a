import type { Publication } from '@pressroom/content-model';
import { type Topic, tagUri } from '@pressroom/edition';
import { legalXml } from '@pressroom/render';

/** The files of the main feed. */
export const MAIN_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** A feed as all its formats describe it, without its items. */
export interface Channel {
  /** Path of the feed's file in the feed's folder, and its absolute URL. */
  readonly file: string;
  readonly url: string;
  /** `tag:` URI (RFC 4151); never changes. */
  readonly guid: string;
  /** Plain text, both. */
  readonly title: string;
  readonly description: string;
  /** The page that it belongs to. */
  readonly siteUrl: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly rights?: string;
  /** Who stands for an article without authors. */
  readonly publisher: string;
  /** When there was nothing in it yet. */
  readonly founded: Date;
  /** Absolute URL of the WebSub hub that is told of every change. */
  readonly hub?: string;
  /** On archive pages alone: absolute URL of the feed that they complete. */
  readonly current?: string;
  /** Absolute URL of the archive page that comes before (RFC 5005, section 4). */
  readonly prevArchive?: string;
}

/**
 * The feed of all articles.
 *
 * @param pages how many archive pages come before
 */
export function mainChannel(
  publication: Publication,
  format: keyof typeof MAIN_FILES,
  pages = 0,
): Channel {
  const { hub } = publication.settings.feed;
  return {
    ...commonChannel(publication, MAIN_FILES[format]),
    guid: tagUri(publication, 'feed'),
    ...(hub === undefined ? {} : { hub }),
    ...(pages === 0 ? {} : { prevArchive: addressOf(publication, archiveFile(pages)) }),
  };
}

/** A page of the archive, counted from 1, the oldest. */
export function archiveChannel(publication: Publication, page: number): Channel {
  return {
    ...commonChannel(publication, archiveFile(page)),
    guid: tagUri(publication, 'feed'),
    current: addressOf(publication, MAIN_FILES.rss),
    ...(page === 1 ? {} : { prevArchive: addressOf(publication, archiveFile(page - 1)) }),
  };
}

/** The feed of a tag or an author. */
export function topicChannel(publication: Publication, { kind, name, path }: Topic): Channel {
  const { hub } = publication.settings.feed;
  return {
    ...commonChannel(publication, `${path}.xml`),
    guid: tagUri(publication, kind, path.slice(kind.length + 1)),
    title: legalXml(`${publication.title}: ${name}`),
    ...(hub === undefined ? {} : { hub }),
  };
}

function commonChannel(publication: Publication, file: string) {
  const { title, description, url, language, rights, publisher, founded } = publication;
  return {
    file,
    url: addressOf(publication, file),
    title: legalXml(title),
    description: legalXml(description),
    siteUrl: url,
    language,
    publisher: legalXml(publisher ?? title),
    founded: new Date(Date.UTC(founded, 0)),
    ...(rights === undefined ? {} : { rights: legalXml(rights) }),
  };
}

function archiveFile(page: number): string {
  return `archive/${page}.xml`;
}

/** The absolute URL of a file in the feed's folder. */
function addressOf({ settings }: Publication, file: string): string {
  return settings.feed.url + file.split('/').map(encodeURIComponent).join('/');
}
