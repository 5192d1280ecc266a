import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** What is looked for in texts, what is told of it, and how to mend it. */
interface Kind {
  readonly pattern: RegExp;
  message(found: string): string;
  hint(match: RegExpMatchArray): string;
}

/** Liquid, Jinja, Hugo, WordPress, kramdown: `{% raw %}`, `{{ x }}`, `[gallery ids="1"]`, `{: .x}`. */
const TAG: Kind = {
  pattern:
    /\{\{[^\n]+?\}\}|\{%[^\n]+?%\}|^\{:[^}\n]*\}$|(?<= )\{[#.][\w-][^}\n]*\}$|\[(?:caption|gallery|embed|audio|video|playlist)\s[^\]\n]*=[^\]\n]*\]|\[\/(?:caption|gallery|embed|audio|video|playlist)\]/gm,
  message: (found) => `${quote(found)} is a tag of another tool: it stays in the text`,
  hint: () => 'write in Markdown what it stands for, or put it in `…` where it is to be read',
};

/** `** bold **`, and the `**` that CommonMark does not see between letters and 「, for example. */
const STARS: Kind = {
  pattern: /(?<![A-Za-z0-9)*\\])\*\*[^*\n]+\*\*(?!\*)/g,
  message: (found) => `the stars of ${quote(found)} stay in the text: they make nothing bold`,
  hint: () => 'no space stands within the stars; where that is not it, write <strong>…</strong>',
};

/** `[text][label]` without a line `[label]: …`. */
const REFERENCE: Kind = {
  pattern: /(?<![\w\])\\])\[[^[\]\n]+\]\[([^[\]^\n][^[\]\n]*)\]/g,
  message: (found) => `${quote(found)} stays in the text: its label has no address`,
  hint: ([, label]) => `add a line "[${label}]: https://…"`,
};

/** Markup that Markdown does not know or does not see here: it stays in the text as it was typed. */
export const markupUnread: BodyRule = {
  id: 'markup-unread',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    const look = (text: string, offset: number, kinds: readonly Kind[]) => {
      for (const { pattern, message, hint } of kinds) {
        for (const match of text.matchAll(pattern)) {
          tell(facts.placeOf(offset + match.index), message(match[0]), hint(match));
        }
      }
    };
    for (const { raw, offset } of facts.texts) look(raw, offset, [TAG, STARS, REFERENCE]);
    for (const { node } of facts.html) {
      if (/<(?:!--|code|pre|script|style|template|textarea)\b/i.test(node.value)) continue;
      look(node.value, node.position?.start.offset ?? 0, [TAG]);
    }
  },
};

/** Whether a text may hold any of it: to say yes costs a closer look. */
export function mayHoldUnreadMarkup(text: string): boolean {
  return /\{[{%:#.]|\*\*|\]\[|\[\//.test(text);
}
