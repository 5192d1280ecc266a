import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { slugOfHeading } from '../document/ids.ts';
import { isWikilink, parseWikilink } from '../document/markdown/extensions/wikilinks.ts';
import type { Link } from '../document/targets.ts';
import { quote } from '../schema/fields.ts';
import { nearest } from '../schema/nearest.ts';
import { LINK_SCHEMES } from './link-schemes.ts';
import type { TargetProblem, TextContext } from './text-context.ts';
import { hasValidHost, toAsciiUrl } from './to-ascii-url.ts';

/**
 * Says what an address in a text means. A relative path is another article or a file beside the
 * text; a path from the root belongs to the publication's site; all else is the web's.
 */
export function resolveLink(address: string, context: TextContext): Link | TargetProblem {
  const href = address.trim();
  if (isWikilink(href)) return resolveWikilink(href, context);
  if (href === '') return { ruleId: 'link-target', message: 'The link has no address.' };
  if (href.startsWith('#')) return { kind: 'fragment', fragment: href.slice(1) };
  const scheme = /^([^/?#:]*):/.exec(href)?.[1];
  if (scheme !== undefined) return resolveAbsolute(href, scheme);
  if (href.startsWith('/') || href.startsWith('\\')) return web(href, context.publicationUrl);
  if (href.startsWith('?')) return web(href, context.url);
  return resolveRelative(href, context);
}

/** Returns whether the meaning of an address depends on more than the address. */
export function dependsOnOtherFiles(address: string): boolean {
  return !/^\s*(?:#|[^/?#:]*:)/.test(address);
}

function resolveAbsolute(href: string, scheme: string): Link | TargetProblem {
  if (!LINK_SCHEMES.includes(scheme.toLowerCase())) {
    return {
      ruleId: 'html-unsafe',
      message: `The address ${quote(href)} was removed: links may begin with ${LINK_SCHEMES.join(', ')}.`,
    };
  }
  return web(href);
}

function web(href: string, base?: string): Link | TargetProblem {
  const url = toAsciiUrl(href, base);
  if (url === undefined || !hasValidHost(url)) {
    return { ruleId: 'link-target', message: `${quote(href)} is not a valid URL.` };
  }
  return { kind: 'web', url };
}

function resolveRelative(href: string, context: TextContext): Link | TargetProblem {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const target = targetOf(decode(path), context);
  if (/^\.\.(?:\/|$)/.test(target)) {
    return {
      ruleId: 'link-target',
      message: `The link ${quote(href)} leads outside the content folder.`,
    };
  }
  const slug = slugOfPath(target);
  const found = slug === undefined ? undefined : linkToArticle(slug, href, fragment, context);
  if (found) return found;
  if (!target.includes('\0') && existsSync(join(context.root, target)) && !/\.md$/.test(target)) {
    return web(href, context.url);
  }
  return {
    ruleId: 'link-target',
    message: `The link ${quote(href)} leads to no article or file.`,
    get hint() {
      if (/^www\./i.test(href)) return `Did you mean "https://${href}"?`;
      const { name } = posix.parse(target);
      const named = context.slugs().includes(name) ? name : undefined;
      const near = slug === undefined ? named : nearest(slug, context.slugs());
      if (near === undefined) return undefined;
      const folder = context.file.startsWith('articles/') ? '..' : '../articles';
      return `Did you mean "${folder}/${near}/"?`;
    },
  };
}

/** The page that a name in two brackets means: the article of that slug or title, or this one. */
function resolveWikilink(href: string, context: TextContext): Link | TargetProblem {
  const { name, heading } = parseWikilink(href);
  const fragment = heading === '' ? undefined : slugOfHeading(heading);
  if (name === '' && fragment !== undefined) return { kind: 'fragment', fragment };
  const slug = context.findSlug(name) ?? context.findSlug(posix.basename(name, '.md'));
  const found = slug === undefined ? undefined : linkToArticle(slug, href, fragment, context);
  return (
    found ?? {
      ruleId: 'link-target',
      message: `The link ${quote(href)} leads to no article.`,
      get hint() {
        const near = nearest(name, context.slugs());
        return near === undefined ? undefined : `Did you mean "[[${near}]]"?`;
      },
    }
  );
}

function linkToArticle(
  slug: string,
  href: string,
  fragment: string | undefined,
  context: TextContext,
): Link | TargetProblem | undefined {
  const article = context.findArticle(slug);
  if (article === 'broken') return { kind: 'web', url: context.publicationUrl };
  if (article === 'waiting') {
    return {
      ruleId: 'link-unpublished',
      message: `The link ${quote(href)} leads to an article that is not published yet.`,
      hint: 'Until then, the words are shown without a link.',
    };
  }
  if (!article) return undefined;
  const reference = { id: article.id, slug: article.slug, url: article.url };
  const link = { kind: 'article', article: reference } as const;
  return fragment ? { ...link, fragment: decode(fragment) } : link;
}

/** The id that a fragment means: as it stands, else decoded (HTML, section 7.4.6.4). */
export function findId(fragment: string, ids: ReadonlySet<string>): string | undefined {
  if (ids.has(fragment)) return fragment;
  const decoded = decode(fragment);
  return ids.has(decoded) ? decoded : undefined;
}

/**
 * What a relative path means: counted from the file; where nothing is there, and the article is
 * a single file, counted from its address on the web, which ends in a folder of its own.
 */
function targetOf(path: string, { file, root, findArticle }: TextContext): string {
  const target = posix.join(posix.dirname(file), path);
  const slug = slugOfPath(target);
  const isThere = (slug !== undefined && findArticle(slug)) || existsSync(join(root, target));
  if (isThere || !/^articles\/[^/]+$/.test(file)) return target;
  const onTheWeb = posix.join(file.replace(/\.md$/i, ''), path);
  const article = slugOfPath(onTheWeb);
  return article !== undefined && findArticle(article) ? onTheWeb : target;
}

/** `articles/first-light/index.md`, `articles/first-light.md`, `articles/first-light/`. */
function slugOfPath(path: string): string | undefined {
  return /^articles\/([^/]+?)(?:\/|\/index(?:\.md)?|\.md)?$/.exec(path)?.[1]?.normalize('NFC');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
