import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Source } from '../source.ts';
import { type ExportedText, exportSource } from './export.ts';
import { readTextFile } from './read-bytes.ts';

const LIST = 'posts.csv';

/** Returns whether a folder is the export of a publication on Substack, unpacked. */
export function isSubstack(root: string): boolean {
  return existsSync(join(root, LIST)) && existsSync(join(root, 'posts'));
}

/** The posts of Substack: a list, and a file of HTML for each, `posts/<number>.<slug>.html`. */
export function substackSource(root: string): Source {
  const { text } = readTextFile(join(root, LIST));
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
  const byId = new Map(rows.map((row) => [row.post_id?.split('.')[0], row]));
  const skipped: { file: string; reason: string }[] = [];
  const texts = readdirSync(join(root, 'posts'))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .flatMap((name): ExportedText | readonly never[] => {
      const [, id = '', slug = ''] = /^([^.]*)\.?(.*)\.html$/.exec(name) ?? [];
      const row = byId.get(id);
      if (row === undefined) {
        skipped.push({ file: `posts/${name}`, reason: 'The list of posts does not have it.' });
        return [];
      }
      const isPublished = row.is_published === 'true';
      return {
        file: `posts/${name}`,
        fields: {
          title: row.title,
          date: row.post_date,
          summary: row.subtitle,
          draft: !isPublished,
          podcast_url: row.podcast_url,
        },
        body: readTextFile(join(root, 'posts', name)).text,
        format: 'html',
        slug,
        url: slug === '' ? undefined : `/p/${slug}`,
      };
    });
  return exportSource('substack', 'posts', {}, texts, skipped);
}
