import { quote } from '../schema/fields.ts';
import type { Kind } from './markup-kind.ts';

// Markup of other tools, which stays in the text as it was typed.

const noMarkdown = (found: string) => `${quote(found)} is not supported; it stays in the text.`;
const noComment = (found: string) =>
  `${quote(found)} is not supported as a comment; it is published.`;

const SHORTCODES =
  'audio|caption|embed|gallery|gist|playlist|soundcloud|sourcecode|tweet|video|vimeo|youtube';

const TAGS = [
  // Hugo: `{{< x >}}`, `{{% x %}}`
  String.raw`\{\{<[^\n]{1,300}?>\}\}|\{\{%[^\n]{1,300}?%\}\}`,
  // Liquid, Jinja, Handlebars: `{{ x }}`, `{{#if x}}`; no LaTeX, no sets, not `${{ x }}`
  String.raw`(?<![\w\\^{}$])(?!\{+\p{L}[,}])\{{2,3}[-~#/>&^!=]? *[\p{L}_."'$@][^{}\n]*\}{2,3}`,
  String.raw`\{%[^\n]{1,300}?%\}`,
  // WordPress: `[embed]…[/embed]`, `[gallery ids="1"]`, `[youtube=…]`, `[sourcecode]`
  String.raw`\[embed\][^[\]\n]*\[/embed\]|\[sourcecode\]`,
  String.raw`\[(?:${SHORTCODES})(?:\s[^[\]\n=]*)?=[^[\]\n]*\]|\[/(?:${SHORTCODES})\]`,
  String.raw`\[(?:${SHORTCODES})\s+https?:[^[\]\n]*\]`,
  // Forums: `[b]…[/b]`, `[url=…]…[/url]`
  String.raw`\[(b|i|u|s|code|color|img|quote|size|spoiler|url)(?:=[^[\]\n]*)?\][^[\]\n]*\[/\1\]`,
];

export const TAG: Kind = {
  pattern: new RegExp(TAGS.join('|'), 'gmu'),
  isMeant: () => true,
  message: (found) => `${quote(found)} is a tag of another tool; it stays in the text.`,
  hint: () => 'Write it in Markdown, or put it in `…` to show it to readers.',
};

/** `[TOC]`, `[toc]`, `[[_TOC_]]`, `{:toc}`, alone on a line. */
const CONTENTS: Kind = {
  pattern:
    /^(?<before>[ \t>\ufffc]*)(?:\[(?:TOC|toc)\]|\[\[[_\ufffc]?TOC[_\ufffc]?\]\]|\{:toc\})(?=[ \t]*$)/gm,
  isMeant: () => true,
  message: noMarkdown,
  hint: () => 'Delete it, or write a list of links to the headings: [Part one](#part-one).',
};

/** What specifications write in two brackets: `[[Prototype]]`, `[[nodiscard]]`. */
const SPECIFIED =
  /^(?:(?:Get|Set|Has|Is|Own|Define|Prevent|Delete)(?:[A-Z]\w*)?|[A-Z]\w*(?:Object|Realm|Value|Data|Mode|Environment)|Call|Class|Configurable|Construct|Enumerable|Extensible|Prototype|Realm|Scope|Value|Writable|\w+::\w+|carries_dependency|deprecated|fallthrough|likely|maybe_unused|no_unique_address|nodiscard|noreturn|unlikely)\b/;

/** Obsidian and wikis: `[[Other note]]`, `![[photo.png]]`; not `a[[1]]`, `[[1]]`, `[[ -f x ]]`. */
const WIKI_LINK: Kind = {
  sign: '[[',
  feature: 'wikilinks',
  pattern: /(?:!|(?<![\w\])\\[]))\[\[(?![\s"'$-])([^[\]\n]{1,200})\]\](?![([])/g,
  isMeant: ([, words = '']) => /\p{L}{2}/u.test(words) && !SPECIFIED.test(words),
  message: noMarkdown,
  hint: (_, found) => {
    const [target = '', ...words] = found.replace(/^!?\[\[|\]\]$/g, '').split('|');
    if (found.startsWith('!')) return `Write ![description](<${target}>).`;
    return `Write [${words.at(-1) ?? target}](…), with the path of the article.`;
  },
};

/** Obsidian: `%%a note%%`, over several paragraphs too. */
const NOTE: Kind = {
  sign: '%%',
  feature: 'comments',
  pattern: /(?<![\w%\\])%%(?!%)(?:[^%]|%(?!%)){1,2000}%%(?![\w%])/g,
  // A percent sign of a program's is none: `%%d and %%s`, `%%VAR%%`, `%%user_name%%`.
  isMeant: ({ 0: found, index = 0, input = '' }) => {
    const words = found.slice(2, -2);
    const isAlone = /(?:^|\n)[ \t>\ufffc]*$/.test(input.slice(Math.max(0, index - 80), index));
    return (
      /\p{L}{2}/u.test(words) &&
      !/^\w*[A-Z_\d]\w*$/.test(words) &&
      (isAlone || /^\S.*\S$/.test(words))
    );
  },
  message: noComment,
  hint: () => 'Delete it, or write <!-- … -->.',
};

/** MDX: a comment in braces. Its stars may be emphasis to Markdown. */
const BRACED_COMMENT: Kind = {
  sign: '{/',
  pattern: /(?<![\w$\\])\{\/[*\ufffc][^{}\n]*[*\ufffc]\/\}/g,
  isMeant: (_, found) => found.startsWith('{/*'),
  message: noComment,
  hint: () => 'Delete it, or write <!-- … -->.',
};

/** `==marked==`; not `a == b`. */
const MARKED: Kind = {
  sign: '==',
  feature: 'mark',
  pattern:
    /(?<![\p{L}\p{N}_=!<>\\/+*)\]'-])==(?=[\p{L}\p{N}“‘«„「¿¡(\ufffc])([^=\n]*[^\s=])==(?![\p{L}\p{N}_=])/gu,
  isMeant: ([, words = '']) => /\p{L}/u.test(words),
  message: noMarkdown,
  hint: () => 'Write <mark>…</mark>.',
};

/** GitHub, Obsidian: `[!NOTE]` at the beginning of a quote. */
const CALLOUT: Kind = {
  sign: '[!',
  feature: 'callouts',
  pattern: /^(?<before>[ \t>\ufffc]*)\[!([A-Za-z][\w-]*)\][-+]?/gm,
  isMeant: () => true,
  message: noMarkdown,
  hint: ([, , name = '']) =>
    `Write **${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}**.`,
};

/** VitePress, Docusaurus, Pandoc: `:::tip`, `::: {.note}`, `::video{…}`. */
const FENCE: Kind = {
  sign: '::',
  feature: 'callouts',
  pattern: /^(?<before>[ \t>\ufffc]*)(?::{3,}[ \t]*[A-Za-z{][^\n]*|::[a-z][\w-]*[[{][^\n]*)/gm,
  isMeant: () => true,
  message: noMarkdown,
  hint: () => 'Write a block quote (> …), or <aside> and </aside> with empty lines around them.',
};

/** kramdown, Pandoc: `{: .x}` alone on a line, `{#x}` at the end of one. */
const BLOCK_BRACES: Kind = {
  sign: '{',
  feature: 'attributes',
  pattern: /^\{:[^}\n]*\}$|(?<= )\{[#.][A-Za-z][^{},\n]*\}$/gm,
  isMeant: () => true,
  message: noMarkdown,
  hint: () => 'Delete the braces.',
};

const ATTRIBUTES = String.raw`\{:?[ \t]*(?:[#.][A-Za-z][^{}\n]*|[\w:-]+=[^{}\s][^{}\n]*)\}`;

/** Pandoc, kramdown: `[words]{.smallcaps}`, `![x](y.png){width=50%}`. */
const BRACES: Kind = {
  sign: '{',
  feature: 'attributes',
  pattern: new RegExp(
    String.raw`(?<![\w\])\\])\[[^[\]\n]+\]${ATTRIBUTES}|(?<=\ufffc)${ATTRIBUTES}`,
    'g',
  ),
  isMeant: () => true,
  message: noMarkdown,
  hint: () => 'Delete the braces, or write HTML.',
};

/** Pandoc: `[@knuth84]`, `[@smith, p. 3]`; not `[@somebody]`, `[@scope/name]`. */
const CITATION: Kind = {
  sign: '@',
  pattern: /(?<![\w\])\\])\[-?@([A-Za-z][\w:.#$%&+?~-]*)([,;][^[\]\n]*)?\](?![([:])/g,
  isMeant: ([, key = '', rest]) => rest !== undefined || /\d/.test(key),
  message: noMarkdown,
  hint: () => 'Write the source in full, or in a footnote: [^1].',
};

/** Pandoc: `word^[A note.]`; not `x^[2]`. */
const INLINE_NOTE: Kind = {
  sign: '^[',
  pattern: /(?<=[\p{L}\p{N}.,;:!?)"”’\ufffc])\^\[[^[\]\n]+\](?![[(])/gu,
  isMeant: ([found]) => /\p{L} +\p{L}/u.test(found),
  message: noMarkdown,
  hint: () => 'Write [^1] here, and its text below: "[^1]: …".',
};

export const OTHER_TOOLS: readonly Kind[] = [
  CONTENTS,
  WIKI_LINK,
  NOTE,
  BRACED_COMMENT,
  MARKED,
  CALLOUT,
  FENCE,
  BRACES,
  BLOCK_BRACES,
  CITATION,
  INLINE_NOTE,
];

/** MDX: `import` and `export` in the first lines of a text. */
export const MODULE_LINE: Kind = {
  pattern:
    /(?:import[ \t]+(?:[\w*{][^'"\n]*[ \t]from[ \t]+)?(?:'[^'\n]+'|"[^"\n]+")|export[ \t]+(?:(?:async|class|const|default|function|let|var)\b|[*{])[^\n]*);?[ \t]*(?:\n|$)/gy,
  isMeant: () => true,
  message: noMarkdown,
  hint: () => 'Delete it: no edition runs code.',
};
