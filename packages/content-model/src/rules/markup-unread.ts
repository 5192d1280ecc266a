import type { TextFacts } from '../body/text-facts.ts';
import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** What is looked for in texts, what is told of it, and how to mend it. */
interface Kind {
  readonly pattern: RegExp;
  /** Whether an author wanted it as markup: what may be prose is left alone. */
  isMeant(match: RegExpMatchArray): boolean;
  message(found: string): string;
  hint(match: RegExpMatchArray): string;
}

const TAGS = [
  // Hugo: `{{< x >}}`, `{{% x %}}`
  String.raw`\{\{<[^\n]{1,300}?>\}\}|\{\{%[^\n]{1,300}?%\}\}`,
  // Liquid, Jinja, Handlebars: `{{ x }}`, `{{#if x}}`; no LaTeX, no sets, not `${{ x }}`
  String.raw`(?<![\w\\^{}$])(?!\{+\p{L}[,}])\{{2,3}[-~#/>&^!=]? *[\p{L}_."'$@][^{}\n]*\}{2,3}`,
  String.raw`\{%[^\n]{1,300}?%\}`,
  // kramdown, Pandoc: `{: .x}`, `{#x}`
  String.raw`^\{:[^}\n]*\}$|(?<= )\{[#.][A-Za-z][^{},\n]*\}$`,
  // WordPress: `[gallery ids="1"]`
  String.raw`\[(?:caption|gallery|embed|audio|video|playlist)\s[^[\]\n=]*=[^[\]\n]*\]`,
  String.raw`\[/(?:caption|gallery|embed|audio|video|playlist)\]`,
];

const TAG: Kind = {
  pattern: new RegExp(TAGS.join('|'), 'gmu'),
  isMeant: () => true,
  message: (found) => `${quote(found)} is a tag of another tool: it stays in the text`,
  hint: () => 'write in Markdown what it stands for, or put it in `…` where it is to be read',
};

/**
 * `**` that CommonMark does not see between letters and 「, for example, and a line's first words
 * in `** bold **`. Stars before a word are no closing ones (`**kwargs`), nor are stars between
 * spaces (`2 ** 3`).
 */
const STARS: Kind = {
  pattern:
    /(?<![A-Za-z0-9)*/\\])\*\*(?![\s*/])([^*\n]*[^\s*([{<=“‘«„「『])\*\*(?![*/])|^\*\* ([^*\n]*)\*\*(?![*/\p{L}\p{N}])/gmu,
  isMeant: ([, tight, spaced]) => {
    const words = tight ?? spaced ?? '';
    return /\p{L}{2}/u.test(words) && !/^\w+,$/.test(words);
  },
  message: (found) => `the stars of ${quote(found)} stay in the text: they make nothing bold`,
  hint: () => 'no space stands within the stars; where that is not it, write <strong>…</strong>',
};

/** `[text][label]` without a line `[label]: …`; not `[1][2]`, `[a-z][0-9]` or `[Smith][Jones]`. */
const REFERENCE: Kind = {
  pattern: /(?<![\w\])\\])\[([^[\]\n]+)\]\[([^[\]^\n][^[\]\n]*)\](?!\[)/g,
  isMeant: ([, text = '', label = '']) =>
    /\p{L}{2}/u.test(text) &&
    /\p{L}{3}/u.test(label) &&
    (text === label || ![text, label].every((one) => /^\p{Lu}\p{L}+$/u.test(one))),
  message: (found) => `${quote(found)} stays in the text: its label has no address`,
  hint: ([, , label]) => `add a line "[${label}]: https://…"`,
};

/** Markup that Markdown does not know or does not see here: it stays in the text as it was typed. */
export const markupUnread: BodyRule = {
  id: 'markup-unread',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { raw, offset, kinds } of readPieces(facts)) {
      const text = raw.replace(MATHS, (maths) => ' '.repeat(maths.length));
      for (const { pattern, isMeant, message, hint } of kinds) {
        for (const match of text.matchAll(pattern)) {
          if (!isMeant(match)) continue;
          tell(facts.placeOf(offset + match.index), message(match[0]), hint(match));
        }
      }
    }
  },
};

/** `$x^{{n}}$` */
const MATHS = /\$\$[^$]+\$\$|\$[^$\n{][^$\n]*\$/g;

/** Comments, and the tags of elements whose text is code or never appears. */
const UNREAD =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)(code|kbd|math|pre|samp|script|style|template|textarea)(?=[\s/>]|$)[^>]*(?:>|$)/gi;

interface Piece {
  readonly raw: string;
  readonly offset: number;
  readonly kinds: readonly Kind[];
}

/** What a reader sees of the text, raw HTML included, but for code. */
function* readPieces({ texts, html }: TextFacts): Generator<Piece> {
  const open = new Map<string, number>();
  const isRead = () => [...open.values()].every((count) => count === 0);
  const pieces = [
    ...texts.map((text) => ({ ...text, isHtml: false })),
    ...html.map(({ node }) => {
      return { raw: node.value, offset: node.position?.start.offset ?? 0, isHtml: true };
    }),
  ].sort((a, b) => a.offset - b.offset);
  for (const { raw, offset, isHtml } of pieces) {
    if (!isHtml) {
      if (isRead()) yield { raw, offset, kinds: [TAG, STARS, REFERENCE] };
      continue;
    }
    let from = 0;
    for (const match of raw.matchAll(UNREAD)) {
      if (isRead()) {
        yield { raw: raw.slice(from, match.index), offset: offset + from, kinds: [TAG] };
      }
      const [found, slash, tag] = match;
      from = match.index + found.length;
      if (tag === undefined) {
        // A blank line ends the piece, not the comment: an HTML parser takes all that follows for it.
        if (!found.endsWith('-->')) return;
        continue;
      }
      const name = tag.toLowerCase();
      open.set(name, Math.max(0, (open.get(name) ?? 0) + (slash ? -1 : 1)));
    }
    if (isRead()) yield { raw: raw.slice(from), offset: offset + from, kinds: [TAG] };
  }
}

/** Whether a text may hold any of it: to say yes costs a closer look. */
export function mayHoldUnreadMarkup(text: string): boolean {
  return /\{[{%:#.]|\*\*|\]\[|\[\//.test(text);
}
