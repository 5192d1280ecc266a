import { imageMarkdown, vimeoMarkdown, youtubeMarkdown } from './markdown-of.ts';
import type { Converted, LeftTag } from './tags.ts';

/** Code, which stays as it is; or what is to be converted. */
const PIECES =
  /(^[ \t]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\2[^\n]*$|$(?![\s\S]))|`[^`\n]+`)|^import\s+(?:([\w$]+)|[\w*{][^'"\n]*?)\s+from\s+['"]([^'"\n]+)['"];?[ \t]*$|^(?:import\s+['"][^'"\n]+['"]|export\s+(?:const|default|let|var|function|async|class|\{|\*)[^\n]*);?[ \t]*$|\{\/\*([\s\S]*?)\*\/\}|<([A-Z][\w.]*|img)\b((?:[^>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*?)\/?>|<\/([A-Z][\w.]*)>/gm;

const ATTRIBUTE =
  /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|(?:require\(["']([^"']+)["']\)(?:\.default)?)|([\w$.]+))\s*\})/g;

/** Converts what MDX adds to Markdown: modules, comments, images and videos as components. */
export function convertMdx(text: string): Converted {
  const left: LeftTag[] = [];
  const converted = new Map<string, number>();
  const modules = new Map<string, string>();
  const count = (name: string) => converted.set(name, (converted.get(name) ?? 0) + 1);
  const written = text.replace(PIECES, (raw, ...groups) => {
    const [code, , variable, module, comment, name, attributes, closing] = groups;
    const start = groups.at(-2) as number;
    if (code !== undefined) return raw;
    if (module !== undefined) {
      if (variable !== undefined) modules.set(variable, module);
      count('import');
      return '';
    }
    if (comment !== undefined) {
      count('comment');
      return `<!--${comment.replace(/--/g, '- -')}-->`;
    }
    if (name === undefined && closing === undefined) {
      count('export');
      return '';
    }
    const markdown =
      name === undefined ? undefined : componentMarkdown(name, readAttributes(attributes, modules));
    if (markdown === undefined) {
      if (name !== 'img' && closing === undefined) left.push({ raw, start });
      return raw;
    }
    count(name);
    return markdown;
  });
  return { text: written, left, converted };
}

function readAttributes(
  source: string,
  modules: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', ...values] of source.matchAll(ATTRIBUTE)) {
    const variable = values.at(-1);
    const value = values.slice(0, -1).find((one) => one !== undefined);
    const found = value ?? modules.get(variable?.replace(/\.(?:src|default)$/, '') ?? '');
    if (found !== undefined) attributes.set(name.toLowerCase(), found);
  }
  return attributes;
}

function componentMarkdown(
  name: string,
  attributes: ReadonlyMap<string, string>,
): string | undefined {
  const src = attributes.get('src') ?? attributes.get('url');
  const id =
    attributes.get('id') ?? attributes.get('videoid') ?? attributes.get('youtubeid') ?? src;
  if (/youtube/i.test(name)) return id === undefined ? undefined : youtubeMarkdown(id);
  if (/vimeo/i.test(name)) return id === undefined ? undefined : vimeoMarkdown(id);
  if (!/^(?:img|.*(?:image|img|figure|picture|photo).*)$/i.test(name) || src === undefined)
    return undefined;
  return imageMarkdown({
    src,
    alt: attributes.get('alt'),
    caption: attributes.get('caption') ?? attributes.get('title'),
  });
}
