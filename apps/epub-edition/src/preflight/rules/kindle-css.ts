import type { PreflightRule } from '../preflight-rule.ts';

/** Kindle's converter stops at style sheets newer than itself. */
export const kindleCss: PreflightRule = {
  id: 'kindle-css',
  hint: 'Write the value itself.',
  inFile: ({ name, content }) => {
    if (typeof content !== 'string') return undefined;
    const css = name.endsWith('.css') ? content : stylesOf(content);
    const found = /var\s*\(\s*--|(?:^|[{;\s])--[\w-]+\s*:|@import|expression\s*\(/.exec(css)?.[0];
    return found === undefined ? undefined : `${name} uses "${found.trim()}"`;
  },
};

function stylesOf(document: string): string {
  if (!document.includes('style')) return '';
  const styles = [...document.matchAll(/ style="([^"]*)"|<style[^>]*>([^<]*)</g)];
  return styles.map(([, attribute, element]) => attribute ?? element ?? '').join('\n');
}
