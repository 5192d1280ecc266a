import { buildEdition, hostileLine, PIXEL } from '@pressroom/test-support';
import fc from 'fast-check';
import { article, load, writeContent } from '../../test/support/content.ts';

/** A content folder, and the folder into which the app wrote its feeds. */
export async function publish(content: string) {
  const publication = load(content);
  return { publication, out: await buildEdition('rss-feed', content, ['--as-of', '2025-01-01']) };
}

/** A publication with titles, names and tags that break feeds, covers, edits and many languages. */
export function awkwardContent(): string {
  const lines = fc.sample(hostileLine, { numRuns: 240, seed: 7 });
  const files: Record<string, string | Uint8Array> = { 'articles/a0/c.png': PIXEL };
  for (let i = 0; i < 80; i += 1) {
    const [title, author, tag] = lines.slice(3 * i, 3 * i + 3);
    files[`articles/a${i}/index.md`] = article(
      {
        title,
        date: new Date(Date.UTC(2024, 0, 1, i)).toISOString(),
        authors: i % 3 === 0 ? ['Ada Byron', 'Grace Murray', author] : ['Ada Byron'],
        tags: [tag, 'all'],
        ...(i % 5 === 0 ? { updated: '2024-06-01' } : {}),
        ...(i % 7 === 0 ? { language: 'ar' } : {}),
        ...(i === 0 ? { cover: { image: 'c.png', alt: title } } : {}),
      },
      `A paragraph with **strong** words & a [link](https://example.org/?a=1&b=2), No. ${i}.\n\n` +
        '| Head | Cell |\n|---|---|\n| one | `two < 3` |\n\n> Quoted.\n\nNoted.[^n]\n\n[^n]: The note.',
    );
  }
  return writeContent(files, { feed: { url: 'https://lamp.example/feeds/', items: 100 } });
}
