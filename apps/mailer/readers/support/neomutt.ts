import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { requireTool } from './require-tool.ts';
import { mustRun } from './start-process.ts';

/** Opens the first message of a Maildir in neomutt, in a terminal of 80 by 50, and reads it. */
export async function screenOfNeomutt(maildir: string): Promise<string> {
  const neomutt = requireTool(['/usr/bin/neomutt'], 'neomutt');
  const tmux = requireTool(['/usr/bin/tmux'], 'tmux');
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-neomutt-'));
  const config = join(folder, 'muttrc');
  writeFileSync(
    config,
    `set folder="${folder}"\nset mail_check=0\nset charset=utf-8\nset sleep_time=0\nunset mark_old\nset read_only\nset wait_key=no\nset reflow_text\nignore *\nunignore from to subject date\n`,
  );
  const socket = join(folder, 'tmux');
  const run = (...args: string[]) =>
    mustRun(tmux, ['-S', socket, ...args], {
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'xterm', HOME: folder },
    });
  try {
    const command = `${neomutt} -n -F ${config} -R -f ${maildir} -e 'push <display-message>'`;
    await run('-u', 'new-session', '-d', '-x', '80', '-y', '50', command);
    for (let i = 0; i < 100; i += 1) {
      await wait(100);
      const screen = await run('capture-pane', '-p');
      if (/^From: /m.test(screen)) return screen;
    }
    throw new Error(`neomutt shows no message: ${await run('capture-pane', '-p')}`);
  } finally {
    await run('kill-server');
    rmSync(folder, { recursive: true, force: true });
  }
}
