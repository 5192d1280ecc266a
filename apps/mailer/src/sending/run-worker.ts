import { setImmediate as tick, setTimeout as wait } from 'node:timers/promises';
import { DatabaseError } from '../database/database.ts';
import type { Claim, Outcome, Policy } from '../ledger/delivery.ts';
import type { ExchangeResult } from '../ledger/exchange.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Limits } from '../ledger/rate-limit.ts';
import type { ReplyClass } from '../smtp/reply-class.ts';
import { type Envelope, SmtpSession, type Timeouts } from '../smtp/smtp-session.ts';
import type { SmtpSettings } from '../smtp/smtp-settings.ts';
import { Circuit } from './circuit.ts';
import { outcomeOf } from './outcome-of.ts';

/** Milliseconds; a server that is gone for a moment is soon found again. */
const MAX_FIRST_WAIT = 1000;
const MIN_SLEEP = 5;

export interface Work {
  readonly issue: string;
  /** Names this worker among all that ever were. */
  readonly worker: string;
  readonly policy: Policy;
  readonly connections: number;
  readonly limits: Limits;
  /** Milliseconds after which a worker that is not heard of counts as gone. */
  readonly lease: number;
  /** Milliseconds, see `RetryPolicy`. */
  readonly giveUpAfter: number;
  readonly backoff: number;
  /** Milliseconds that the server or the database may be unavailable. */
  readonly patience: number;
  readonly smtp: SmtpSettings;
  readonly timeouts: Timeouts;
  /** Lines end in CRLF; the same for everybody. */
  readonly body: Buffer;
  readonly is8Bit: boolean;
  /** The headers of a recipient's copy, with the empty line after them. */
  head(claim: Claim): Promise<Buffer>;
  returnPath(claim: Claim): string;
  /** Asks to finish what is under way and stop. */
  readonly signal: AbortSignal;
  /** Called after each exchange with its recorded outcomes. */
  onTurn(outcomes: readonly Outcome[], result: ExchangeResult): void;
}

export interface WorkEnd {
  /** `failed`: this program could not make or send a message; the server has no part in it. */
  readonly reason: 'finished' | 'stopped' | 'paused' | 'server' | 'failed' | 'database';
  readonly why?: string;
  /** What became of deliveries although it could not be written down: the database failed. */
  readonly unrecorded: readonly (Outcome & Pick<Claim, 'recipient'>)[];
}

/**
 * Sends until nothing is left to send. Each connection has at most one message whose outcome is
 * not yet written down, so a crash leaves no more doubts than there are connections.
 */
export function runWorker(ledger: Ledger, work: Work): Promise<WorkEnd> {
  return new Worker(ledger, work).run();
}

class Worker {
  readonly #ledger: Ledger;
  readonly #work: Work;
  readonly #circuit: Circuit;
  /** Claimed, and not yet written down what became of it. */
  readonly #open = new Map<number, Claim>();
  readonly #idle: SmtpSession[] = [];
  #outcomes: Outcome[] = [];
  #wake: () => void = () => undefined;
  /** When the lease was renewed; it is time again after a quarter of it. */
  #heartbeatAt = Number.NEGATIVE_INFINITY;
  #isShort = false;
  #databaseFailedAt: number | undefined;
  #isPaused = false;
  #end: Omit<WorkEnd, 'unrecorded'> | undefined;

  constructor(ledger: Ledger, work: Work) {
    this.#ledger = ledger;
    this.#work = work;
    this.#circuit = new Circuit(work.patience, Math.min(work.backoff, MAX_FIRST_WAIT));
  }

  async run(): Promise<WorkEnd> {
    const stop = () => this.#wake();
    this.#work.signal.addEventListener('abort', stop);
    try {
      return await this.#loop();
    } finally {
      this.#work.signal.removeEventListener('abort', stop);
      for (const session of this.#idle) session.close();
    }
  }

  async #loop(): Promise<WorkEnd> {
    for (;;) {
      this.#decideEnd();
      if (this.#end && this.#open.size === 0) return { ...this.#end, unrecorded: [] };
      const result = await this.#exchange();
      if (result === undefined) {
        if (this.#end?.reason === 'database' && this.#outcomes.length === this.#open.size) {
          return { ...this.#end, unrecorded: this.#unrecorded() };
        }
        continue;
      }
      for (const claim of result.claims) this.#start(claim);
      if (result.pausedWhy !== undefined) this.#end ??= { reason: 'paused', why: result.pausedWhy };
      else if (result.waitFor === undefined && this.#open.size === 0) {
        this.#end ??= { reason: 'finished' };
      }
      await this.#sleep(result.waitFor);
    }
  }

  #decideEnd(): void {
    const { pauseWhy, goneWhy } = this.#circuit;
    if (pauseWhy !== undefined) this.#end ??= { reason: 'paused', why: pauseWhy };
    else if (goneWhy !== undefined) this.#end ??= { reason: 'server', why: goneWhy };
    else if (this.#work.signal.aborted) this.#end ??= { reason: 'stopped' };
  }

  /** @returns undefined where the database failed */
  async #exchange(): Promise<ExchangeResult | undefined> {
    const { issue, worker } = this.#work;
    const outcomes = this.#outcomes;
    this.#outcomes = [];
    // What is written down in this exchange makes room for as many in the same one.
    const busy = this.#open.size - outcomes.length;
    const allowed = this.#end ? 0 : this.#circuit.allowed(this.#work.connections);
    const wanted = Math.max(allowed - busy, 0);
    try {
      if (this.#databaseFailedAt !== undefined) {
        await this.#ledger.release(issue, worker, new Set(this.#open.keys()));
      }
      if (this.#circuit.pauseWhy !== undefined && !this.#isPaused) {
        await this.#ledger.pause(issue, this.#circuit.pauseWhy);
        this.#isPaused = true;
      }
      const now = performance.now();
      const isHeartbeat = this.#isShort || now - this.#heartbeatAt > this.#work.lease / 4;
      const result = await this.#ledger.exchange({ ...this.#work, outcomes, wanted, isHeartbeat });
      if (isHeartbeat) this.#heartbeatAt = now;
      this.#isShort = result.claims.length < wanted;
      this.#databaseFailedAt = undefined;
      for (const { id, attempt } of outcomes) {
        if (this.#open.get(id)?.attempt === attempt) this.#open.delete(id);
      }
      this.#work.onTurn(outcomes, result);
      return result;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#outcomes = [...outcomes, ...this.#outcomes];
      await this.#retryAfter(error);
      return undefined;
    }
  }

  /** What is known is kept and written down later, should the database come back. */
  async #retryAfter(error: DatabaseError): Promise<void> {
    this.#databaseFailedAt ??= performance.now();
    if (performance.now() - this.#databaseFailedAt > this.#work.patience) {
      this.#end = { reason: 'database', why: error.message };
    }
    await wait(100 + Math.random() * 400);
  }

  #start(claim: Claim): void {
    this.#open.set(claim.id, claim);
    void this.#deliver(claim).then((outcome) => {
      this.#outcomes.push(outcome);
      this.#wake();
    });
  }

  /** Never throws: what fails on our side ends the worker, once the others are done. */
  async #deliver(claim: Claim): Promise<Outcome> {
    const { id, attempt } = claim;
    let state: 'pending' | 'unknown' = 'pending';
    try {
      const envelope = {
        from: this.#work.returnPath(claim),
        to: claim.mailbox,
        is8Bit: this.#work.is8Bit,
      };
      const head = await this.#work.head(claim);
      // From here on it is in doubt.
      if (this.#work.policy === 'at-most-once') state = 'unknown';
      return this.#judge(claim, await this.#send(envelope, head));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#end ??= { reason: 'failed', why };
      return { id, attempt, state, reply: why, delay: 0 };
    }
  }

  async #send(envelope: Envelope, head: Buffer): Promise<ReplyClass> {
    const { body, smtp, timeouts } = this.#work;
    const session = this.#idle.pop() ?? new SmtpSession(smtp, timeouts);
    try {
      return await session.send(envelope, head, body);
    } finally {
      this.#idle.push(session);
    }
  }

  #judge(claim: Claim, replyClass: ReplyClass): Outcome {
    const { policy, giveUpAfter, backoff } = this.#work;
    this.#circuit.note(replyClass);
    const hasAccepted = this.#circuit.accepted > 0;
    const jitter = Math.random();
    return outcomeOf(claim, replyClass, { policy, giveUpAfter, backoff, hasAccepted, jitter });
  }

  /** Until an outcome is there, something may be claimed, or the lease is to be renewed. */
  async #sleep(waitFor: number | undefined): Promise<void> {
    const isOver = this.#end !== undefined && this.#open.size === 0;
    if (this.#outcomes.length === 0 && !isOver) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.#sleepTime(waitFor));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = () => undefined;
    }
    // Others that finish in the same moment share the transaction.
    await tick();
  }

  #sleepTime(waitFor: number | undefined): number {
    const { connections, lease } = this.#work;
    const mayClaim = !this.#end && this.#open.size < this.#circuit.allowed(connections);
    const untilClaim = mayClaim ? waitFor : this.#circuit.wait || undefined;
    return Math.max(Math.min(untilClaim ?? lease, lease / 4), MIN_SLEEP);
  }

  #unrecorded(): WorkEnd['unrecorded'] {
    return this.#outcomes.map((outcome) => ({
      ...outcome,
      recipient: this.#open.get(outcome.id)?.recipient ?? '',
    }));
  }
}
