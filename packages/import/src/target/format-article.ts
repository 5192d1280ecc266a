import { Document, isSeq } from 'yaml';

/** Front matter under our keys, in the order in which it is written. */
export type FrontMatter = Readonly<Record<string, unknown>>;

/** A text with its front matter. */
export function formatArticle(fields: FrontMatter, body: string): string {
  const text = body.replace(/^\s*\n/, '').trimEnd();
  return `---\n${formatYaml(fields)}---\n\n${text}${text === '' ? '' : '\n'}`;
}

/** Fields as YAML: lists of words on one line, no line broken. */
export function formatYaml(fields: FrontMatter): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const document = new Document(Object.fromEntries(given));
  for (const [key, value] of given) {
    if (!Array.isArray(value) || value.some((one) => typeof one === 'object')) continue;
    const node = document.get(key, true);
    if (isSeq(node)) node.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
