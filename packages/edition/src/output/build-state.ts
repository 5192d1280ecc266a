import { hash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, TextRecord, TextRecords } from '@pressroom/content-model';
import type { OutputEntry } from './manifest.ts';

/** Days after which the state of an output folder that nobody builds any more is removed. */
const KEPT_DAYS = 30;

/** A file that was made, with the SHA-256 of its bytes. */
export interface MadeFile extends OutputEntry {
  readonly hash: string;
}

/** What one `OutputGroup` made. */
export interface MadeGroup {
  readonly inputs: string;
  readonly files: readonly MadeFile[];
  readonly warnings: readonly Diagnostic[];
}

export interface StateOptions {
  /** Absolute path of the folder that keeps what saves time. */
  readonly cache: string;
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly edition: string;
  /** Hash of the code that makes the outputs. */
  readonly code: string;
  /** Whether to remember nothing of earlier builds. */
  readonly force: boolean;
}

/**
 * What the last build of an edition into a folder remembers: its texts, and what it made of which
 * inputs. It is only ever a reason not to do something again; a state of other code, a damaged one
 * or none means that everything is made.
 */
export class BuildState {
  readonly texts: TextRecords;
  readonly #before: ReadonlyMap<string, MadeGroup>;
  readonly #groups = new Map<string, MadeGroup>();
  readonly #factsBefore: ReadonlyMap<string, Fact>;
  readonly #facts = new Map<string, Fact>();
  readonly #folder: string;
  readonly #path: string;
  readonly #code: string;

  constructor({ cache, out, edition, code, force }: StateOptions) {
    this.#folder = join(cache, 'outputs');
    this.#path = join(this.#folder, `${edition}-${hash('sha256', out).slice(0, 32)}.json`);
    this.#code = code;
    const { texts, groups, facts } = (force ? undefined : readState(this.#path, code)) ?? NOTHING;
    this.texts = new Map(texts);
    this.#before = new Map(groups);
    this.#factsBefore = new Map(facts);
  }

  /** What the last build remembered under a key, where its inputs were the same. */
  recall(key: string, inputs: string): unknown {
    const fact = this.#factsBefore.get(key);
    return fact?.inputs === inputs ? fact.value : undefined;
  }

  remember(key: string, inputs: string, value: unknown): void {
    this.#facts.set(key, { inputs, value });
  }

  /** What the last build made of a group. */
  get(key: string): MadeGroup | undefined {
    return this.#before.get(key);
  }

  set(key: string, group: MadeGroup): void {
    this.#groups.set(key, group);
  }

  /**
   * Writes the state of this build; a failure only costs the next build time.
   *
   * @param isPartial whether groups that this build did not name stay as they were
   */
  save(isPartial: boolean): void {
    const groups = isPartial ? new Map([...this.#before, ...this.#groups]) : this.#groups;
    const facts = isPartial ? new Map([...this.#factsBefore, ...this.#facts]) : this.#facts;
    const state: State = {
      code: this.#code,
      texts: [...this.texts],
      groups: [...groups],
      facts: [...facts],
    };
    const text = JSON.stringify(state);
    const temporary = `${this.#path}.${process.pid}`;
    try {
      if (readText(this.#path) === text) {
        const now = new Date();
        utimesSync(this.#path, now, now);
        return;
      }
      mkdirSync(this.#folder, { recursive: true });
      removeOld(this.#folder);
      writeFileSync(temporary, text);
      renameSync(temporary, this.#path);
    } catch {
      rmSync(temporary, { force: true });
    }
  }
}

interface State {
  readonly code: string;
  readonly texts: readonly (readonly [string, TextRecord])[];
  readonly groups: readonly (readonly [string, MadeGroup])[];
  readonly facts: readonly (readonly [string, Fact])[];
}

interface Fact {
  readonly inputs: string;
  readonly value: unknown;
}

const NOTHING = { texts: [], groups: [], facts: [] } as const;

/** The file holds what `save` wrote or, after a damage, no JSON; it is nobody's input but ours. */
function readState(path: string, code: string): State | undefined {
  try {
    const state: State = JSON.parse(readText(path) ?? '');
    return state.code === code ? state : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function removeOld(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < oldest) rmSync(path, { force: true });
  }
}
