/** Text of HTML with its commonest character references as characters. */
export function decodeEntities(text: string | undefined): string | undefined {
  return text
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:0?39|x27);/gi, "'")
    .replace(/&amp;/g, '&');
}
