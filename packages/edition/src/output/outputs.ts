import type { Diagnostic } from '@pressroom/content-model';
import type { BuildState, MadeFile } from './build-state.ts';
import type { OutputFile, OutputFolder, OutputGroup } from './output-folder.ts';

/** The outputs of a build: adds each to the folder, made again or kept as it is there. */
export class Outputs {
  readonly #folder: OutputFolder;
  readonly #state: BuildState;
  /** What the edition found in this build, and in earlier ones where their files are kept. */
  readonly warnings: Diagnostic[] = [];
  #isForgotten = false;

  constructor(folder: OutputFolder, state: BuildState) {
    this.#folder = folder;
    this.#state = state;
  }

  warn(diagnostic: Diagnostic): void {
    this.warnings.push(diagnostic);
  }

  /** Remembers nothing of the group that is being made: the next build makes it again. */
  forget(): void {
    this.#isForgotten = true;
  }

  async add(output: OutputFile | OutputGroup): Promise<void> {
    if ('make' in output) await this.#addGroup(output);
    else this.#folder.add(output);
  }

  async #addGroup(group: OutputGroup): Promise<void> {
    const { key } = group;
    const before = this.#state.get(key);
    const kept =
      before && before.inputs === group.inputs() ? this.#folder.keep(before.files) : undefined;
    if (before && kept) {
      this.warnings.push(...before.warnings);
      this.#state.set(key, { ...before, files: kept });
      return;
    }
    this.#isForgotten = false;
    const warningsBefore = this.warnings.length;
    const files: MadeFile[] = [];
    for await (const file of group.make()) files.push(this.#folder.add(file));
    // Now that its texts were parsed, it is known what they depend on.
    const inputs = group.inputs();
    if (inputs === undefined || this.#isForgotten) return;
    this.#state.set(key, { inputs, files, warnings: this.warnings.slice(warningsBefore) });
  }
}
