import { calloutMarkdown, codeMarkdown, imageMarkdown, linkMarkdown } from './markdown-of.ts';
import { TARGET } from './rewrite-targets.ts';
import { around, COMMON_HANDLERS, embed } from './tag-handlers.ts';
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

const highlight = around((inner, { positional, named }) =>
  codeMarkdown(inner, positional[0] ?? named.lang ?? ''),
);

/** `tip "Bring a coat"`: an argument of several words is the title. */
const callout = (kind: string): TagHandler =>
  around((inner, { named, positional: [first = ''] }) =>
    calloutMarkdown(kind, named.title ?? (/\s/.test(first) ? first : ''), inner),
  );

/** `notice "warning"`, `alert type="info"`: the kind is an argument. */
const namedCallout = around((inner, { named, positional: [kind, title] }) =>
  calloutMarkdown(named.type ?? named.color ?? kind ?? 'note', named.title ?? title ?? '', inner),
);

const unwrapped = around((inner) => inner);

const post: TagHandler = ({ named, positional }) => {
  const [first, second] = positional;
  const id = named.id ?? second ?? first;
  const user = named.user ?? (second ? first : undefined) ?? 'i';
  return id === undefined
    ? undefined
    : linkMarkdown('Post on X', `https://twitter.com/${user}/status/${id}`);
};

const HANDLERS: Readonly<Record<string, TagHandler>> = {
  ...COMMON_HANDLERS,
  figure,
  img: figure,
  image: figure,
  imgcap: figure,
  ref: reference,
  relref: reference,
  highlight,
  code: highlight,
  tweet: post,
  twitter: post,
  x: post,
  instagram: embed((id) => linkMarkdown('Post on Instagram', `https://www.instagram.com/p/${id}/`)),
  details: around((inner, { named, positional }) => {
    const summary = named.summary ?? named.title ?? positional[0] ?? '';
    return `<details>\n<summary>${summary}</summary>\n\n${inner.trim()}\n\n</details>`;
  }),
  mermaid: around((inner) => codeMarkdown(inner, 'mermaid')),
  rawhtml: unwrapped,
  'raw-html': unwrapped,
  html: unwrapped,
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
  slideshare: embed((id) =>
    linkMarkdown('Slides', `https://www.slideshare.net/slideshow/embed_code/${id}`),
  ),
  speakerdeck: embed((id) => linkMarkdown('Slides', `https://speakerdeck.com/player/${id}`)),
  summary: () => '',
};
