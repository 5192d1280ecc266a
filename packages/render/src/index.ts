export type { FeedHtmlOptions } from './html/feed-html-options.ts';
export { renderFeedHtml } from './html/render-feed-html.ts';
export { encodeMailbox } from './markup/encode-mailbox.ts';
export { escapeXml } from './markup/escape-xml.ts';
export { legalXml } from './markup/legal-xml.ts';
export { lines, Markup, xml } from './markup/xml.ts';
export { showsImage } from './nodes/shows-image.ts';
export { type ReadingTime, readingTime } from './reading-time.ts';
export { displayWidth } from './text/display-width.ts';
export { isolateText } from './text/isolate-direction.ts';
export { linesOfText } from './text/lines-of-text.ts';
export type { NumberedLink } from './text/link-list.ts';
export { plainText } from './text/plain-text.ts';
export { type RenderedText, renderText, type TextOptions } from './text/render-text.ts';
export { EMPTY_LINE, MAX_QUOTE_DEPTH, type TextLine, writeLine } from './text/text-line.ts';
export { wrapText } from './text/wrap-text.ts';
export type { SoftBreak } from './text/wrapped-line.ts';
export { renderWebHtml } from './web/render-web-html.ts';
export type { WebHeading, WebHtml, WebImage, WebOptions } from './web/web-options.ts';
export { linkTargets } from './xhtml/link-targets.ts';
export {
  renderXhtml,
  type Xhtml,
  type XhtmlHeading,
  type XhtmlOptions,
} from './xhtml/render-xhtml.ts';
export { xmlId } from './xhtml/xml-id.ts';
