import type { Nodes } from 'mdast';
import type { Attributes } from '../node.ts';

/** The attributes that an author gave a node in braces. */
export function givenAttributes({ data }: Nodes): Attributes | undefined {
  if (!data?.hProperties) return undefined;
  const { className: _, ...given } = data.hProperties;
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );
}

/** A backslash is a character like any (CommonMark, section 6.3), where browsers see a slash. */
export function hrefOf(url: string): string {
  return url.replaceAll('\\', '%5C');
}

/** The class by which HTML names the language of a code block (HTML, section 4.5.15). */
export function classOfCode(language: string | null | undefined): Attributes | undefined {
  return language ? { class: `language-${language}` } : undefined;
}

export function addressed(attributes: Attributes, title: string | null | undefined): Attributes {
  return title === null || title === undefined ? attributes : { ...attributes, title };
}
