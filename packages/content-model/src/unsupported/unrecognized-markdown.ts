import { quote } from '../schema/fields.ts';
import type { Kind } from './markup-kind.ts';

// Markdown's own markup where Markdown does not see it, so that it stays in the text.

/**
 * `**` that CommonMark does not see between letters and 「, for example, and a line's first words
 * in `** bold **`. Stars before a word are no closing ones (`**kwargs`), nor are stars between
 * spaces (`2 ** 3`).
 */
export const STARS: Kind = {
  pattern:
    /(?<![A-Za-z0-9)*/\\])\*\*(?![\s*/])([^*\n]*[^\s*([{<=“‘«„「『])\*\*(?![*/])|^\*\* ([^*\n]*)\*\*(?![*/\p{L}\p{N}])/gmu,
  isMeant: ([, tight, spaced]) => {
    const words = tight ?? spaced ?? '';
    return /\p{L}{2}/u.test(words) && !/^\w+,$/.test(words);
  },
  message: (found) =>
    `The asterisks in ${quote(found)} stay in the text; they do not make it bold.`,
  hint: () => 'Delete the spaces inside the asterisks, or write <strong>…</strong>.',
};

/** `[text][label]` without a line `[label]: …`; not `[1][2]`, `[a-z][0-9]` or `[Smith][Jones]`. */
export const REFERENCE: Kind = {
  pattern: /(?<![\w\])\\])\[([^[\]\n]+)\]\[([^[\]^\n][^[\]\n]*)\](?!\[)/g,
  isMeant: ([, text = '', label = '']) =>
    /\p{L}{2}/u.test(text) &&
    /\p{L}{3}/u.test(label) &&
    (text === label || ![text, label].every((one) => /^\p{Lu}\p{L}+$/u.test(one))),
  message: (found) => `${quote(found)} stays in the text; its label is not defined.`,
  hint: ([, , label]) => `Add a line "[${label}]: https://…".`,
};

const SIZE = /\s=(?:\d{1,5}(?:x\d{0,5})?|x\d{1,5})$/;

/** `![x](my photo.png)`, also with a title or a size; not `f[i](a, b)`. */
export const SPACED_ADDRESS: Kind = {
  pattern: /(?<!\\)(?:!?\[[^[\]\n]*)?\]\(([^()<>\n]*(?:\([^()\n]*\)[^()<>\n]*)*)\)/g,
  isMeant: (match) => {
    const address = addressIn(match[1] ?? '').replace(SIZE, '  ');
    const before = match.input?.[(match.index ?? 0) - 1] ?? '';
    return (
      /\s/.test(address) &&
      (/^(?:\.{0,2}\/|[a-z][a-z+.-]*:\/\/)/i.test(address) ||
        /^[^?#]*\.\p{L}[\p{L}\p{N}]{0,7}(?:[?#]|$)/u.test(lastWord(address))) &&
      (match[0].startsWith('!') || !/[\w)\]]/.test(before))
    );
  },
  message: (found) => `${quote(found)} stays in the text: its address contains a space.`,
  hint: ([, inBrackets = '']) => {
    const address = addressIn(inBrackets);
    const size = SIZE.exec(address)?.[0].trim();
    return size === undefined
      ? `Put the address in angle brackets: <${address}>.`
      : `Delete ${quote(size)}, or write <img src="…" alt="…" width="…">.`;
  },
};

function lastWord(text: string): string {
  return text.trimEnd().split(/\s/).at(-1) ?? '';
}

/** What stands in the round brackets of a link without its title. */
function addressIn(inBrackets: string): string {
  const trimmed = inBrackets.trim();
  return /^(.*\S)\s+(?:"[^"]*"|'[^']*'|\([^()]*\))$/.exec(trimmed)?.[1] ?? trimmed;
}

/** Emphasis, code, links and notes in the text of an HTML block; not `*.js`, `__init__`, `5*` or `a_b`. */
export const IN_HTML: Kind = {
  pattern: new RegExp(
    [
      String.raw`(?<![\p{L}\p{N}*\\;])(\*{1,3})(?=[\p{L}\p{N}"“‘«„「『(])[^*]*[^\s*;]\1(?![\p{L}\p{N}*&])`,
      String.raw`(?<![\p{L}\p{N}_\\;])(_{1,3})(?=[\p{L}\p{N}"“‘«„「『(])[^_]*[^\s_;]\2(?![\p{L}\p{N}_&])`,
      String.raw`(?<![\x60\\])\x60[^\x60\n]+\x60(?!\x60)`,
      String.raw`!?\[[^[\]\n]+\]\([^()\s]+(?:\s+"[^"\n]*")?\)`,
      String.raw`\[\^\d{1,3}\]`,
    ].join('|'),
    'gu',
  ),
  isMeant: ([found]) => /\p{L}|^\[\^/u.test(found) && !/^__\w+__$/.test(found),
  message: (found) => `${quote(found)} stays in the text: Markdown inside this HTML is not read.`,
  hint: () => 'Write it in HTML too, or put an empty line before and after the text.',
};
