import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { requireTool } from '../programs/require-tool.ts';

/** Starts Debian's Caddy with site blocks, without its administration and certificates. */
export function startCaddy(sites: string): ChildProcess {
  const caddy = requireTool('caddy', 'caddy');
  const folder = temporaryFolder();
  const config = join(folder, 'Caddyfile');
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\n${sites}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return spawn(caddy, ['run', '--config', config, '--adapter', 'caddyfile'], { env });
}
