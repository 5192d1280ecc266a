/** The apps that make an edition. */
export const EDITIONS = ['rss-feed', 'epub-edition', 'newsletter'] as const;
