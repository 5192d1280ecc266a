import type { PackagedFile, PreflightRule } from './preflight-rule.ts';
import { PREFLIGHT_RULES } from './rules/index.ts';

/** Something for which Kindle would refuse a book. */
export interface Finding {
  readonly rule: PreflightRule;
  readonly message: string;
}

/** Looks at the files of a book as they go into it, then at the book as a whole. */
export class Preflight {
  readonly #findings: Finding[] = [];
  readonly #names = new Set<string>();
  readonly #texts = { opf: '', nav: '', ncx: '' };

  look(file: PackagedFile): void {
    const { name, content } = file;
    this.#names.add(name);
    if (typeof content === 'string') {
      if (name.endsWith('.opf')) this.#texts.opf = content;
      if (name.endsWith('.ncx')) this.#texts.ncx = content;
      if (name.endsWith('toc.xhtml')) this.#texts.nav = content;
    }
    for (const rule of PREFLIGHT_RULES) this.#add(rule, rule.inFile?.(file));
  }

  /** @param size of the finished book in bytes */
  findings(size: number): readonly Finding[] {
    const book = { size, names: this.#names, ...this.#texts };
    for (const rule of PREFLIGHT_RULES) this.#add(rule, rule.inBook?.(book));
    return this.#findings;
  }

  #add(rule: PreflightRule, message: string | undefined): void {
    if (message !== undefined) this.#findings.push({ rule, message });
  }
}
