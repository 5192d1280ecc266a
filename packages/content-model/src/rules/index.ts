import type { Rule } from '../diagnostics/rule.ts';
import { addressTaken } from './address-taken.ts';
import { addressUnservable } from './address-unservable.ts';
import { articleOutsideContent } from './article-outside-content.ts';
import { articlePath } from './article-path.ts';
import { articlesMissing } from './articles-missing.ts';
import { authorUnknown } from './author-unknown.ts';
import { authorsJoined } from './authors-joined.ts';
import { bodyEmpty } from './body-empty.ts';
import type { BodyRule } from './body-rule.ts';
import { characterIllegal } from './character-illegal.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { dateInvalid } from './date-invalid.ts';
import { encoding } from './encoding.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldRenamed } from './field-renamed.ts';
import { fieldType } from './field-type.ts';
import { fieldUnknown } from './field-unknown.ts';
import { footnoteUndefined } from './footnote-undefined.ts';
import { footnoteUnused } from './footnote-unused.ts';
import { frontMatterMissing } from './front-matter-missing.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { frontMatterUnclosed } from './front-matter-unclosed.ts';
import { headingOrder } from './heading-order.ts';
import { htmlUnsafe } from './html-unsafe.ts';
import { idDuplicate } from './id-duplicate.ts';
import { imageAlt } from './image-alt.ts';
import { imageAnimated } from './image-animated.ts';
import { imageBroken } from './image-broken.ts';
import { imageMissing } from './image-missing.ts';
import { imageOutsideContent } from './image-outside-content.ts';
import { imageRemote } from './image-remote.ts';
import { imageTooLarge } from './image-too-large.ts';
import { imageType } from './image-type.ts';
import { imageUnsafe } from './image-unsafe.ts';
import { issueArticleTwice } from './issue-article-twice.ts';
import { issueArticleUnknown } from './issue-article-unknown.ts';
import { issueArticleUnpublished } from './issue-article-unpublished.ts';
import { issueEmpty } from './issue-empty.ts';
import { issuePath } from './issue-path.ts';
import { linkFragment } from './link-fragment.ts';
import { linkTarget } from './link-target.ts';
import { linkUnpublished } from './link-unpublished.ts';
import { markupUnsupported } from './markup-unsupported.ts';
import { mathInvalid } from './math-invalid.ts';
import { nameSimilar } from './name-similar.ts';
import { nestingTooDeep } from './nesting-too-deep.ts';
import { publicationMissing } from './publication-missing.ts';
import { slugDuplicate } from './slug-duplicate.ts';
import { slugSimilar } from './slug-similar.ts';
import { tableCellDropped } from './table-cell-dropped.ts';
import { titleBlank } from './title-blank.ts';
import { updatedBeforeDate } from './updated-before-date.ts';
import { updatedInFuture } from './updated-in-future.ts';
import { urlDuplicate } from './url-duplicate.ts';
import { valueTruncated } from './value-truncated.ts';

/** Rules about the text of articles and letters. */
export const BODY_RULES: readonly BodyRule[] = [
  bodyEmpty,
  characterIllegal,
  conflictMarkers,
  footnoteUndefined,
  footnoteUnused,
  headingOrder,
  htmlUnsafe,
  imageAlt,
  imageAnimated,
  imageBroken,
  imageMissing,
  imageOutsideContent,
  imageRemote,
  imageTooLarge,
  imageType,
  imageUnsafe,
  linkFragment,
  linkTarget,
  linkUnpublished,
  markupUnsupported,
  mathInvalid,
  nestingTooDeep,
  tableCellDropped,
];

/** Every rule there is. */
export const RULES: readonly Rule[] = [
  addressTaken,
  addressUnservable,
  articleOutsideContent,
  articlePath,
  articlesMissing,
  authorUnknown,
  authorsJoined,
  dateInvalid,
  encoding,
  fieldMissing,
  fieldRenamed,
  fieldType,
  fieldUnknown,
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterUnclosed,
  idDuplicate,
  issueArticleTwice,
  issueArticleUnknown,
  issueArticleUnpublished,
  issueEmpty,
  issuePath,
  nameSimilar,
  publicationMissing,
  slugDuplicate,
  slugSimilar,
  titleBlank,
  updatedBeforeDate,
  updatedInFuture,
  urlDuplicate,
  valueTruncated,
  ...BODY_RULES,
];

/** Returns whether publication.yaml may set the severity of a rule. */
export function isConfigurable(ruleId: string): boolean {
  return RULES.some(({ id, configurable }) => id === ruleId && configurable);
}
