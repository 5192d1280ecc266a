import type { Server } from 'node:http';
import { freePort } from '@pressroom/test-support';
import type { Database } from '../../src/database/database.ts';
import { Subscribers } from '../../src/subscribers/subscribers.ts';
import { Tokens } from '../../src/token/tokens.ts';
import { createService } from '../../src/web/subscription-service.ts';

export interface SentLink {
  readonly kind: string;
  readonly mailbox: string;
  readonly link: string;
}

/** The web service at a free port, with a clock that the test sets. */
export class TestService {
  readonly tokens = new Tokens('a secret that nobody guesses, 32 long');
  readonly sent: SentLink[] = [];
  readonly errors: unknown[] = [];
  readonly subscribers: Subscribers;
  now = 1_700_000_000_000;
  base = '';
  #server: Server | undefined;

  constructor(database: Database) {
    this.subscribers = new Subscribers(database);
  }

  async start(isBehindProxy = false): Promise<this> {
    const port = await freePort();
    this.base = `http://127.0.0.1:${port}/list/`;
    const server = createService({
      unsubscribeUrl: `${this.base}unsubscribe`,
      publication: {
        title: 'The <Meridian>',
        url: 'https://meridian.example/',
        language: 'en',
        direction: 'ltr',
      },
      subscribers: this.subscribers,
      tokens: this.tokens,
      isBehindProxy,
      now: () => this.now,
      sendLink: async (kind, mailbox, link) => {
        this.sent.push({ kind, mailbox, link });
      },
      onError: (error) => this.errors.push(error),
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.#server = server;
    return this;
  }

  stop(): Promise<void> {
    this.#server?.closeAllConnections();
    return new Promise((resolve) => this.#server?.close(() => resolve()) ?? resolve());
  }

  url(page: string, token?: string): string {
    return `${this.base}${page}${token === undefined ? '' : `?t=${token}`}`;
  }

  /** The link of one-click unsubscribing for an address. */
  unsubscribeUrl(address: string): string {
    return this.url('unsubscribe', this.tokens.seal('unsubscribe', address));
  }
}
