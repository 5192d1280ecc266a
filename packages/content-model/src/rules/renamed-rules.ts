/** Former names of rules, which `rules:` in publication.yaml may still use, with the new names. */
export const RENAMED_RULES: ReadonlyMap<string, string> = new Map([
  ['article-misplaced', 'article-path'],
  ['cell-lost', 'table-cell-dropped'],
  ['image-huge', 'image-too-large'],
  ['image-moving', 'image-animated'],
  ['image-outside', 'image-outside-content'],
  ['issue-article-waiting', 'issue-article-unpublished'],
  ['link-waiting', 'link-unpublished'],
  ['markup-unread', 'markup-unsupported'],
  ['nesting-deep', 'nesting-too-deep'],
  ['updated-early', 'updated-before-date'],
  ['updated-late', 'updated-in-future'],
  ['value-cut', 'value-truncated'],
]);
