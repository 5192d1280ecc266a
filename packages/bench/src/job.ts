import { readFileSync } from 'node:fs';
import type { Program } from './measure.ts';

/** Something that is measured, beside a peer that does the same work. */
export interface Job {
  /** What `npm run bench -- <name>` calls it. */
  readonly name: string;
  /** What is done, in a few words. */
  readonly title: string;
  /** How many generated articles it needs. */
  readonly articles: number;
  /** How long each of them is: 1 is 800 words. */
  readonly parts?: number;
  /** Whether all of them stand in one issue, `all`; else the months make the issues. */
  readonly oneIssue?: boolean;
  /** Lines of publication.yaml that the job needs: what the peer does not do, for one. */
  readonly settings?: readonly string[];
  /** What is asked of it; told beside the measured figures. */
  readonly targets: {
    /** Our wall time divided by the peer's, at most. */
    readonly ratio?: number;
    /** Our wall time on a quiet machine, at most. */
    readonly seconds?: number;
    /** Peak memory in MB, at most. */
    readonly megabytes?: number;
  };
  /**
   * For jobs that build again what was built before: what an editor changes before each run. The
   * output and what we remember of it stay from run to run; elsewhere each run finds neither.
   */
  edit?(place: Place, run: number): void;
  /** Writes what both programs read beside the content; once, not measured. */
  prepare?(place: Place): void;
  ours(place: Place): Program;
  /** Absent where there is none; `package` is Debian's, where it is one. */
  peer?: {
    readonly name: string;
    readonly package?: string;
    /** Writes what the peer reads; once, not measured. */
    prepare?(place: Place): void;
    program(place: Place): Program;
  };
}

export interface Place {
  /** The generated content folder. */
  readonly content: string;
  /** Empty folders for what is made. */
  readonly oursOut: string;
  readonly peerOut: string;
  /** For what we keep to save time. */
  readonly cache: string;
  /** For what the peer needs. */
  readonly peerWork: string;
  /** The repository. */
  readonly repository: string;
}

/** One of our edition apps, run as `npm run build -w apps/<app>` runs it. */
export function editionApp(app: string, place: Place, more: readonly string[] = []): Program {
  const folder = `${place.repository}/apps/${app}`;
  const { scripts } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const [, ...args]: string[] = scripts.build.split(' ');
  const paths = ['--content', place.content, '--out', place.oursOut];
  return {
    command: process.execPath,
    args: [...args, ...paths, '--as-of', '2024-07-01', ...more],
    cwd: folder,
    env: { PRESSROOM_CACHE: place.cache },
  };
}

/** All editions, as `npm run build -- --content … --out …` makes them. */
export function allEditions(place: Place): Program {
  const { scripts } = JSON.parse(readFileSync(`${place.repository}/package.json`, 'utf8'));
  const [, ...args]: string[] = scripts.build.split(' ');
  const paths = ['--content', place.content, '--out', place.oursOut];
  return {
    command: process.execPath,
    args: [...args, ...paths, '--as-of', '2024-07-01'],
    cwd: place.repository,
    env: { PRESSROOM_CACHE: place.cache },
  };
}
