import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { requireTool } from '../programs/require-tool.ts';
import { outputOf, runProgram } from '../programs/run-program.ts';

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
export async function neomuttScreen(mail: string | Uint8Array, columns: number): Promise<string> {
  const neomutt = requireTool('neomutt', 'neomutt');
  const tmux = requireTool('tmux', 'tmux');
  const folder = writeFiles(temporaryFolder(), { 'mail/cur/1:2,S': mail, settings: SETTINGS });
  for (const part of ['new', 'tmp']) mkdirSync(join(folder, 'mail', part));
  const env = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: folder };
  const server = ['-f', '/dev/null', '-S', join(folder, 'tmux')];
  try {
    const terminal = ['-c', folder, '-x', String(columns), '-y', '400'];
    const command = `${neomutt} -n -F ${folder}/settings -f ${folder}/mail`;
    await outputOf(tmux, [...server, 'new-session', '-d', ...terminal, command], { env });
    return await settled(() =>
      outputOf(tmux, [...server, 'capture-pane', '-p', '-t', ':'], { env }),
    );
  } finally {
    await runProgram(tmux, [...server, 'kill-server'], { env });
  }
}

/** The screen, once the mail is there and nothing changes any more. */
async function settled(capture: () => Promise<string>): Promise<string> {
  let before = '';
  for (let patience = 50; patience > 0; patience -= 1) {
    await wait(200);
    const screen = await capture();
    if (screen === before && screen.includes('Subject:')) return withoutStatus(screen);
    before = screen;
  }
  throw new Error(`neomutt shows no mail:\n${before}`);
}

/** Without the line at the bottom, and the empty ones above it. */
function withoutStatus(screen: string): string {
  return `${screen.trimEnd().replace(/\n.*$/, '').trimEnd()}\n`;
}
