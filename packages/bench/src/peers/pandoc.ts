import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, Place } from '../job.ts';

/** pandoc over all articles as one Markdown text. */
export function pandoc(to: 'epub3' | 'plain'): NonNullable<Job['peer']> {
  const source = (place: Place) => join(place.peerWork, 'all.md');
  return {
    name: 'pandoc',
    package: 'pandoc',
    prepare(place) {
      const articles = join(place.content, 'articles');
      const texts = readdirSync(articles)
        .sort()
        .map((slug) => asChapter(slug, readFileSync(join(articles, slug, 'index.md'), 'utf8')));
      writeFileSync(source(place), texts.join('\n\n'));
    },
    program: (place) => ({
      command: 'pandoc',
      args: [
        '--from=markdown',
        `--to=${to}`,
        '--metadata=title:The Generated Review',
        `--resource-path=${join(place.content, 'articles', 'article-00000')}`,
        `--output=${join(place.peerOut, to === 'plain' ? 'all.txt' : 'all.epub')}`,
        source(place),
      ],
    }),
  };
}

/** Front matter becomes a heading; notes get labels of their own. */
function asChapter(slug: string, text: string): string {
  const [, front = '', body = ''] = text.split(/^---$/m);
  const title = /^title: (.*)$/m.exec(front)?.[1] ?? slug;
  return `# ${title}\n${body.replaceAll('[^1]', `[^${slug}]`).replace(/\(\.\.\/([^/]+)\/\)/g, '(https://review.example/$1/)')}`;
}
