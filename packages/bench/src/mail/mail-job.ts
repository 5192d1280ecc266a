import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, Place } from '../job.ts';
import type { Program } from '../measure.ts';

/** What both programs open at once. */
const CONNECTIONS = 20;
/** Octets of a message. */
const SIZE = 4096;
const ISSUE = '2024-07';
const SECRET = 'a secret of the benchmark, 32 letters';

interface MailJob {
  readonly name: string;
  readonly title: string;
  readonly messages: number;
  /** Whether each message is signed with an RSA key of 2048 bits. */
  readonly isSigned: boolean;
}

/**
 * Hands messages to Postfix's smtp-sink, each claimed and settled in a ledger that is on the disk
 * before the next one goes; Postfix's smtp-source does the same without a ledger. Both are whole
 * processes, with the start of the sink and of themselves.
 */
export function mailJob({ name, title, messages, isSigned }: MailJob): Job {
  return {
    name,
    title,
    articles: 0,
    targets: { seconds: messages / 1000, megabytes: 200 },
    prepare: (place) => prepare(place, messages, isSigned),
    ours: (place) => ours(place, isSigned),
    peer: {
      name: 'smtp-source',
      package: 'postfix',
      program: () =>
        withSink(
          `smtp-source -s ${CONNECTIONS} -l ${SIZE} -m ${messages} -f a@mail.test -t b@readers.test 127.0.0.1:$PORT`,
        ),
    },
  };
}

/** A list of subscribers in a database, and an issue; once, not measured. */
function prepare({ peerWork, repository }: Place, messages: number, isSigned: boolean): void {
  const content = join(peerWork, 'content');
  mkdirSync(join(content, 'articles'), { recursive: true });
  const settings = [
    'title: The Harbour Letter',
    'url: https://harbour.test/',
    'newsletter:',
    '  from: { name: The Harbour Letter, email: letters@mail.test }',
    '  postalAddress: [Quay 12]',
    '  unsubscribe: { url: https://mail.test/unsubscribe, email: off@mail.test }',
    ...(isSigned ? ['mailer: { dkim: { selector: s1, domain: mail.test } }'] : []),
  ];
  writeFileSync(join(content, 'publication.yaml'), settings.join('\n'));
  const head = [
    'From: The Harbour Letter <letters@mail.test>',
    'Subject: Salt and paper',
    'Date: Fri, 26 Jul 2024 07:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  const line = 'Paper that was carried across the sea keeps a little of the journey.';
  const body = Array.from({ length: Math.ceil(SIZE / (line.length + 2)) }, () => line);
  writeFileSync(join(peerWork, `${ISSUE}.eml`), [...head, '', ...body, ''].join('\r\n'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(peerWork, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const readers = Array.from({ length: messages }, (_, i) => `reader${i}@d${i % 100}.readers.test`);
  writeFileSync(join(peerWork, 'list.csv'), readers.join('\n'));
  mkdirSync(join(peerWork, 'list'), { recursive: true });
  execFileSync(
    process.execPath,
    [...command(repository, 'subscribers'), 'import', join(peerWork, 'list.csv')],
    {
      cwd: repository,
      env: { ...process.env, DATABASE_URL: `file:${join(peerWork, 'list/mailer.db')}` },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

function ours({ peerWork, oursOut, repository }: Place, isSigned: boolean): Program {
  const send = [process.execPath, ...command(repository, 'send')]
    .map((word) => `'${word}'`)
    .join(' ');
  const options = `--issue ${ISSUE} --message ${peerWork}/${ISSUE}.eml --content ${peerWork}/content`;
  const script = `cp ${peerWork}/list/* ${oursOut}/ && SMTP_URL=smtp://127.0.0.1:$PORT ${send} ${options} --confirm --policy at-least-once --connections ${CONNECTIONS}`;
  return {
    ...withSink(script),
    cwd: repository,
    env: {
      DATABASE_URL: `file:${oursOut}/mailer.db`,
      MAILER_SECRET: SECRET,
      ...(isSigned ? { DKIM_KEY_FILE: join(peerWork, 'key.pem') } : {}),
    },
  };
}

function command(repository: string, name: string): readonly string[] {
  return [
    `${repository}/packages/cli/src/start/start.cjs`,
    `${repository}/apps/mailer/src/commands/${name}.ts`,
  ];
}

/** Runs a line of shell while smtp-sink listens at $PORT, and ends the sink after it. */
function withSink(line: string): Program {
  const port = 20_000 + (process.pid % 20_000);
  const script = `PORT=${port}
smtp-sink -u postfix 127.0.0.1:$PORT 1000 &
SINK=$!
while ! smtp-source -m 1 -f a@mail.test -t b@readers.test 127.0.0.1:$PORT 2>/dev/null; do sleep 0.05; done
${line}
STATUS=$?
kill $SINK
exit $STATUS`;
  return { command: 'sh', args: ['-c', script], env: { PATH: `${process.env.PATH}:/usr/sbin` } };
}
