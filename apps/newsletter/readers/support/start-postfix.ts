import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireProgram } from './require-program.ts';

export interface Postfix {
  readonly port: number;
  /** Where mail to anybody at mail.test arrives: a file each. */
  readonly inbox: string;
  /** What the server wrote about its work. */
  log(): string;
  stop(): void;
}

/** The user that mail is delivered as: `nobody` on Debian. */
const NOBODY = 65534;

/**
 * Starts a Postfix on loopback that delivers whatever is for mail.test to a Maildir. Its
 * configuration, queue and log are in a folder of their own, which goes when it is stopped.
 */
export async function startPostfix(): Promise<Postfix> {
  requireProgram('postfix', 'postfix');
  if (process.getuid?.() !== 0) throw new Error('Postfix starts for root alone');
  const root = mkdtempSync(join(fastFolder(), 'newsletter-postfix-'));
  chmodSync(root, 0o755);
  const port = await freePort();
  for (const folder of ['config', 'queue', 'data', 'mail']) mkdirSync(join(root, folder));
  chownSync(join(root, 'data'), userId('postfix'), 0);
  chownSync(join(root, 'mail'), NOBODY, NOBODY);
  writeFileSync(join(root, 'config/main.cf'), mainSettings(root));
  writeFileSync(join(root, 'config/master.cf'), services(port));
  writeFileSync(join(root, 'config/mailboxes'), '@mail.test inbox/\n');
  const control = (command: string) =>
    execFileSync('postfix', ['-c', join(root, 'config'), command], { stdio: 'pipe' });
  control('start');
  return {
    port,
    inbox: join(root, 'mail/inbox/new'),
    log: () => readFileSync(join(root, 'log'), 'utf8'),
    stop() {
      control('stop');
      rmSync(root, { recursive: true });
    },
  };
}

/** Memory, where there is any to write to: a server asks the disk to keep every mail. */
function fastFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

function mainSettings(root: string): string {
  return Object.entries({
    compatibility_level: '3.6',
    queue_directory: `${root}/queue`,
    data_directory: `${root}/data`,
    daemon_directory: '/usr/lib/postfix/sbin',
    command_directory: '/usr/sbin',
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    maillog_file: `${root}/log`,
    maillog_file_prefixes: root,
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'server.mail.test',
    mydestination: '',
    alias_maps: '',
    smtpd_peername_lookup: 'no',
    smtpd_relay_restrictions: 'reject_unauth_destination',
    virtual_mailbox_domains: 'mail.test',
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

function services(port: number): string {
  return `
127.0.0.1:${port} inet n - n - - smtpd
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
`;
}

function userId(name: string): number {
  return Number(execFileSync('id', ['-u', name], { encoding: 'utf8' }));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
