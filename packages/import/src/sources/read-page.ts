import { toLine } from '../fields/map-fields.ts';
import type { SourceText } from '../source.ts';
import { decodeEntities } from './decode-entities.ts';

/** A page of HTML: the text in its article or body, and what its head says. */
export function readPage(html: string): SourceText {
  const meta = (name: string) => {
    const tag = new RegExp(`<meta\\b[^>]*(?:name|property)=["']${name}["'][^>]*>`, 'i').exec(
      html,
    )?.[0];
    return toLine(
      decodeEntities(
        /content=(?:"([^"]*)"|'([^']*)')/i
          .exec(tag ?? '')
          ?.slice(1)
          .find(Boolean),
      ),
    );
  };
  const title = toLine(decodeEntities(/<title[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1]));
  const main =
    /<article\b[^>]*>([\s\S]*)<\/article>/i.exec(html) ??
    /<main\b[^>]*>([\s\S]*)<\/main>/i.exec(html) ??
    /<body\b[^>]*>([\s\S]*?)<\/body>/i.exec(html);
  return {
    fields: {
      title: meta('og:title') ?? title,
      date: meta('article:published_time') ?? meta('date'),
      author: meta('author'),
      description: meta('description'),
      lang: /<html\b[^>]*\blang=["']?([\w-]+)/i.exec(html)?.[1],
    },
    body: main?.[1] ?? html,
    format: 'html',
    linesBefore: 0,
  };
}
