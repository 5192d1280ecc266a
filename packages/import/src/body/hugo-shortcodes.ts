import {
  calloutMarkdown,
  codeMarkdown,
  gistMarkdown,
  imageMarkdown,
  linkMarkdown,
  vimeoMarkdown,
  youtubeMarkdown,
} from './markdown-of.ts';
import { TARGET } from './rewrite-targets.ts';
import {
  type Converted,
  convertTags,
  parseArguments,
  type Tag,
  type TagArguments,
  type TagHandler,
} from './tags.ts';

const SHORTCODE =
  /\{\{([<%])(\/\*)?[ \t\n]*(\/?)[ \t\n]*([\w][\w/.-]*)((?:"(?:\\.|[^"\\])*"|`[^`]*`|(?![>%]\}\})[^"`])*?)[ \t\n]*(\/?)[ \t\n]*(\*\/)?[>%]\}\}/g;

/** Converts the shortcodes of Hugo and of its common themes. */
export function convertShortcodes(text: string): Converted {
  const tags = [...text.matchAll(SHORTCODE)].map((match): Tag => {
    const { 0: raw, 1: sign = '<', 2: escaped, 3: slash, 4: name = '', 5: all = '', index } = match;
    const literal = raw.replace(/^(\{\{[<%])\/\*/, '$1').replace(/\*\/([>%]\}\})$/, '$1');
    return {
      raw,
      name: name.toLowerCase(),
      arguments: parseArguments(all),
      isClosing: slash === '/' && sign !== '',
      start: index,
      ...(escaped ? { literal } : {}),
    };
  });
  return convertTags(text, tags, handlerOf);
}

function handlerOf(name: string): TagHandler {
  const known = Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
  return known ?? ((args, inner) => linkToFirst(name, args, inner));
}

/** A tag of a theme that shows what is at an address becomes a link to it. */
const linkToFirst = (
  name: string,
  { named, positional }: TagArguments,
  inner: string | undefined,
): string | undefined => {
  const url = named.src ?? named.url ?? named.href ?? positional[0];
  if (inner !== undefined || !/^https?:\/\/\S+$/.test(url ?? '')) return undefined;
  return linkMarkdown(named.title ?? name.charAt(0).toUpperCase() + name.slice(1), url ?? '');
};

const figure: TagHandler = ({ named, positional }) => {
  const src = named.src ?? named.image ?? named.img ?? positional[0];
  if (src === undefined) return undefined;
  const caption = [named.title, named.caption, named.attr].filter(Boolean).join('. ');
  return imageMarkdown({ src, alt: named.alt ?? positional[1], caption, link: named.link });
};

const reference: TagHandler = ({ named, positional }) => {
  const path = named.path ?? positional[0];
  return path === undefined ? undefined : `${TARGET}${encodeURI(path)}`;
};

const highlight: TagHandler = ({ positional, named }, inner) =>
  inner === undefined ? undefined : codeMarkdown(inner, positional[0] ?? named.lang ?? '');

const callout =
  (kind: string): TagHandler =>
  ({ named, positional }, inner) =>
    inner === undefined
      ? undefined
      : calloutMarkdown(
          kind,
          named.title ?? (/\s/.test(positional[0] ?? '') ? (positional[0] ?? '') : ''),
          inner,
        );

/** `notice "warning"`, `alert type="info"`: the kind is an argument. */
const namedCallout: TagHandler = ({ named, positional }, inner) =>
  inner === undefined
    ? undefined
    : calloutMarkdown(
        named.type ?? named.color ?? positional[0] ?? 'note',
        named.title ?? positional[1] ?? '',
        inner,
      );

const post: TagHandler = ({ named, positional }) => {
  const [first, second] = positional;
  const id = named.id ?? second ?? first;
  const user = named.user ?? (second ? first : undefined) ?? 'i';
  return id === undefined
    ? undefined
    : linkMarkdown('Post on X', `https://twitter.com/${user}/status/${id}`);
};

function slides(start: string, id: string | undefined): string | undefined {
  return id === undefined ? undefined : linkMarkdown('Slides', `${start}${id}`);
}

const HANDLERS: Readonly<Record<string, TagHandler>> = {
  figure,
  img: figure,
  image: figure,
  imgcap: figure,
  ref: reference,
  relref: reference,
  highlight,
  code: highlight,
  youtube: ({ named, positional }) => {
    const id = named.id ?? positional[0];
    return id === undefined ? undefined : youtubeMarkdown(id);
  },
  vimeo: ({ named, positional }) => {
    const id = named.id ?? positional[0];
    return id === undefined ? undefined : vimeoMarkdown(id);
  },
  gist: ({ positional: [user, id] }) =>
    user === undefined ? undefined : gistMarkdown(id === undefined ? user : `${user}/${id}`),
  tweet: post,
  twitter: post,
  x: post,
  instagram: ({ named, positional }) => {
    const id = named.id ?? positional[0];
    return id === undefined
      ? undefined
      : linkMarkdown('Post on Instagram', `https://www.instagram.com/p/${id}/`);
  },
  details: ({ named, positional }, inner) =>
    inner === undefined
      ? undefined
      : `<details>\n<summary>${named.summary ?? named.title ?? positional[0] ?? ''}</summary>\n\n${inner.trim()}\n\n</details>`,
  mermaid: (_, inner) => (inner === undefined ? undefined : codeMarkdown(inner, 'mermaid')),
  rawhtml: (_, inner) => inner,
  'raw-html': (_, inner) => inner,
  html: (_, inner) => inner,
  notice: namedCallout,
  alert: namedCallout,
  callout: namedCallout,
  admonition: namedCallout,
  hint: namedCallout,
  note: callout('note'),
  info: callout('info'),
  tip: callout('tip'),
  warning: callout('warning'),
  caution: callout('caution'),
  danger: callout('danger'),
  important: callout('important'),
  quote: (_, inner) =>
    inner === undefined
      ? undefined
      : inner
          .trim()
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n'),
  slideshare: ({ named, positional }) =>
    slides('https://www.slideshare.net/slideshow/embed_code/', named.id ?? positional[0]),
  speakerdeck: ({ named, positional }) =>
    slides('https://speakerdeck.com/player/', named.id ?? positional[0]),
  toc: () => '',
  summary: () => '',
};
