import type { Document, DocumentNode } from '@pressroom/content-model';
import { escapeXml } from '@pressroom/render';
import type { BundledLanguage, Highlighter as Shiki } from 'shiki';

/** Prefix of the variables that the theme has for colors: `--code-token-keyword`. */
const VARIABLE = /^var\(--code-(?:token-)?([a-z-]+)\)$/;

/** Characters. A longer block stays plain, because grammars are slow on it. */
const MAX_LENGTH = 50_000;

/** Colors source code: each token has a class, whose colors are in the style sheet. */
export class Highlighter {
  #shiki: Shiki | undefined;
  #known: ReadonlySet<string> = new Set();

  /** Loads the grammars of the languages that a document names. */
  async prepare(document: Document): Promise<void> {
    const languages = new Set<string>();
    collectLanguages(document.children, languages);
    if (languages.size === 0) return;
    if (!this.#shiki) await this.#open();
    for (const language of languages) {
      if (this.#known.has(language)) {
        await this.#shiki?.loadLanguage(language as BundledLanguage);
      }
    }
  }

  /** The HTML of a block's text; undefined where the language is not known. */
  highlight(code: string, language: string): string | undefined {
    if (!this.#shiki || !this.#known.has(language) || code.length > MAX_LENGTH) return undefined;
    const { tokens } = this.#shiki.codeToTokens(code, {
      lang: language as BundledLanguage,
      theme: 'css-variables',
      tokenizeTimeLimit: 0,
    });
    return tokens
      .map((line) => line.map(({ content, color }) => writeToken(content, color)).join(''))
      .join('\n');
  }

  async #open(): Promise<void> {
    const { bundledLanguages, bundledLanguagesAlias, createCssVariablesTheme, createHighlighter } =
      await import('shiki');
    const { createJavaScriptRegexEngine } = await import('shiki/engine/javascript');
    this.#known = new Set([
      ...Object.keys(bundledLanguages),
      ...Object.keys(bundledLanguagesAlias),
    ]);
    const theme = createCssVariablesTheme({
      name: 'css-variables',
      variablePrefix: '--code-',
      fontStyle: false,
    });
    const engine = createJavaScriptRegexEngine({ forgiving: true });
    this.#shiki = await createHighlighter({ themes: [theme], langs: [], engine });
  }
}

function writeToken(content: string, color: string | undefined): string {
  const [, name] = VARIABLE.exec(color ?? '') ?? [];
  const text = escapeXml(content);
  const isPlain = name === undefined || name === 'foreground' || content.trim() === '';
  return isPlain ? text : `<span class="${CLASSES[name] ?? `t-${name}`}">${text}</span>`;
}

/** Short names of the tokens that are many. */
const CLASSES: Readonly<Record<string, string>> = {
  comment: 't-c',
  constant: 't-n',
  function: 't-f',
  keyword: 't-k',
  link: 't-l',
  parameter: 't-p',
  punctuation: 't-o',
  string: 't-s',
  'string-expression': 't-s',
};

function collectLanguages(nodes: readonly DocumentNode[], languages: Set<string>): void {
  for (const node of nodes) {
    if (node.type === 'code' && node.codeLanguage !== undefined) languages.add(node.codeLanguage);
    else if ('holdsBlock' in node) collectLanguages(node.children, languages);
  }
}
