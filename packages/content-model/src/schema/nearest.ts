/** What other tools call the same field: too far from ours for a distance in letters. */
const SYNONYMS: Readonly<Record<string, string>> = {
  abstract: 'summary',
  author: 'authors',
  banner: 'cover',
  byline: 'authors',
  categories: 'tags',
  category: 'tags',
  coverimage: 'cover',
  created: 'date',
  creator: 'authors',
  date_published: 'date',
  date_updated: 'updated',
  dek: 'summary',
  description: 'summary',
  excerpt: 'summary',
  feature_image: 'cover',
  featured_image: 'cover',
  headline: 'title',
  hero: 'cover',
  heroimage: 'cover',
  image: 'cover',
  keywords: 'tags',
  lang: 'language',
  lastmod: 'updated',
  link: 'url',
  locale: 'language',
  modified: 'updated',
  name: 'title',
  permalink: 'url',
  posted: 'date',
  pubdate: 'date',
  publishdate: 'date',
  published: 'date',
  published_at: 'date',
  subject: 'title',
  subtitle: 'summary',
  thumbnail: 'cover',
  timezone: 'timeZone',
  tz: 'timeZone',
  updated_at: 'updated',
  updateddate: 'updated',
};

/**
 * The known name that was most likely meant: a synonym of other tools, or the nearest in
 * letters. Undefined where none is near.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const same = known.find((one) => one.toLowerCase() === lower);
  if (same !== undefined) return same;
  const synonym = Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  if (lower.length > 60) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.round(lower.length * 0.4)) + 1;
  for (const one of known) {
    if (Math.abs(one.length - lower.length) >= bestDistance) continue;
    const distance = editDistance(lower, one.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [one, distance];
  }
  return best;
}

/** Levenshtein's distance: insertions, deletions and replacements of one letter; `most` at most. */
function editDistance(a: string, b: string, most: number): number {
  const row = new Uint16Array(b.length + 1);
  for (let j = 0; j < row.length; j += 1) row[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    let least = i;
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const replaced = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(replaced, above + 1, left + 1);
      row[j] = left;
      diagonal = above;
      if (left < least) least = left;
    }
    if (least >= most) return most;
  }
  return row[b.length] ?? 0;
}
