import {
  type ContentIndex,
  compareDiagnostics,
  type Diagnostic,
  hasErrors,
  type Loaded,
} from '@pressroom/content-model';
import type { BuildContext, Edition } from './edition.ts';
import type { Arguments } from './options/arguments.ts';
import { UsageError } from './options/usage-error.ts';
import { BuildState } from './output/build-state.ts';
import type { OutputEntry } from './output/manifest.ts';
import { OutputFolder } from './output/output-folder.ts';
import { Outputs } from './output/outputs.ts';
import type { Progress } from './progress.ts';
import { publicFolder } from './public/public-folder.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

export interface BuildOptions {
  readonly loaded: Loaded;
  readonly index: ContentIndex;
  /** Absolute path of the output folder. */
  readonly out: string;
  /**
   * Where the output folder is that of the whole site: which edition made which file of it so far,
   * by the files' names. The edition is then made in the folder of its address, and added.
   */
  readonly site?: Map<string, string>;
  /** Absolute path of the file that lists what is written there; see `OutputFolder`. */
  readonly manifest: string;
  readonly args: Arguments;
  /** Hash of the code that makes the outputs; see `hashCode`. */
  readonly code: string;
  /** Absolute path of the folder in which the state is kept; see `BuildState`. */
  readonly cache: string;
  /** Whether to make every file again, changed or not. */
  readonly force: boolean;
  readonly progress: Progress;
}

export interface Built {
  /** Sorted. With an error among them nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is in the output folder now; absent where nothing was written. */
  readonly made?: {
    readonly entries: readonly OutputEntry[];
    /** How many files have other bytes than before. */
    readonly changed: number;
  };
}

/**
 * Builds an edition of a content folder into an output folder: makes what has changed, keeps what
 * has not. With errors in the content, nothing is written.
 *
 * @throws UsageError where the arguments ask for what is not there; the system's error
 */
export async function buildEdition<Plan>(
  edition: Edition<Plan>,
  { loaded, index, out, site, manifest, args, code, cache, force, progress }: BuildOptions,
): Promise<Built> {
  const { publication, check } = loaded;
  const checkAll = (plan: Plan | undefined) =>
    check(plan === undefined ? [] : edition.texts(plan), (done, total) =>
      progress.step(done, total, 'texts checked'),
    );
  let plan: Plan | undefined;
  try {
    plan = publication && edition.plan(publication, args);
  } catch (error) {
    // The requested issue may be missing because of an error in its front matter.
    if (!(error instanceof UsageError && hasErrors(check([])))) throw error;
  }
  if (!publication || plan === undefined || hasErrors(check([]))) {
    return { diagnostics: checkAll(plan) };
  }
  const address = publicFolder(edition, publication);
  const prefix = site ? address : '';
  const state = new BuildState({ cache, out, prefix, edition: edition.name, code, force });
  const folder = new OutputFolder(out, manifest, address, site !== undefined);
  const outputs = new Outputs(folder, state);
  const context: BuildContext = {
    publication,
    progress,
    recall: (key, inputs) => state.recall(key, inputs),
    remember: (key, inputs, value) => state.remember(key, inputs, value),
    findImage: loaded.findImage,
    imageHash: (file) => index.imageHash(file),
    has: (name) => folder.has(name),
    read: (name) => folder.read(name),
    warn: (diagnostic) => outputs.warn(diagnostic),
    reportImage: (file, fault) => {
      outputs.forget();
      loaded.reportImage(file, fault);
    },
  };
  try {
    for await (const output of edition.build(plan, context)) {
      await outputs.add(output);
      await yieldToEventLoop();
    }
    const { warnings } = outputs;
    const name = folder.names.find((one) => site?.has(one));
    if (name !== undefined) warnings.push(conflict(name, edition.name, site?.get(name) ?? ''));
    // Only now: a text that the build reads is checked as it is read.
    const diagnostics = [...checkAll(plan), ...warnings].sort(compareDiagnostics);
    if (hasErrors(diagnostics)) {
      folder.abort();
      return { diagnostics };
    }
    const isPartial = edition.isPartial?.(plan) ?? false;
    const entries = folder.commit(isPartial, warnings, site);
    for (const { name } of entries) site?.set(name, edition.name);
    state.save(isPartial);
    return { diagnostics, made: { entries, changed: folder.changed } };
  } catch (error) {
    folder.abort();
    throw error;
  }
}

/** Two editions make one file, since their addresses in publication.yaml meet. */
export function conflict(name: string, edition: string, other: string): Diagnostic {
  return {
    ruleId: 'address-taken',
    severity: 'error',
    message: `The editions ${other} and ${edition} both make ${name}.`,
    hint: 'Change the "url" of one of them in publication.yaml.',
    ...{ file: 'publication.yaml', line: 1, column: 1 },
  };
}
