// What tags of several tools stand for, in Markdown and HTML.

/** An image, with a caption or a link if it has one. */
export function imageMarkdown(image: {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly link?: string | undefined;
}): string {
  const { src, link } = image;
  const caption = image.caption?.trim() ?? '';
  const alt = (image.alt ?? '').trim() || plain(caption);
  const shown = `![${escapeText(alt)}](${destination(src)})`;
  const linked = link ? `[${shown}](${destination(link)})` : shown;
  return figureMarkdown(linked, caption);
}

/** Markdown with a caption below it. */
export function figureMarkdown(content: string, caption: string): string {
  if (caption === '') return content;
  return `<figure>\n\n${content}\n\n<figcaption>\n\n${caption}\n\n</figcaption>\n</figure>`;
}

export function linkMarkdown(words: string, url: string): string {
  return `[${escapeText(words)}](${destination(url)})`;
}

/** A block of code, in a fence longer than any within it. */
export function codeMarkdown(code: string, language = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const lines = code.replace(/^\n+|\s+$/g, '');
  return `${fence}${language}\n${lines}\n${fence}`;
}

/** `> [!NOTE] Title`, and the text below it. */
export function calloutMarkdown(kind: string, title: string, inner: string): string {
  const head = `[!${kind.toUpperCase()}]${title === '' ? '' : ` ${title}`}`;
  return `\n${quoteMarkdown(`${head}\n${inner.trim()}`)}\n`;
}

export function quoteMarkdown(text: string): string {
  const lines = text.trim().split('\n');
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

const VIDEO =
  /^(?:https?:\/\/)?(?:www\.)?(?:youtube\.com\/(?:watch\?v=|embed\/)|youtu\.be\/)([\w-]{6,})/;

export function youtubeMarkdown(id: string): string {
  const [, inUrl] = VIDEO.exec(id) ?? [];
  return linkMarkdown('Video on YouTube', `https://www.youtube.com/watch?v=${inUrl ?? id}`);
}

export function vimeoMarkdown(id: string): string {
  const url = /^https?:/.test(id) ? id : `https://vimeo.com/${id}`;
  return linkMarkdown('Video on Vimeo', url);
}

export function gistMarkdown(path: string): string {
  return linkMarkdown('Code on GitHub Gist', `https://gist.github.com/${path}`);
}

/** The destination of a link or an image, in angle brackets where it has to be. */
export function destination(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\n]/g, encodeURIComponent)}>` : url;
}

function escapeText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The words of a line of Markdown or HTML. */
function plain(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}
