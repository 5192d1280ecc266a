import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, formatSize, formatTable, runCommand } from '@pressroom/cli';
import { UsageError } from '@pressroom/edition';
import { generateContent, generateIssue } from './generate-content.ts';
import type { Job, Place } from './job.ts';
import { JOBS } from './jobs/index.ts';
import { measureInTurn } from './measure.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

await runCommand({
  usage: 'npm run bench --',
  about: `Measures each job as a whole process, in turn with a peer for the same work.
Trust the ratios; the times are this machine's, and this hour's.`,
  positionals: '[job …]',
  options: {
    runs: { type: 'string', value: 'N', help: 'Runs of each program (default: 5)' },
    keep: { type: 'boolean', help: 'Keep the generated folders' },
  },
  more: `Jobs:\n${JOBS.map((job) => `  ${job.name.padEnd(20)}  ${job.title}`).join('\n')}`,
  run(args) {
    const runs = Number(args.text('runs') ?? 5);
    if (!Number.isInteger(runs) || runs < 1) throw new UsageError('--runs takes a number from 1');
    const jobs = args.positionals.length === 0 ? JOBS : args.positionals.map(findJob);
    const work = mkdtempSync(join(tmpdir(), 'pressroom-bench-'));
    try {
      const rows = jobs.map((job) => runJob(job, runs, work));
      const head = ['job', 'ours', 'peer', 'ratio', 'memory', 'peer memory', 'made'];
      process.stdout.write(`${formatTable(head, rows)}\n`);
    } finally {
      if (args.flag('keep')) process.stdout.write(`kept: ${work}\n`);
      else rmSync(work, { recursive: true, force: true });
    }
    return EXIT.ok;
  },
});

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function findJob(name: string): Job {
  const job = JOBS.find((one) => one.name === name);
  if (!job) throw new UsageError(`there is no job "${name}"`);
  return job;
}

function runJob(job: Job, runs: number, work: string): string[] {
  const base = join(work, job.name);
  const place: Place = {
    content: join(work, contentName(job)),
    oursOut: join(base, 'ours'),
    peerOut: join(base, 'peer'),
    cache: join(base, 'cache'),
    peerWork: join(base, 'peer-work'),
    repository: REPOSITORY,
  };
  process.stderr.write(`${job.title} …\n`);
  if (!statSync(place.content, { throwIfNoEntry: false })) {
    generateContent(place.content, job.articles, job.parts);
    if (job.oneIssue) generateIssue(place.content, job.articles);
    appendFileSync(join(place.content, 'publication.yaml'), (job.settings ?? []).join('\n'));
  }
  mkdirSync(place.peerWork, { recursive: true });
  const peer = job.peer && isInstalled(job.peer) ? job.peer : undefined;
  job.prepare?.(place);
  peer?.prepare?.(place);
  const own = job.ours(place);
  const programs = [own, ...(peer ? [peer.program(place)] : [])];
  // Twice: what was written just now is not yet trusted by its stamp.
  if (job.edit) measureInTurn([own], 2);
  const [ours, theirs] = measureInTurn(programs, runs, (program, run) => {
    if (program !== own) empty(place.peerOut);
    else if (job.edit) job.edit(place, run);
    else [place.oursOut, place.cache].forEach(empty);
  });
  if (!ours) throw new Error('nothing was measured');
  const ratio = theirs ? ours.seconds / theirs.seconds : undefined;
  return [
    job.title,
    `${ours.seconds.toFixed(2)} s${against(job.targets.seconds, ours.seconds)}`,
    theirs && peer
      ? `${peer.name} ${theirs.seconds.toFixed(2)} s`
      : `no ${job.peer?.name ?? 'peer'}`,
    ratio === undefined ? '' : `${ratio.toFixed(3)}${against(job.targets.ratio, ratio)}`,
    `${ours.megabytes.toFixed(0)} MB${against(job.targets.megabytes, ours.megabytes)}`,
    theirs ? `${theirs.megabytes.toFixed(0)} MB` : '',
    // Turbo keeps the output of its builds elsewhere.
    existsSync(place.oursOut) ? formatSize(sizeOf(place.oursOut)) : '',
  ];
}

/** Jobs that need the same content share it. */
function contentName({ name, articles, parts, oneIssue, settings }: Job): string {
  const issue = oneIssue ? 'issue' : [];
  return ['content', articles, parts ?? [], issue, settings ? name : []].flat().join('-');
}

function against(target: number | undefined, measured: number): string {
  if (target === undefined) return '';
  return measured <= target ? ` (≤ ${target})` : ` (over ${target}!)`;
}

function isInstalled({ package: name }: NonNullable<Job['peer']>): boolean {
  return name === undefined || spawnSync('dpkg-query', ['--show', name]).status === 0;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
