/** Says which of the addresses in a document beside the package document leads to no file. */
export function brokenTarget(
  document: string,
  pattern: RegExp,
  names: ReadonlySet<string>,
): string | undefined {
  for (const [, href = ''] of document.matchAll(pattern)) {
    const isOutside = /^[a-z][a-z0-9+.-]*:/i.test(href);
    const isThere = [...FOLDERS].some((folder) => names.has(`${folder}${href}`));
    if (!isOutside && !isThere && href !== 'style.css') return `there is no file "${href}"`;
  }
  return undefined;
}

const FOLDERS = ['OEBPS/', ''];
