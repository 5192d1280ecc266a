const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![CDATA[': ']]>' };

/**
 * Whether a piece of HTML that stands for itself begins with what Markdown takes for raw HTML to its
 * end, a comment or an element such as `<script>`, and has no end.
 */
export function findUnended(html: string): { begin: string; end: string } | undefined {
  const begin = /^\s*(<!--|<\?|<!\[CDATA\[)/.exec(html)?.[1];
  const end = begin === undefined ? undefined : ENDS[begin];
  if (begin !== undefined && end !== undefined) {
    return html.includes(end) ? undefined : { begin, end };
  }
  const name = /^\s*<(script|style|textarea|pre)\b/i.exec(html)?.[1]?.toLowerCase();
  if (name === undefined || /<\/(?:script|style|textarea|pre)>/i.test(html)) return undefined;
  return { begin: `<${name}>`, end: `</${name}>` };
}
