import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.ts';
import { requireTool } from './require-tool.ts';
import { mustRun, portAnswers } from './start-process.ts';

/** The user `nobody` of Debian, who owns the mail. */
const NOBODY = 65534;

/**
 * A real mail server of its own on loopback:
 *
 * - mail.test has the mailboxes `letters`, `bounces` (with anything after a +) and `off`;
 * - readers.test has one mailbox, `inbox`, for everybody but `gone`, whom it refuses at once;
 * - dead.test takes every mail and sends it back later, as a relay does.
 */
export interface Postfix {
  readonly url: string;
  /** The Maildir of a mailbox. */
  maildir(mailbox: string): string;
  /** Waits for so many messages in a mailbox and reads them. */
  arrived(mailbox: string, count: number): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function startPostfix(): Promise<Postfix> {
  const postfix = requireTool(['/usr/sbin/postfix'], 'postfix');
  if (process.getuid?.() !== 0) throw new Error('Postfix starts for root alone');
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mailer-postfix-'));
  chmodSync(root, 0o755);
  for (const folder of ['config', 'queue', 'data', 'mail']) mkdirSync(join(root, folder));
  chownSync(join(root, 'data'), Number(await mustRun('id', ['-u', 'postfix'])), 0);
  chownSync(join(root, 'mail'), NOBODY, NOBODY);
  const port = await freePort();
  writeFileSync(join(root, 'config/main.cf'), mainSettings(root));
  writeFileSync(join(root, 'config/master.cf'), services(root, port));
  writeFileSync(
    join(root, 'config/mailboxes'),
    ['letters', 'bounces', 'off']
      .map((box) => `${box}@mail.test ${box}/\n`)
      .join('')
      .concat('@readers.test inbox/\n'),
  );
  writeFileSync(join(root, 'config/recipients'), 'gone@readers.test REJECT 5.1.1 no such reader\n');
  writeFileSync(join(root, 'config/transport'), 'dead.test dead\n');
  writeFileSync(join(root, 'no-such-user'), 'exit 67\n');
  await mustRun(postfix, ['-c', join(root, 'config'), 'start']);
  await portAnswers(port);
  const maildir = (mailbox: string) => join(root, 'mail', mailbox);
  return {
    url: `smtp://127.0.0.1:${port}`,
    maildir,
    async arrived(mailbox, count) {
      const folder = join(maildir(mailbox), 'new');
      for (let i = 0; i < 600; i += 1) {
        const names = existsSync(folder) ? readdirSync(folder).sort() : [];
        if (names.length >= count)
          return names.map((name) => readFileSync(join(folder, name), 'latin1'));
        await wait(50);
      }
      throw new Error(
        `${mailbox} did not get ${count} messages: ${readFileSync(join(root, 'log'), 'utf8').slice(-1500)}`,
      );
    },
    async stop() {
      await mustRun(postfix, ['-c', join(root, 'config'), 'stop']);
      rmSync(root, { recursive: true, force: true });
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
