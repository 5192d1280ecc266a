const SIGNS = [
  String.raw`\{[ \t]*(?:[{%:#./]|[\w:-]+=)`,
  String.raw`\*[^\s]|_[^\s_][^_]*_|\x60`,
  String.raw`\]\(|\]\[`,
  String.raw`\[(?:[/[!]|-?@|toc\]|audio|caption|embed|gallery|gist|playlist|soundcloud)`,
  String.raw`\[(?:sourcecode|tweet|video|vimeo|youtube)`,
  String.raw`==|%%|::[:a-z]|\^\[`,
  String.raw`^(?:import|export)\s`,
  // Features that may be switched off.
  String.raw`(?:^|\n):[ \t]|[^\s^]\^\S|\$[^\s$]|\*\[|:[a-z+-][\w+-]*:`,
];
const SIGN = new RegExp(SIGNS.join('|'), 'i');

/**
 * Returns whether a text might contain unsupported markup. A false positive only costs time.
 *
 * @param text a text of the tree, what escapes it decoded
 */
export function mightContainUnsupportedMarkup(text: string): boolean {
  return SIGN.test(text);
}
