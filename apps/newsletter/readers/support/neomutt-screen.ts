import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireProgram } from './require-program.ts';

const SETTINGS = `
set reflow_text = yes
set reflow_space_quotes = yes
set wrap = 0
set pager_index_lines = 0
set pager_stop = yes
set markers = no
set tilde = no
set mbox_type = Maildir
set folder = .
set charset = utf-8
set sidebar_visible = no
set pager_format = "%s"
set help = no
set quit = yes
set header_cache = ""
ignore *
unignore from to subject date list-unsubscribe
hdr_order From To Subject Date
push "<display-message>"
`;

/**
 * What neomutt shows of a mail, in a terminal that is high enough for all of it.
 *
 * @param columns of the terminal
 */
export async function neomuttScreen(mail: string, columns: number): Promise<string> {
  requireProgram('neomutt', 'neomutt');
  requireProgram('tmux', 'tmux');
  const folder = mkdtempSync(join(tmpdir(), 'newsletter-neomutt-'));
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-f', '/dev/null', '-S', join(folder, 'tmux'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: folder },
    });
  try {
    for (const part of ['cur', 'new', 'tmp'])
      mkdirSync(join(folder, 'mail', part), { recursive: true });
    writeFileSync(join(folder, 'mail/cur/1:2,S'), mail);
    writeFileSync(join(folder, 'settings'), SETTINGS);
    const command = `neomutt -n -F ${folder}/settings -f ${folder}/mail`;
    tmux('new-session', '-d', '-c', folder, '-x', String(columns), '-y', '400', command);
    return await settled(() => tmux('capture-pane', '-p', '-t', ':'));
  } finally {
    try {
      tmux('kill-server');
    } catch {
      // It ended by itself.
    }
    rmSync(folder, { recursive: true });
  }
}

/** The screen, once the mail is there and nothing changes any more. */
async function settled(capture: () => string): Promise<string> {
  let before = '';
  for (let attempt = 0; attempt < 50; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const screen = capture();
    if (screen === before && screen.includes('Subject:')) return withoutStatus(screen);
    before = screen;
  }
  throw new Error(`neomutt shows no mail:\n${before}`);
}

/** Without the line at the bottom, and the empty ones above it. */
function withoutStatus(screen: string): string {
  return `${screen.trimEnd().replace(/\n.*$/, '').trimEnd()}\n`;
}
