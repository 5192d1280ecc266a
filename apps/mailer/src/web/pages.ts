import { createHash } from 'node:crypto';
import type { Publication } from '@pressroom/content-model';
import { escapeXml } from '@pressroom/render';
import { type SubscriptionLocale, subscriptionLocale } from './subscription-locale.ts';

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

interface PagePhrases {
  readonly heading: string;
  readonly text?: string;
}

interface FormPhrases extends PagePhrases {
  readonly button: string;
}

/** What the pages show of the publication. */
export type PublicationFacts = Pick<Publication, 'title' | 'url' | 'language' | 'direction'>;

/** The pages of the service: each works without scripts and cookies. */
export class Pages {
  readonly #publication: PublicationFacts;
  readonly #locale: SubscriptionLocale;

  constructor(publication: PublicationFacts) {
    this.#publication = publication;
    this.#locale = subscriptionLocale(publication);
  }

  signUp(): string {
    return this.#addressPage(this.#locale.phrases.signUp);
  }

  confirmationSent(): string {
    return this.#page(this.#locale.phrases.confirmationSent);
  }

  confirm(): string {
    return this.#buttonPage(this.#locale.phrases.confirm);
  }

  confirmed(): string {
    return this.#page(this.#locale.phrases.confirmed);
  }

  unsubscribe(): string {
    return this.#buttonPage(this.#locale.phrases.unsubscribe);
  }

  unsubscribed(): string {
    return this.#page(this.#locale.phrases.unsubscribed);
  }

  requestLink(): string {
    return this.#addressPage(this.#locale.phrases.requestLink);
  }

  linkSent(): string {
    return this.#page(this.#locale.phrases.linkSent);
  }

  invalidAddress(): string {
    return this.#page(this.#locale.phrases.invalidAddress);
  }

  invalidLink(): string {
    return this.#page(this.#locale.phrases.invalidLink);
  }

  tooManyRequests(): string {
    return this.#page(this.#locale.phrases.tooManyRequests);
  }

  notFound(): string {
    return this.#page(this.#locale.phrases.notFound);
  }

  serverError(): string {
    return this.#page(this.#locale.phrases.serverError);
  }

  #addressPage(phrases: FormPhrases): string {
    return this.#page(
      phrases,
      `<label for="address">${escapeXml(this.#locale.phrases.emailLabel)}</label>
<input id="address" name="address" type="email" dir="ltr" autocomplete="email" required maxlength="254">
${submit(phrases)}`,
    );
  }

  #buttonPage(phrases: FormPhrases): string {
    return this.#page(phrases, submit(phrases));
  }

  /** A form without an action is sent to the page's own address, token and all. */
  #page(phrases: PagePhrases, form?: string): string {
    const { title, url } = this.#publication;
    const { language, direction, fill } = this.#locale;
    const heading = fill(phrases.heading);
    const text = phrases.text === undefined ? undefined : fill(phrases.text);
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

function submit({ button }: FormPhrases): string {
  return `<button type="submit">${escapeXml(button)}</button>`;
}
