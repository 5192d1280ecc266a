import type { Diagnostic, ImageFile, ImageProblem, Publication } from '@pressroom/content-model';
import type { Arguments } from './options/arguments.ts';
import type { Option } from './options/option.ts';
import type { OutputFile, OutputGroup } from './output/output-folder.ts';
import type { Progress } from './progress.ts';

/** What an edition app does on its own; all else is the same for every one. */
export interface Edition<Plan> {
  /** Name of the app, and of its folder below `apps/`. */
  readonly name: string;
  /** What it makes, in a sentence, for `--help`. */
  readonly about: string;
  /** Options beside those of every edition. */
  readonly options?: Readonly<Record<string, Option>>;
  /**
   * Chooses what goes into the edition, from front matter alone.
   *
   * @throws UsageError where the arguments ask for something that is not there
   */
  plan(publication: Publication, args: Arguments): Plan;
  /** The absolute URL of the folder in which its files are published, ending in `/`. */
  address(publication: Publication): string;
  /** The articles and letters whose text the edition shows: with an error in one, nothing is written. */
  texts(plan: Plan): Iterable<{ readonly source: string }>;
  /**
   * Makes the files, one after the other; those of a group only where what they depend on has
   * changed. Where a text has an error, what replaces it is shown.
   */
  build(plan: Plan, context: BuildContext): Iterable<Output> | AsyncIterable<Output>;
  /** Whether files of earlier builds stay although this build does not make them. */
  isPartial?(plan: Plan): boolean;
}

/** One file, or several that are made together. */
export type Output = OutputFile | OutputGroup;

export interface BuildContext {
  readonly publication: Publication;
  readonly progress: Progress;
  /** What an earlier build remembered under this key, where its inputs were the same. */
  recall(key: string, inputs: string): unknown;
  /** Remembers something that JSON can hold for the next build. */
  remember(key: string, inputs: string, value: unknown): void;
  /** The image file of a name, `ImageFile.name`, where it can be shown. */
  findImage(name: string): ImageFile | undefined;
  /** SHA-256 of an image file's bytes. */
  imageHash(file: ImageFile): string;
  /** Whether an earlier build left a file of this name. */
  has(name: string): boolean;
  /** The bytes of a file that this build made or kept. */
  read(name: string): Uint8Array;
  /** Reports something that the editor should know although the edition is right. */
  warn(diagnostic: Diagnostic): void;
  /** Reports a problem that only decoding an image shows, wherever a text shows that image. */
  reportImage(file: ImageFile, fault: ImageProblem): void;
}
