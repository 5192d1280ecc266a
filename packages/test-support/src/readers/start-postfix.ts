import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { freePort } from '../programs/free-port.ts';
import { portAnswers } from '../programs/port-answers.ts';
import { requireTool } from '../programs/require-tool.ts';
import { outputOf } from '../programs/run-program.ts';

/** The user `nobody` of Debian, who owns the mail. */
const NOBODY = 65534;

/** How long a mail may be on its way; milliseconds. */
const PATIENCE = 100_000;

/**
 * A real mail server of its own on loopback:
 *
 * - mail.test has the mailboxes `letters`, `bounces` (with anything after a +) and `off`;
 * - readers.test has one mailbox, `inbox`, for everybody but `gone`, whom it refuses at once;
 * - dead.test takes every mail and sends it back later, as a relay does.
 */
export interface Postfix {
  readonly port: number;
  /** The Maildir of a mailbox. */
  maildir(mailbox: string): string;
  /** Waits for so many messages in a mailbox and reads them, a character for each octet. */
  arrived(mailbox: string, count: number): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts Postfix, which only root can; its configuration, queue and log are in a folder of their own. */
export async function startPostfix(): Promise<Postfix> {
  const postfix = requireTool('postfix', 'postfix');
  if (process.getuid?.() !== 0) throw new Error('Postfix starts for root alone');
  // In memory, where there is any to write to: a server asks the disk to keep every mail.
  const root = temporaryFolder(existsSync('/dev/shm') ? '/dev/shm' : undefined);
  chmodSync(root, 0o755);
  for (const folder of ['queue', 'data', 'mail']) mkdirSync(join(root, folder));
  chownSync(join(root, 'data'), Number(await outputOf('id', ['-u', 'postfix'])), 0);
  chownSync(join(root, 'mail'), NOBODY, NOBODY);
  const port = await freePort();
  writeFiles(root, {
    'config/main.cf': mainSettings(root),
    'config/master.cf': services(root, port),
    'config/mailboxes': ['letters', 'bounces', 'off']
      .map((box) => `${box}@mail.test ${box}/\n`)
      .join('')
      .concat('@readers.test inbox/\n'),
    'config/recipients': 'gone@readers.test REJECT 5.1.1 no such reader\n',
    'config/transport': 'dead.test dead\n',
    'no-such-user': 'exit 67\n',
  });
  const control = (command: string) => outputOf(postfix, ['-c', join(root, 'config'), command]);
  await control('start');
  await portAnswers(port);
  const maildir = (mailbox: string) => join(root, 'mail', mailbox);
  return {
    port,
    maildir,
    async arrived(mailbox, count) {
      const folder = join(maildir(mailbox), 'new');
      const namesIn = () => (existsSync(folder) ? readdirSync(folder).sort() : []);
      for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await wait(50)) {
        const names = namesIn();
        if (names.length >= count)
          return names.map((name) => readFileSync(join(folder, name), 'latin1'));
      }
      const log = readFileSync(join(root, 'log'), 'utf8').slice(-2000);
      throw new Error(`${mailbox} has ${namesIn().length} of ${count} messages: ${log}`);
    },
    async stop() {
      await control('stop');
    },
  };
}

function mainSettings(root: string): string {
  return Object.entries({
    compatibility_level: '3.6',
    queue_directory: `${root}/queue`,
    data_directory: `${root}/data`,
    daemon_directory: '/usr/lib/postfix/sbin',
    command_directory: '/usr/sbin',
    maillog_file: `${root}/log`,
    maillog_file_prefixes: root,
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'mx.mail.test',
    mydestination: '',
    alias_maps: '',
    recipient_delimiter: '+',
    smtpd_peername_lookup: 'no',
    smtpd_relay_restrictions: 'reject_unauth_destination',
    smtpd_recipient_restrictions: `check_recipient_access texthash:${root}/config/recipients`,
    relay_domains: 'dead.test',
    transport_maps: `texthash:${root}/config/transport`,
    virtual_mailbox_domains: 'mail.test readers.test',
    virtual_mailbox_base: `${root}/mail`,
    virtual_mailbox_maps: `texthash:${root}/config/mailboxes`,
    virtual_uid_maps: `static:${NOBODY}`,
    virtual_gid_maps: `static:${NOBODY}`,
    message_size_limit: '0',
    mailbox_size_limit: '0',
    virtual_mailbox_limit: '0',
  })
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

function services(root: string, port: number): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
dead unix - n n - - pipe user=nobody argv=/bin/sh ${root}/no-such-user
`;
}
