/** Markup, or text between it; in our documents, `<` and `>` stand nowhere else. */
const TOKEN = /<[^>]*>|[^<]+/g;

/** Elements that begin a new count of sentences. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p li h1 h2 h3 h4 h5 h6 dt dd td th caption figcaption summary blockquote pre div'.split(' '),
);

/** What is in them is no text of a page, or cannot hold a span. */
const OPAQUE: ReadonlySet<string> = new Set(['head', 'math', 'ruby', 'script', 'style', 'svg']);

/** The end of a sentence, with the marks that close it and the space after it. */
const SENTENCE = /[^.!?。！？…]*(?:[.!?。！？…]+["'”’»」』)\]]*\s*|$)/gu;

/**
 * Makes a document one for Kobo's own renderer: sentences and images in numbered spans, by which it
 * keeps the place, highlights and counts; the body in the two boxes that it sets in columns.
 *
 * @param document a whole XHTML document of ours
 */
export function addKoboSpans(document: string): string {
  let out = '';
  let block = 0;
  let part = 0;
  let opaque: string | undefined;
  let depth = 0;
  let isInBody = false;
  const span = (content: string) => {
    if (block === 0) block = 1;
    part += 1;
    return `<span class="koboSpan" id="kobo.${block}.${part}">${content}</span>`;
  };
  for (const [token] of document.matchAll(TOKEN)) {
    if (!token.startsWith('<')) {
      out += isInBody && !opaque && token.trim() !== '' ? wrapSentences(token, span) : token;
      continue;
    }
    const { name, isEnd } = readTag(token);
    if (opaque !== undefined) {
      if (name === opaque && !token.endsWith('/>')) depth += isEnd ? -1 : 1;
      if (depth === 0) opaque = undefined;
      out += token;
    } else if (name === 'body') {
      isInBody = !isEnd;
      out += isEnd ? `</div>\n</div>\n${token}` : `${token}\n${BOXES}`;
    } else if (name === 'img' && isInBody) {
      block += 1;
      part = 0;
      out += span(token);
    } else {
      if (!isEnd && OPAQUE.has(name) && !token.endsWith('/>')) {
        opaque = name;
        depth = 1;
      }
      if (!isEnd && BLOCKS.has(name)) {
        block += 1;
        part = 0;
      }
      out += token;
    }
  }
  return out;
}

const BOXES = '<div class="book-columns">\n<div class="book-inner">';

function readTag(token: string): { readonly name: string; readonly isEnd: boolean } {
  const isEnd = token.startsWith('</');
  return { name: /^<\/?([^\s/>]*)/.exec(token)?.[1] ?? '', isEnd };
}

function wrapSentences(text: string, span: (content: string) => string): string {
  let out = '';
  for (const [sentence] of text.matchAll(SENTENCE)) {
    if (sentence === '') continue;
    out += sentence.trim() === '' ? sentence : span(sentence);
  }
  return out;
}
