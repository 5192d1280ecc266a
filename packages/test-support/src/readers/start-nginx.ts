import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { requireTool } from '../programs/require-tool.ts';

/** Starts Debian's nginx with server blocks in a folder of its own. */
export function startNginx(servers: string): ChildProcess {
  const nginx = requireTool('nginx', 'nginx-light');
  const folder = temporaryFolder();
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  ${paths}
  ${servers}
}
`,
  );
  return spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf']);
}
