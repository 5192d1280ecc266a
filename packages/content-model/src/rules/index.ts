import type { Rule } from '../diagnostics/rule.ts';
import { articleMisplaced } from './article-misplaced.ts';
import { articleOutside } from './article-outside.ts';
import { articlesMissing } from './articles-missing.ts';
import { authorUnknown } from './author-unknown.ts';
import { authorsJoined } from './authors-joined.ts';
import { bodyEmpty } from './body-empty.ts';
import type { BodyRule } from './body-rule.ts';
import { cellLost } from './cell-lost.ts';
import { characterIllegal } from './character-illegal.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { dateInvalid } from './date-invalid.ts';
import { encoding } from './encoding.ts';
import { fieldMissing } from './field-missing.ts';
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
import { imageBroken } from './image-broken.ts';
import { imageHuge } from './image-huge.ts';
import { imageMissing } from './image-missing.ts';
import { imageMoving } from './image-moving.ts';
import { imageOutside } from './image-outside.ts';
import { imageRemote } from './image-remote.ts';
import { imageType } from './image-type.ts';
import { imageUnsafe } from './image-unsafe.ts';
import { issueArticleTwice } from './issue-article-twice.ts';
import { issueArticleUnknown } from './issue-article-unknown.ts';
import { issueArticleWaiting } from './issue-article-waiting.ts';
import { issueEmpty } from './issue-empty.ts';
import { issueMisplaced } from './issue-misplaced.ts';
import { linkFragment } from './link-fragment.ts';
import { linkTarget } from './link-target.ts';
import { linkWaiting } from './link-waiting.ts';
import { markupUnread } from './markup-unread.ts';
import { nameSimilar } from './name-similar.ts';
import { nestingDeep } from './nesting-deep.ts';
import { publicationMissing } from './publication-missing.ts';
import { slugDuplicate } from './slug-duplicate.ts';
import { slugSimilar } from './slug-similar.ts';
import { titleBlank } from './title-blank.ts';
import { updatedEarly } from './updated-early.ts';
import { updatedLate } from './updated-late.ts';
import { urlDuplicate } from './url-duplicate.ts';
import { valueCut } from './value-cut.ts';

/** Rules about the text of articles and letters. */
export const BODY_RULES: readonly BodyRule[] = [
  bodyEmpty,
  cellLost,
  characterIllegal,
  conflictMarkers,
  footnoteUndefined,
  footnoteUnused,
  headingOrder,
  htmlUnsafe,
  imageAlt,
  imageBroken,
  imageHuge,
  imageMissing,
  imageMoving,
  imageOutside,
  imageRemote,
  imageType,
  imageUnsafe,
  linkFragment,
  linkTarget,
  linkWaiting,
  markupUnread,
  nestingDeep,
];

/** Every rule there is. */
export const RULES: readonly Rule[] = [
  articleMisplaced,
  articleOutside,
  articlesMissing,
  authorUnknown,
  authorsJoined,
  dateInvalid,
  encoding,
  fieldMissing,
  fieldType,
  fieldUnknown,
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterUnclosed,
  idDuplicate,
  issueArticleTwice,
  issueArticleUnknown,
  issueArticleWaiting,
  issueEmpty,
  issueMisplaced,
  nameSimilar,
  publicationMissing,
  slugDuplicate,
  slugSimilar,
  titleBlank,
  updatedEarly,
  updatedLate,
  urlDuplicate,
  valueCut,
  ...BODY_RULES,
];
