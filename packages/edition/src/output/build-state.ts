import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type Diagnostic, StateFile } from '@pressroom/content-model';
import type { OutputEntry } from './manifest.ts';

/** A file that was made, with the SHA-256 of its bytes. */
export interface MadeFile extends OutputEntry {
  readonly hash: string;
  /** The file's stamp when it had these bytes, where a later change would have given another. */
  readonly stamp?: string;
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
  /** The folder within it, where it is that of the whole site. */
  readonly prefix: string;
  readonly edition: string;
  /** Hash of the code that makes the outputs. */
  readonly code: string;
  /** Whether to remember nothing of earlier builds. */
  readonly force: boolean;
}

/**
 * What the last build of an edition into a folder made, and of which inputs. It is only ever a
 * reason not to do something again: with none, everything is made, with the same result.
 */
export class BuildState {
  readonly #before: ReadonlyMap<string, MadeGroup>;
  readonly #groups = new Map<string, MadeGroup>();
  readonly #factsBefore: ReadonlyMap<string, Fact>;
  readonly #facts = new Map<string, Fact>();
  readonly #file: StateFile<StateData>;

  constructor({ cache, out, prefix, edition, code, force }: StateOptions) {
    const name = `${edition}-${hash('sha256', `${out}\0${prefix}`).slice(0, 32)}.json`;
    this.#file = new StateFile(join(cache, 'outputs', name), code);
    const data = this.#file.read();
    const { groups, facts } = (force ? undefined : data) ?? { groups: [], facts: [] };
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
    this.#file.write({ groups: [...groups], facts: [...facts] });
  }
}

interface StateData {
  readonly groups: readonly (readonly [string, MadeGroup])[];
  readonly facts: readonly (readonly [string, Fact])[];
}

interface Fact {
  readonly inputs: string;
  readonly value: unknown;
}
