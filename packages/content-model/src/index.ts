// The model itself.
export {
  type ImageProblem,
  imageBroken,
  isImageProblem,
} from './body/image-problem.ts';
export { MAX_PIXELS } from './body/inspect-image.ts';
// Reading it.
export { type Checked, checkContent } from './check-content.ts';
// What is wrong with it.
export type { Diagnostic, Severity } from './diagnostics/diagnostic.ts';
export { compareDiagnostics, compareStrings } from './diagnostics/diagnostic.ts';
export {
  DIAGNOSTIC_FORMATS,
  type DiagnosticFormat,
  formatDiagnostics,
} from './diagnostics/format-diagnostics.ts';
export { hasErrors } from './diagnostics/has-errors.ts';
export { visible, visibleLines } from './diagnostics/visible.ts';
export type {
  BlockType,
  ElementType,
  HeadingType,
  PhrasingType,
} from './document/element-types.ts';
export type {
  Attributes,
  CalloutKind,
  CheckboxNode,
  Document,
  DocumentNode,
  ElementNode,
  FootnoteElement,
  ForeignNode,
  ImageNode,
  LinkElement,
  NodeType,
  NoteReferenceNode,
  PlainElement,
  TextNode,
} from './document/node.ts';
export type {
  ArticleReference,
  ImageFile,
  ImageSource,
  Link,
  UnsafePart,
} from './document/targets.ts';
export { toImageProblem } from './images/decode-image.ts';
export { loadSharp } from './images/load-sharp.ts';
export { ContentIndex } from './load/content-index.ts';
export { type Loaded, type LoadOptions, loadPublication } from './load/load-publication.ts';
export { hashOf } from './load/text-inputs.ts';
export { toLocalTime } from './local-time.ts';
export {
  type MarkdownFeatures,
  type MarkdownSetting,
  markdownFeatures,
} from './markdown/markdown-features.ts';
export { parseMarkdown } from './markdown/parse-markdown.ts';
export type {
  Article,
  Author,
  Cover,
  EpubSettings,
  FeedSettings,
  Issue,
  Letter,
  MailerSettings,
  NewsletterSettings,
  Publication,
  Section,
  Settings,
  WebFragments,
  WebSettings,
} from './model.ts';
export { fileStamp } from './read/file-stamp.ts';
export { findFrontMatter } from './read/front-matter.ts';
export { StateFile } from './read/state-file.ts';
export { isConfigurable } from './rules/index.ts';
export { type Mailbox, parseMailbox } from './schema/mailbox.ts';
export { parseDate } from './schema/parse-date.ts';
export { isOnSite, publicFile } from './site/public-file.ts';
export { reservedFiles, SITE_FILES, SITE_FOLDERS } from './site/site-pages.ts';
export { type CleanSvg, cleanSvg } from './svg/clean-svg.ts';
