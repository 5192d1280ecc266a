import type { Direction } from '@pressroom/locales';
import type { Document } from './document/node.ts';
import type { ImageFile } from './document/targets.ts';

/** Whoever wrote an article. */
export interface Author {
  /** Their id in authors.yaml; absent where an article alone names them. */
  readonly id?: string;
  readonly name: string;
  /** The name as it is filed, "Lovelace, Ada"; the name itself where nothing else is given. */
  readonly sortName: string;
  readonly url?: string;
  readonly email?: string;
  /** Absolute URLs of the author's other pages, such as profiles. */
  readonly links?: readonly string[];
}

/** The image that represents an article or an issue. */
export interface Cover {
  readonly file: ImageFile;
  readonly alt: string;
}

export interface Article {
  /** Stable, never changes; the slug where the front matter gives none. */
  readonly id: string;
  /** The name of the article's folder or file. */
  readonly slug: string;
  /** One line of plain text, never empty. */
  readonly title: string;
  /** Plain text of the front matter, or the first paragraph cut at a word; may be empty. */
  readonly summary: string;
  /** The summary that the front matter gives, where it gives one. */
  readonly standfirst?: string | undefined;
  readonly date: Date;
  /** Later than `date`, or absent. */
  readonly updated?: Date;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  /** BCP 47 language tag. */
  readonly language: string;
  readonly direction: Direction;
  /** Absolute, ASCII-only URL. */
  readonly url: string;
  /** Absolute, ASCII-only URLs under which the article was published before. */
  readonly aliases: readonly string[];
  readonly section?: string;
  readonly cover?: Cover | undefined;
  /** Path of the Markdown file relative to the content folder, with `/`. */
  readonly source: string;
  /** Reads the text, possibly again at each call. */
  body(): Document;
  /**
   * A hash over everything that its fields and its body depend on: its file, the images in it,
   * where its links lead, its authors. Undefined where the text was not parsed since it changed.
   */
  inputs(): string | undefined;
}

export interface Section {
  readonly title?: string;
  readonly articles: readonly Article[];
}

/** An editor's letter to the readers of an issue. */
export interface Letter {
  readonly source: string;
  body(): Document;
  /** See `Article.inputs`. */
  inputs(): string | undefined;
}

export interface Issue {
  readonly id: string;
  readonly title: string;
  readonly date: Date;
  /** In reading order: the articles of all sections, one after the other. */
  readonly articles: readonly Article[];
  /** At least one where there are articles; a section without title holds those that name none. */
  readonly sections: readonly Section[];
  /** The running number, where the front matter gives one. */
  readonly number?: number;
  readonly cover?: Cover | undefined;
  /** Path of the issue's own file relative to the content folder, where it has one. */
  readonly source?: string;
  /** The editor's letter. */
  readonly letter?: Letter;
}

export interface Publication {
  readonly title: string;
  readonly description: string;
  /** Absolute, ASCII-only URL of the publication's site, ending in `/`. */
  readonly url: string;
  readonly language: string;
  readonly direction: Direction;
  /** IANA name of the time zone in which dates are read and shown. */
  readonly timeZone: string;
  readonly rights?: string;
  readonly publisher?: string;
  /** The year from which the publication owns its domain, for `tag:` URIs (RFC 4151). */
  readonly founded: number;
  /** Published at the time asked for: no drafts, nothing scheduled; newest first, then by id. */
  readonly articles: readonly Article[];
  /** Newest first, then by id. */
  readonly issues: readonly Issue[];
  readonly settings: Settings;
}

/** The settings of each edition in publication.yaml. */
export interface Settings {
  readonly feed: FeedSettings;
  readonly epub: EpubSettings;
  readonly newsletter: NewsletterSettings;
  readonly mailer: MailerSettings;
  readonly web: WebSettings;
}

/** HTML that is written into each page as it is. */
export interface WebFragments {
  /** At the end of the head. */
  readonly head?: string;
  /** At the end of the body. */
  readonly body?: string;
  /** Below the text of each article. */
  readonly article?: string;
}

/** How the web pages look, and what they show besides the texts. */
export interface WebSettings {
  /** The color of links and buttons: `#` and six hexadecimal digits. */
  readonly accent: string;
  /** An image of the content folder that stands beside the title. */
  readonly logo?: ImageFile;
  /** The typeface of the texts: one of the reader's device. */
  readonly font: 'serif' | 'sans';
  /** Links of the menu after the pages of the edition. */
  readonly navigation: readonly { readonly title: string; readonly url: string }[];
  /** Plain text at the end of each page. */
  readonly footer?: string;
  /** Style sheet of the publication's own, `web.css`, after that of the edition. */
  readonly css?: string;
  /** HTML of the publication's own, `web/head.html` and so on, as it is: it is trusted. */
  readonly fragments: WebFragments;
  /** Articles on a page of a list. */
  readonly pageSize: number;
}

export interface FeedSettings {
  /** Absolute URL under which the feed's folder is served, ending in `/`. */
  readonly url: string;
  /** How many of the newest articles a feed holds at most. */
  readonly items: number;
  /** Whether older articles go to archive pages (RFC 5005). */
  readonly archives: boolean;
  /** Whether each tag, each author has a feed. */
  readonly tags: boolean;
  readonly authors: boolean;
  /** Whether the main feed is also written as Atom 1.0, as JSON Feed 1.1. */
  readonly atom: boolean;
  readonly json: boolean;
  /** Absolute URL of the WebSub hub that is notified when the feed changes. */
  readonly hub?: string;
}

export interface EpubSettings {
  /** Name of the series that the issues belong to; the publication's title by default. */
  readonly series: string;
  /** Absolute URL under which the folder with the books is served, ending in `/`. */
  readonly url: string;
  /** What images are made for: any screen, or grey ones alone. */
  readonly images: 'color' | 'eink';
  /** Whether every issue is made for Kobo too, with what its own software wants. */
  readonly kobo: boolean;
  /** Who vouches for the books' accessibility; without it none of them claims to conform. */
  readonly certifiedBy?: string;
}

export interface NewsletterSettings {
  readonly from: { readonly name: string; readonly email: string };
  /** Where answers go (RFC 5322, section 3.6.2), if not to the sender. */
  readonly replyTo?: string;
  /** Display columns, 40 to 100. */
  readonly width: number;
  /** Addresses at the end of each article with numbers in the text, or in the text itself. */
  readonly links: 'end' | 'inline';
  /** Pattern of the subject, with `{publication}`, `{title}`, `{number}`, `{date}` and `{id}`. */
  readonly subject: string;
  /** Absolute URL of the folder in which every issue has a page, ending in `/`. */
  readonly archive: string;
  /** Why recipients get the newsletter, for the footer; absent for the default sentence. */
  readonly reason?: string;
  /** Postal address of the sender, one line each; may be empty. */
  readonly postalAddress: readonly string[];
  /** Where to unsubscribe. */
  readonly unsubscribe: { readonly url?: string; readonly email?: string };
  /** The domain part of List-Id (RFC 2919). */
  readonly listId: string;
}

export interface MailerSettings {
  /** Where bounces go; each recipient's copy adds its own mark to the local part (VERP). */
  readonly returnPath: string;
  /** Messages a minute, all workers together; absent where there is no limit. */
  readonly rate?: number;
  /** Messages a minute to any one domain, all workers together. */
  readonly domainRate?: number;
  /** SMTP connections of one worker. */
  readonly connections: number;
  /** Hours after which a deferred recipient counts as failed. */
  readonly giveUpAfter: number;
  /**
   * Readers leave the list when `softLimit` issues in a row came back within `window` days for a
   * reason that may pass, such as a full mailbox.
   */
  readonly bounces: { readonly softLimit: number; readonly window: number };
  /** Who signs (RFC 6376), where the mailer is to sign itself. */
  readonly dkim?: { readonly selector: string; readonly domain: string };
}
