import type { ReplyClass } from '../smtp/reply-class.ts';

const MAX_WAIT = 60_000;
/** So many refusals for a policy, and none accepted between: it is about the sender. */
const MAX_UNWANTED = 5;
/** So many messages in a row without an answer: something on the way is broken. */
const MAX_IN_DOUBT = 20;

/**
 * Watches the server: it starts with one message, lets all connections work once that was
 * answered, and goes back to one, after a pause, when the server is unavailable.
 */
export class Circuit {
  readonly #patience: number;
  readonly #firstWait: number;
  #isProven = false;
  #failures = 0;
  #failingSince = 0;
  #closedUntil = 0;
  #unwanted = 0;
  #inDoubt = 0;
  #lastReply = '';
  #pauseWhy: string | undefined;
  #accepted = 0;

  /**
   * @param patience milliseconds of unavailability after which to give up
   * @param firstWait milliseconds before the server is asked again, doubled each time
   */
  constructor(patience: number, firstWait: number) {
    this.#patience = patience;
    this.#firstWait = firstWait;
  }

  get accepted(): number {
    return this.#accepted;
  }

  /** Why the whole run must stop until a person has looked at it. */
  get pauseWhy(): string | undefined {
    return this.#pauseWhy;
  }

  /** Why the server counts as gone. */
  get goneWhy(): string | undefined {
    const isGone = this.#failures > 0 && performance.now() - this.#failingSince > this.#patience;
    return isGone ? this.#lastReply : undefined;
  }

  /** Milliseconds until the server may be asked again. */
  get wait(): number {
    return Math.max(this.#closedUntil - performance.now(), 0);
  }

  /** How many messages may be under way. */
  allowed(connections: number): number {
    if (this.wait > 0) return 0;
    return this.#isProven ? connections : 1;
  }

  note(replyClass: ReplyClass): void {
    this.#lastReply = replyClass.reply;
    if (replyClass.kind === 'unavailable') {
      this.#fail();
      return;
    }
    this.#failures = 0;
    if (replyClass.kind !== 'in-doubt') this.#inDoubt = 0;
    if (replyClass.kind === 'sender refused') this.#pauseWhy = replyClass.reply;
    if (replyClass.kind !== 'sender refused' && replyClass.kind !== 'unwanted')
      this.#isProven = true;
    if (replyClass.kind === 'accepted') {
      this.#accepted += 1;
      this.#unwanted = 0;
    } else if (replyClass.kind === 'unwanted') {
      this.#unwanted += 1;
      if (this.#accepted === 0 || this.#unwanted >= MAX_UNWANTED) this.#pauseWhy = replyClass.reply;
    } else if (replyClass.kind === 'in-doubt') {
      this.#inDoubt += 1;
      if (this.#inDoubt >= MAX_IN_DOUBT) {
        this.#pauseWhy = `${MAX_IN_DOUBT} messages in a row got no answer: ${replyClass.reply}`;
      }
    }
  }

  /** Several connections that fail together are one failure. */
  #fail(): void {
    this.#isProven = false;
    if (this.wait > 0) return;
    if (this.#failures === 0) this.#failingSince = performance.now();
    const wait = Math.min(this.#firstWait * 2 ** this.#failures, MAX_WAIT);
    this.#failures += 1;
    this.#closedUntil = performance.now() + wait * (0.5 + Math.random() / 2);
  }
}
