import {
  calloutMarkdown,
  codeMarkdown,
  figureMarkdown,
  imageMarkdown,
  linkMarkdown,
  vimeoMarkdown,
  youtubeMarkdown,
} from './markdown-of.ts';
import { TARGET } from './rewrite-targets.ts';
import { around, COMMON_HANDLERS } from './tag-handlers.ts';
import { type Converted, convertTags, parseArguments, type Tag, type TagHandler } from './tags.ts';

const TAG =
  /\{%-?\s*(end)?(\w+)((?:"[^"\n]*"|'[^'\n]*'|(?!%\})[\s\S])*?)\s*-?%\}|\{\{-?\s*((?:"[^"\n]*"|'[^'\n]*'|[^"'{}\n])+?)\s*-?\}\}/g;

const RAW_END = /\{%-?\s*endraw\s*-?%\}/g;

/** What expressions in braces stand for: `site.title`, `page.title`. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Converts the Liquid of Jekyll and Octopress, and the tags of Hexo, which look alike. */
export function convertLiquid(text: string, values: Values): Converted {
  return convertTags(text, findTags(text), (name) => {
    if (name.startsWith('=')) return () => evaluate(name.slice(1), values);
    return Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
  });
}

function findTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const { 0: raw, 1: end, 2: name = '', 3: all = '', 4: expression, index } = match;
    if (name === 'raw' && !end) {
      RAW_END.lastIndex = TAG.lastIndex;
      const closing = RAW_END.exec(text);
      const to = closing ? RAW_END.lastIndex : TAG.lastIndex;
      const literal = closing ? text.slice(TAG.lastIndex, closing.index) : '';
      tags.push({
        raw: text.slice(index, to),
        name,
        arguments: parseArguments(''),
        isClosing: false,
        start: index,
        literal,
      });
      TAG.lastIndex = to;
      continue;
    }
    tags.push({
      raw,
      name: expression === undefined ? name : `=${expression}`,
      arguments: parseArguments(all),
      isClosing: end !== undefined,
      start: index,
    });
  }
  return tags;
}

/** An expression with filters, as far as the source says what it is; undefined beyond that. */
function evaluate(expression: string, values: Values): string | undefined {
  const [first = '', ...filters] = expression.split('|').map((part) => part.trim());
  const quoted = /^(["'])(.*)\1$/.exec(first)?.[2];
  let value = quoted ?? values[first];
  if (value === undefined) return undefined;
  for (const filter of filters) {
    const [, name = '', argument = ''] = /^(\w+)\s*:?\s*(.*)$/.exec(filter) ?? [];
    const given = /^(["'])(.*)\1$/.exec(argument)?.[2] ?? values[argument] ?? '';
    if (name === 'prepend') value = given + value;
    else if (name === 'append') value += given;
    else if (name === 'relative_url' || name === 'absolute_url')
      value = value.startsWith('/') ? value : `/${value}`;
    else if (!/^(?:escape|strip|uri_escape|xml_escape|url_encode|cgi_escape)$/.test(name))
      return undefined;
  }
  return value;
}

const image: TagHandler = ({ named, positional }, inner) => {
  if (inner !== undefined) return figureMarkdown(inner.trim(), named.caption ?? '');
  const src =
    named.src ??
    named.url ??
    named.path ??
    named.image_path ??
    named.image ??
    named.img ??
    positional.find((one) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(one));
  if (src === undefined || /^(?:page|site|include)\./.test(src)) return undefined;
  const at = positional.indexOf(src);
  const words = positional.slice(at + 1).filter((one) => !/^\d+(?:px|%)?$/.test(one));
  return imageMarkdown({
    src,
    alt: named.alt ?? words.join(' '),
    caption: named.caption ?? named.description,
    link: named.link,
  });
};

const code = around((inner, { all, named, positional }) => {
  const [, inLang] = /\blang:(\S+)/.exec(all) ?? [];
  const language = inLang ?? named.lang ?? positional[0] ?? '';
  return codeMarkdown(inner, /^[\w+#-]+$/.test(language) ? language : '');
});

/** `post_url 2019-01-02-name`, `link _posts/name.md` */
const target: TagHandler = ({ all }) =>
  all === '' ? undefined : `${TARGET}${encodeURI(all.replace(/^["']|["']$/g, ''))}`;

const tweet: TagHandler = ({ positional: [url] }) =>
  url?.startsWith('http') ? linkMarkdown('Post on X', url) : undefined;

const HANDLERS: Readonly<Record<string, TagHandler>> = {
  ...COMMON_HANDLERS,
  highlight: code,
  codeblock: code,
  code,
  comment: around(() => ''),
  post_url: target,
  post_link: ({ positional: [name, ...words] }) =>
    name === undefined
      ? undefined
      : linkMarkdown(words.join(' ') || name, `${TARGET}${encodeURI(name)}`),
  post_path: target,
  link: target,
  img: image,
  asset_img: image,
  image,
  figure: image,
  asset_path: ({ all }) => all || undefined,
  twitter: tweet,
  tweet,
  notice: around((inner) => calloutMarkdown('note', '', inner)),
  pullquote: around((inner) => inner.replace(/\{"|"\}/g, '')),
  more: () => '',
  include: (args, inner) => includeMarkdown(args.positional[0] ?? '', args, inner),
  include_cached: (args, inner) => includeMarkdown(args.positional[0] ?? '', args, inner),
};

/** Includes that most themes have under such names. */
function includeMarkdown(
  name: string,
  args: Parameters<TagHandler>[0],
  inner: string | undefined,
): string | undefined {
  const { named } = args;
  const id = named.id ?? named.videoid ?? named.video_id;
  if (/youtube/i.test(name) && id) return youtubeMarkdown(id);
  if (/vimeo/i.test(name) && id) return vimeoMarkdown(id);
  if (/video/i.test(name) && id && /youtube|vimeo/.test(named.provider ?? '')) {
    return named.provider === 'vimeo' ? vimeoMarkdown(id) : youtubeMarkdown(id);
  }
  if (/(?:image|img|figure|picture|photo)/i.test(name))
    return image({ ...args, positional: args.positional.slice(1) }, inner);
  return /^(?:toc|share|comments|ads?)\b/i.test(name) ? '' : undefined;
}
