import { posix } from 'node:path';
import { TARGET } from './body/rewrite-targets.ts';
import { decodeAddress } from './decode-address.ts';
import type { Source, SourceEntry } from './source.ts';

/** What a link is to be: an address, or one that leads nowhere and why. */
export type FoundTarget =
  | { readonly address: string }
  | { readonly address: string; readonly problem: string };

/** Finds the texts that links lead to, by their files and their old addresses. */
export class TextTargets {
  readonly #site: URL | undefined;
  readonly #byFile = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();
  readonly #byName = new Map<string, string>();

  constructor({ site }: Source) {
    this.#site = site.url ? new URL(site.url) : undefined;
  }

  add({ file, name }: SourceEntry, slug: string, addresses: readonly (string | undefined)[]): void {
    const bare = withoutEnding(file);
    this.#byFile.set(bare, slug);
    const isIndex = /(?:^|\/)_?index$/.test(bare);
    if (isIndex) this.#byFile.set(posix.dirname(bare), slug);
    for (const one of [posix.basename(isIndex ? posix.dirname(bare) : bare), name]) {
      if (!this.#byName.has(one.toLowerCase())) this.#byName.set(one.toLowerCase(), slug);
    }
    for (const address of addresses) {
      if (address !== undefined)
        this.#byAddress.set(normalize(this.fromHome(this.ownPath(address) ?? address)), slug);
    }
  }

  /** An address on the publication's own site as a path from its root; any other as it is. */
  ownPath(address: string): string | undefined {
    if (!this.#site || !/^(?:https?:)?\/\//i.test(address)) return address;
    if (!URL.canParse(address, this.#site.href)) return undefined;
    const url = new URL(address, this.#site.href);
    const isOwn = url.host.replace(/^www\./, '') === this.#site.host.replace(/^www\./, '');
    return isOwn ? `${url.pathname}${url.search}${url.hash}` : address;
  }

  /** A path from the root of the server as one from the home page, if it is below that. */
  fromHome(path: string): string {
    const base = this.#site?.pathname ?? '/';
    return base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  }

  /**
   * What a link is to lead to; undefined where it stays as it is.
   *
   * @param own old path of the text that holds it
   */
  find(address: string, entry: SourceEntry, own: string | undefined): FoundTarget | undefined {
    // The address of the site may stand before the name: `{{ site.baseurl }}{% link … %}`.
    const at = address.indexOf(TARGET);
    if (at >= 0) return this.#findNamed(address.slice(at + TARGET.length), entry);
    // Zola: `@/posts/name.md`.
    if (address.startsWith('@/')) return this.#findNamed(address.slice(2), entry);
    const path = this.ownPath(withoutPrefix(address));
    if (path === undefined || path === '' || /^(?:#|\?|[a-z][a-z\d+.-]*:|\/\/)/i.test(path))
      return undefined;
    const [, before = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(path) ?? [];
    const bare = decodeAddress(before.replace(/\?.*$/, ''));
    const slug = bare.startsWith('/')
      ? (this.#byAddress.get(normalize(this.fromHome(bare))) ??
        this.#byFile.get(withoutEnding(bare.slice(1))))
      : this.#findRelative(bare, entry, own);
    if (slug !== undefined) return { address: `../${slug}/${fragment}` };
    if (bare.startsWith('/') || own === undefined) return undefined;
    // A relative address of something that is not imported stays valid as a path from the root.
    const absolute = new URL(before, new URL(own, 'https://x.example/')).pathname;
    return { address: `${absolute}${fragment}` };
  }

  #findRelative(path: string, { file }: SourceEntry, own: string | undefined): string | undefined {
    const beside = withoutEnding(posix.join(posix.dirname(file), path));
    const found = this.#byFile.get(beside);
    if (found !== undefined || own === undefined) return found;
    const { pathname } = new URL(path, new URL(own, 'https://x.example/'));
    return this.#byAddress.get(normalize(this.fromHome(pathname)));
  }

  /** `ref "posts/name.md"`, `post_url 2019-01-02-name` */
  #findNamed(written: string, { file }: SourceEntry): FoundTarget {
    const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(decodeAddress(written)) ?? [];
    if (path === '') return { address: fragment };
    const bare = withoutEnding(path.replace(/^\/+/, '').replace(/\/+$/, ''));
    const slug =
      this.#byFile.get(bare) ??
      this.#byFile.get(`content/${bare}`) ??
      this.#byFile.get(posix.join(posix.dirname(file), bare)) ??
      this.#byName.get(posix.basename(bare).toLowerCase()) ??
      this.#byName.get(
        posix
          .basename(bare)
          .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
          .toLowerCase(),
      );
    if (slug !== undefined) return { address: `../${slug}/${fragment}` };
    const address = `/${bare}/${fragment}`;
    return { address, problem: `The link to "${path}" leads to no text of the source.` };
  }
}

/** An address without what Pelican writes before the path of a file: `{filename}`, `{static}`. */
export function withoutPrefix(address: string): string {
  return address.replace(/^\{(?:filename|attach|static)\}|^\|filename\|/, '');
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown|mdown|mkd|mdx|html?|rst)$/i, '').replace(/\/+$/, '');
}

function normalize(path: string): string {
  return decodeAddress(path.replace(/[?#].*$/, ''))
    .replace(/\/index\.html?$/, '/')
    .replace(/\.html?$/, '')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
}
