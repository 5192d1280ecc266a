import { readFileSync } from 'node:fs';

const ASSETS = new URL('../../assets/', import.meta.url);

/** The templates and the stylesheet that stand in the place of the library's own. */
export function readTemplates() {
  const read = (name: string) => readFileSync(new URL(name, ASSETS), 'utf8');
  return {
    chapterXHTML: read('templates/chapter.xhtml.ejs'),
    contentOPF: read('templates/content.opf.ejs'),
    tocNCX: read('templates/toc.ncx.ejs'),
    tocXHTML: read('templates/toc.xhtml.ejs'),
    css: read('style.css'),
  };
}
