import { join } from 'node:path';
import type { Report } from '../diagnostics/report.ts';
import type { WebSettings } from '../model.ts';
import { decodeText } from '../read/decode-text.ts';
import { reportOutside } from '../read/find-sources.ts';
import { readInsideFolder } from '../read/read-inside-folder.ts';

/** Reads the style sheet and the fragments of HTML that a content folder has for the web pages. */
export function readWebFiles(root: string, report: Report): Pick<WebSettings, 'css' | 'fragments'> {
  const read = (name: string): string | undefined => {
    const bytes = readInsideFolder(root, join(root, name));
    if (bytes === 'outside') reportOutside(name, report);
    return typeof bytes === 'string' ? undefined : decodeText(bytes, name, report);
  };
  const css = read('web.css');
  const head = read('web/head.html');
  const body = read('web/body.html');
  const article = read('web/article.html');
  return {
    ...(css === undefined ? {} : { css }),
    fragments: {
      ...(head === undefined ? {} : { head }),
      ...(body === undefined ? {} : { body }),
      ...(article === undefined ? {} : { article }),
    },
  };
}
