/** The HTML of a post: block comments taken out, shortcodes and lines as WordPress shows them. */
export function wordPressHtml(content: string): string {
  const blocks = /<!--\s*wp:/.test(content);
  const html = content
    .replace(/<!--\s*\/?wp:[\s\S]*?-->/g, '')
    .replace(/<!--\s*(?:more|nextpage)[\s\S]*?-->/g, '')
    .replace(
      /\[caption\b([^\]]*)\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)\s*([\s\S]*?)\s*\[\/caption\]/g,
      (_, attributes: string, image: string, words: string) => {
        const caption = words || /caption="([^"]*)"/.exec(attributes)?.[1] || '';
        return `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
      },
    )
    .replace(
      /\[(?:embed|youtube|vimeo)[^\]]*\]\s*(https?:[^\s[\]]+)\s*\[\/(?:embed|youtube|vimeo)\]/g,
      '<p><a href="$1">$1</a></p>',
    )
    .replace(
      /\[(?:youtube|vimeo|embed)[ =]+"?(https?:[^\s"\]]+)"?[^\]]*\]/g,
      '<p><a href="$1">$1</a></p>',
    )
    .replace(
      /\[(?:source)?code(?:\s+(?:lang(?:uage)?=)?["']?([\w+#-]*)["']?[^\]]*)?\]([\s\S]*?)\[\/(?:source)?code\]/g,
      (_, language: string | undefined, code: string) =>
        `<pre><code class="language-${language ?? ''}">${code
          .replace(/^\n/, '')
          .replace(/&(?!\w+;)/g, '&amp;')
          .replace(/</g, '&lt;')}</code></pre>`,
    )
    .replace(
      /<pre\b[^>]*class="[^"]*brush:\s*([\w+#-]+)[^"]*"[^>]*>([\s\S]*?)<\/pre>/g,
      '<pre><code class="language-$1">$2</code></pre>',
    );
  return blocks ? html : withParagraphs(html);
}

const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|details|div|dl|dt|dd|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video)\b/i;

/** Makes paragraphs of empty lines and breaks of line ends, as WordPress does for classic posts. */
function withParagraphs(html: string): string {
  const kept: string[] = [];
  const text = html.replace(/<(pre|script|style|textarea)\b[\s\S]*?<\/\1>/gi, (element) => {
    kept.push(element);
    return `\n\n<pre data-kept="${kept.length - 1}"></pre>\n\n`;
  });
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const written = blocks.map((block) =>
    BLOCK.test(block) ? block : `<p>${block.replace(/\n/g, '<br>\n')}</p>`,
  );
  return written
    .join('\n\n')
    .replace(/<pre data-kept="(\d+)"><\/pre>/g, (_, index) => kept[Number(index)] ?? '');
}
