import { createHash } from 'node:crypto';
import type { Publication } from '@pressroom/content-model';
import { escapeXml } from '@pressroom/render';
import { type FormWords, type LocalWords, type PageWords, wordsFor } from '../words/words.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
label { display: block; margin: 0 0 .25rem; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .6rem .75rem; margin: 0 0 1rem; border: 1px solid; border-radius: .4rem; }
button { margin: 0; font: inherit; font-weight: 600; padding: .7rem 1.4rem; border: 2px solid; border-radius: .4rem; background: CanvasText; color: Canvas; cursor: pointer; }
:focus-visible { outline: 3px solid #3b82f6; outline-offset: 2px; }
footer { margin-top: 3rem; font-size: .95rem; }
`;

/** For the header Content-Security-Policy: no scripts, nothing from elsewhere, no frames. */
export const SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** What the pages say of the publication. */
export type PublicationFacts = Pick<Publication, 'title' | 'url' | 'language' | 'direction'>;

/** The pages of the service: each works without scripts and cookies. */
export class Pages {
  readonly #publication: PublicationFacts;
  readonly #words: LocalWords;

  constructor(publication: PublicationFacts) {
    this.#publication = publication;
    this.#words = wordsFor(publication);
  }

  signUp(): string {
    return this.#addressPage(this.#words.signUp);
  }

  askedToConfirm(): string {
    return this.#page(this.#words.askedToConfirm);
  }

  confirm(): string {
    return this.#buttonPage(this.#words.confirm);
  }

  confirmed(): string {
    return this.#page(this.#words.confirmed);
  }

  unsubscribe(): string {
    return this.#buttonPage(this.#words.unsubscribe);
  }

  unsubscribed(): string {
    return this.#page(this.#words.unsubscribed);
  }

  askForLink(): string {
    return this.#addressPage(this.#words.askForLink);
  }

  linkSent(): string {
    return this.#page(this.#words.linkSent);
  }

  badAddress(): string {
    return this.#page(this.#words.badAddress);
  }

  badLink(): string {
    return this.#page(this.#words.badLink);
  }

  tooMany(): string {
    return this.#page(this.#words.tooMany);
  }

  notFound(): string {
    return this.#page(this.#words.notFound);
  }

  failed(): string {
    return this.#page(this.#words.failed);
  }

  #addressPage(words: FormWords): string {
    return this.#page(
      words,
      `<label for="address">${escapeXml(this.#words.address)}</label>
<input id="address" name="address" type="email" dir="ltr" autocomplete="email" required maxlength="254">
${submit(words)}`,
    );
  }

  #buttonPage(words: FormWords): string {
    return this.#page(words, submit(words));
  }

  /** A form without an action is sent to the page's own address, token and all. */
  #page({ heading, text }: PageWords, form?: string): string {
    const { title, url } = this.#publication;
    const { language, direction } = this.#words;
    return `<!doctype html>
<html lang="${language}" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(heading)}</title>
<style>${STYLE}</style>
<main>
<h1>${escapeXml(heading)}</h1>
${text === undefined ? '' : `<p>${escapeXml(text)}</p>\n`}${form === undefined ? '' : `<form method="post">\n${form}\n</form>\n`}</main>
<footer><a href="${escapeXml(url)}"><bdi>${escapeXml(title)}</bdi></a></footer>
</html>
`;
  }
}

function submit({ button }: FormWords): string {
  return `<button type="submit">${escapeXml(button)}</button>`;
}
