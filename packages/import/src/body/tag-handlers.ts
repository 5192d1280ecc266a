import { gistMarkdown, quoteMarkdown, vimeoMarkdown, youtubeMarkdown } from './markdown-of.ts';
import type { TagArguments, TagHandler } from './tags.ts';

/** Handles a tag that stands around a text; one without a closing tag stays as it is. */
export function around(
  write: (inner: string, args: TagArguments) => string | undefined,
): TagHandler {
  return (args, inner) => (inner === undefined ? undefined : write(inner, args));
}

/** Handles a tag that shows something by its id, the first argument. */
export function embed(write: (id: string) => string): TagHandler {
  return ({ named, positional }) => {
    const id = named.id ?? positional[0];
    return id === undefined ? undefined : write(id);
  };
}

/** Tags that have the same name and meaning in several tools. */
export const COMMON_HANDLERS: Readonly<Record<string, TagHandler>> = {
  blockquote: around(quoteMarkdown),
  gist: ({ positional: [user, id] }) =>
    user === undefined ? undefined : gistMarkdown(id === undefined ? user : `${user}/${id}`),
  quote: around(quoteMarkdown),
  toc: () => '',
  vimeo: embed(vimeoMarkdown),
  youtube: embed(youtubeMarkdown),
};
