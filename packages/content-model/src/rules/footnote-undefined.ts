import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

const REFERENCE = /(?<!\\)\[\^([^\]\s]+)\]/g;

/** A reference to a footnote that is not defined: it stays in the text as it was typed. */
export const footnoteUndefined: BodyRule = {
  id: 'footnote-undefined',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    if (!facts.markdown.includes('[^')) return;
    for (const { raw, offset } of facts.texts) {
      for (const match of raw.matchAll(REFERENCE)) {
        const label = match[1] ?? '';
        if (!isLabel(label)) continue;
        tell(
          facts.placeOf(offset + match.index),
          `The footnote ${quote(label)} is not defined.`,
          `Add a line "[^${label}]: …".`,
        );
      }
    }
  },
};

/** Not a set of characters in a regular expression: `[^/]`, `[^a-z0-9]`. */
function isLabel(label: string): boolean {
  return /[\p{L}\p{N}*†‡§¶]/u.test(label) && !/^(?:a-z|A-Z|0-9)/.test(label);
}
