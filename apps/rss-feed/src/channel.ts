/** A feed as all its formats describe it, without its items. */
export interface Channel {
  /** Plain text. */
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** `tag:` URI (RFC 4151); never changes. */
  readonly guid: string;
  /** Absolute URL of the feed itself. */
  readonly url: string;
  /** The page that it belongs to. */
  readonly siteUrl: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly rights?: string;
  /** Absolute URL of the WebSub hub that is told of every change. */
  readonly hub?: string;
  /** Absolute URL of the archive page that comes before (RFC 5005, section 4). */
  readonly prevArchive?: string;
  /** On archive pages alone: absolute URL of the feed that they complete. */
  readonly current?: string;
}
