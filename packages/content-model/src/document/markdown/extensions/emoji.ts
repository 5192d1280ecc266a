import { createRequire } from 'node:module';
import type * as Gemoji from 'gemoji';

const load = createRequire(import.meta.url);

const SHORTCODE = /(?<![\p{L}\p{N}:]):([a-z][\w-]*|[+-]1|[1-9]\d{2,3}):(?![\p{L}\p{N}:])/gu;

let names: Readonly<Record<string, string>> | undefined;

/** Replaces the shortcodes of emoji that GitHub knows, such as `:tada:`. */
export function replaceEmoji(text: string): string {
  return text.replace(SHORTCODE, (shortcode: string, name: string) => {
    names ??= (load('gemoji') as typeof Gemoji).nameToEmoji;
    return (Object.hasOwn(names, name) ? names[name] : undefined) ?? shortcode;
  });
}
