import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Address, parseAddress } from '../subscribers/parse-address.ts';
import type { Subscribers } from '../subscribers/subscribers.ts';
import { linkOf } from '../token/link-of.ts';
import type { Tokens } from '../token/tokens.ts';
import { networkPrefix } from './network-prefix.ts';
import { Pages, type PublicationFacts, SECURITY_POLICY } from './pages.ts';
import { RateLimit } from './rate-limit.ts';

export interface ServiceOptions {
  /** The address that List-Unsubscribe names; sign-up and confirmation are beside it. */
  readonly unsubscribeUrl: string;
  readonly publication: PublicationFacts;
  readonly subscribers: Subscribers;
  readonly tokens: Tokens;
  /** Whether a proxy in front says who asks (X-Forwarded-For). */
  readonly isBehindProxy: boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** Sends a mail with a link; may take its time. */
  sendLink(kind: 'confirm' | 'unsubscribe', mailbox: string, link: string): Promise<void>;
  /** Told of what failed behind the pages. */
  onError(error: unknown): void;
}

/** Octets; our forms are far shorter. */
const MAX_BODY = 4096;
/** Milliseconds for which the rest of a body that is too large is read and thrown away. */
const LINGER = 2000;
const MINUTE = 60_000;
const DAY = 86_400_000;
const CONFIRM_WITHIN = 7 * DAY;

interface Answer {
  readonly status: number;
  readonly page: string;
  /** Methods that the address knows, where it was asked with another one. */
  readonly allow?: string;
}

/** Makes the web service for signing up, confirming and unsubscribing (RFC 8058). */
export function createService(options: ServiceOptions): Server {
  const service = new Service(options);
  const server = createServer((request, response) => void service.handle(request, response));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!isTooLarge(request)) response.writeContinue();
    void service.handle(request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.maxRequestsPerSocket = 100;
  return server;
}

class Service {
  readonly #options: ServiceOptions;
  readonly #pages: Pages;
  readonly #urls: Readonly<Record<'subscribe' | 'confirm' | 'unsubscribe', URL>>;
  /** Mails that one visitor, one address, and all together can make us send. */
  readonly #byVisitor = new RateLimit(5, 10 * MINUTE);
  readonly #byAddress = new RateLimit(2, 60 * MINUTE);
  readonly #all = new RateLimit(200, MINUTE / 10, 1);

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#pages = new Pages(options.publication);
    const unsubscribe = new URL(options.unsubscribeUrl);
    this.#urls = {
      unsubscribe,
      subscribe: new URL('subscribe', unsubscribe),
      confirm: new URL('confirm', unsubscribe),
    };
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.#answer(request);
    } catch (error) {
      if (error instanceof BodyTooLargeError) {
        answer = { status: 413, page: this.#pages.invalidAddress() };
      } else {
        this.#options.onError(error);
        answer = { status: 500, page: this.#pages.serverError() };
      }
    }
    response.writeHead(answer.status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(answer.page),
      'Content-Security-Policy': SECURITY_POLICY,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      ...(answer.allow === undefined ? {} : { Allow: answer.allow }),
      ...(answer.status === 413 ? { Connection: 'close' } : {}),
    });
    if (request.method !== 'HEAD') response.write(answer.page);
    if (answer.status === 413) await discardRest(request);
    response.end();
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const target = request.url ?? '/';
    if (!URL.canParse(target, 'http://localhost'))
      return { status: 404, page: this.#pages.notFound() };
    const url = new URL(target, 'http://localhost');
    const { subscribe, confirm, unsubscribe } = this.#urls;
    const isPost = request.method === 'POST';
    if (!isPost && request.method !== 'GET' && request.method !== 'HEAD') {
      return { status: 405, page: this.#pages.notFound(), allow: 'GET, HEAD, POST' };
    }
    const token = url.searchParams.get('t') ?? undefined;
    switch (url.pathname) {
      case subscribe.pathname:
        return isPost ? this.#askToConfirm(request) : fine(this.#pages.signUp());
      case confirm.pathname:
        return this.#confirm(request, token ?? '', isPost);
      case unsubscribe.pathname:
        return token === undefined
          ? this.#withoutToken(request, isPost)
          : this.#unsubscribe(request, token, isPost);
      default:
        return { status: 404, page: this.#pages.notFound() };
    }
  }

  /** The answer is the same for those who are subscribed and those who are not. */
  async #askToConfirm(request: IncomingMessage): Promise<Answer> {
    const address = await this.#readAddress(request);
    if ('status' in address) return address;
    const text = JSON.stringify([this.#options.now(), address.mailbox]);
    const link = linkOf(this.#urls.confirm, this.#options.tokens.seal('confirm', text));
    this.#inBackground(this.#options.sendLink('confirm', address.mailbox, link));
    return fine(this.#pages.confirmationSent());
  }

  async #confirm(request: IncomingMessage, token: string, isPost: boolean): Promise<Answer> {
    const address = this.#readConfirmation(token);
    if (address === undefined) return { status: 400, page: this.#pages.invalidLink() };
    if (!isPost) return fine(this.#pages.confirm());
    await readBody(request);
    await this.#options.subscribers.subscribe(address, 'signed up on the web, confirmed by mail');
    return fine(this.#pages.confirmed());
  }

  #readConfirmation(token: string): Address | undefined {
    const text = this.#options.tokens.open('confirm', token);
    if (text === undefined) return undefined;
    const parsed: unknown = JSON.parse(text);
    const [at, mailbox]: unknown[] = Array.isArray(parsed) ? parsed : [];
    if (typeof at !== 'number' || this.#options.now() - at > CONFIRM_WITHIN) return undefined;
    const address = parseAddress(String(mailbox));
    return typeof address === 'string' ? undefined : address;
  }

  /** Mail programs follow links on their own: only a POST changes anything. */
  async #unsubscribe(request: IncomingMessage, token: string, isPost: boolean): Promise<Answer> {
    const key = this.#options.tokens.open('unsubscribe', token);
    if (key === undefined) return { status: 400, page: this.#pages.invalidLink() };
    if (!isPost) return fine(this.#pages.unsubscribe());
    const body = await readBody(request);
    const how = /List-Unsubscribe=One-Click/.test(body) ? 'one click (RFC 8058)' : 'on the web';
    await this.#options.subscribers.suppress(key, 'unsubscribed', how);
    return fine(this.#pages.unsubscribed());
  }

  /** The text of an issue is the same for all: its link to this page knows nobody. */
  async #withoutToken(request: IncomingMessage, isPost: boolean): Promise<Answer> {
    if (!isPost) return fine(this.#pages.requestLink());
    const address = await this.#readAddress(request);
    if ('status' in address) return address;
    this.#inBackground(this.#sendUnsubscribeLink(address));
    return fine(this.#pages.linkSent());
  }

  async #sendUnsubscribeLink({ key }: Address): Promise<void> {
    const { subscribers, tokens, sendLink } = this.#options;
    const subscriber = await subscribers.find(key);
    if (subscriber?.state !== 'subscribed') return;
    const link = linkOf(this.#urls.unsubscribe, tokens.seal('unsubscribe', key));
    await sendLink('unsubscribe', subscriber.mailbox, link);
  }

  async #readAddress(request: IncomingMessage): Promise<Address | Answer> {
    const body = await readBody(request);
    const given = new URLSearchParams(body).get('address') ?? '';
    const address = parseAddress(given);
    if (typeof address === 'string') return { status: 400, page: this.#pages.invalidAddress() };
    const now = this.#options.now();
    const mayAsk =
      this.#byVisitor.take(this.#visitor(request), now) &&
      this.#byAddress.take(address.key, now) &&
      this.#all.take('', now);
    return mayAsk ? address : { status: 429, page: this.#pages.tooManyRequests() };
  }

  #visitor(request: IncomingMessage): string {
    const forwarded = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim();
    const ip = (this.#options.isBehindProxy && forwarded) || request.socket.remoteAddress || '';
    return networkPrefix(ip);
  }

  /** The page must not take longer for an address that gets a mail. */
  #inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => this.#options.onError(error));
  }
}

function fine(page: string): Answer {
  return { status: 200, page };
}

/** The body of a request is longer than any of our forms (RFC 9110, section 15.5.14). */
class BodyTooLargeError extends Error {}

function isTooLarge(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > MAX_BODY;
}

/**
 * Reads the body of a request.
 *
 * @throws BodyTooLargeError
 */
async function readBody(request: IncomingMessage): Promise<string> {
  if (isTooLarge(request)) throw new BodyTooLargeError();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > MAX_BODY) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/**
 * Reads the rest of a body and throws it away, for a while. A connection that is closed with
 * octets unread is reset, and the client may never see the answer.
 */
async function discardRest(request: IncomingMessage): Promise<void> {
  const timer = new AbortController();
  const ended = new Promise<void>((resolve) => {
    request
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });
  request.resume();
  await Promise.race([
    ended,
    wait(LINGER, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
}
