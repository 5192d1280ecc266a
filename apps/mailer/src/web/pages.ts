import { createHash } from 'node:crypto';

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

export interface PageTexts {
  /** The publication's title and address. */
  readonly title: string;
  readonly url: string;
}

/** The pages of the service: each works without scripts and cookies. */
export class Pages {
  readonly #texts: PageTexts;

  constructor(texts: PageTexts) {
    this.#texts = texts;
  }

  signUp(): string {
    const { title } = this.#texts;
    return this.#page(
      `Get ${title} by mail`,
      `<p>We send a mail to this address, with a link that confirms it. Nothing is sent before that.</p>
${addressForm('Subscribe')}`,
    );
  }

  askedToConfirm(): string {
    return this.#page(
      'Look into your mailbox',
      '<p>If this address can get mail, a message with a link is on its way to it. Open the link to confirm. It is good for seven days.</p>',
    );
  }

  confirm(): string {
    const { title } = this.#texts;
    return this.#page(
      `Confirm your subscription`,
      `<p>You asked for ${escapeHtml(title)} by mail.</p>\n${button('Yes, send it to me')}`,
    );
  }

  confirmed(): string {
    const { title } = this.#texts;
    return this.#page(
      'You are subscribed',
      `<p>The next issue of ${escapeHtml(title)} comes to you by mail. Each one tells how to unsubscribe.</p>`,
    );
  }

  unsubscribe(): string {
    const { title } = this.#texts;
    return this.#page(
      `Unsubscribe from ${title}`,
      `<p>Press the button, and you will get no more mail from us.</p>\n${button('Unsubscribe')}`,
    );
  }

  unsubscribed(): string {
    return this.#page(
      'You are unsubscribed',
      '<p>You will get no more mail from us. If an issue was on its way already, we are sorry.</p>',
    );
  }

  askForLink(): string {
    const { title } = this.#texts;
    return this.#page(
      `Unsubscribe from ${title}`,
      `<p>Each mail of ours holds a link that unsubscribes at once. We can send it to you again:</p>
${addressForm('Send me the link')}`,
    );
  }

  linkSent(): string {
    return this.#page(
      'Look into your mailbox',
      '<p>If this address is subscribed, a message with a link that unsubscribes is on its way to it.</p>',
    );
  }

  badAddress(): string {
    return this.#page(
      'This is no mail address',
      '<p>Please go back and check it for typing errors.</p>',
    );
  }

  badLink(): string {
    return this.#page(
      'This link is not complete',
      '<p>Please copy it from the mail again, the whole of it. A link that confirms is good for seven days.</p>',
    );
  }

  tooMany(): string {
    return this.#page('Too many requests', '<p>Please try again in an hour.</p>');
  }

  notFound(): string {
    return this.#page('There is no such page', '');
  }

  failed(): string {
    return this.#page(
      'Something went wrong',
      '<p>It is our fault, not yours. Please try again later.</p>',
    );
  }

  #page(title: string, content: string): string {
    const { title: publication, url } = this.#texts;
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
<footer><a href="${escapeHtml(url)}">${escapeHtml(publication)}</a></footer>
</html>
`;
  }
}

function addressForm(label: string): string {
  return `<form method="post">
<label for="address">Mail address</label>
<input id="address" name="address" type="email" autocomplete="email" required maxlength="254">
${submit(label)}
</form>`;
}

/** A form without an action is sent to the page's own address, token and all. */
function button(label: string): string {
  return `<form method="post">${submit(label)}</form>`;
}

function submit(label: string): string {
  return `<button type="submit">${escapeHtml(label)}</button>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
