import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { type Option, UsageError, userPath } from '@pressroom/edition';
import { CONTENT_OPTIONS, contentArguments } from '../options/content-options.ts';
import { serveSite } from '../site/serve-site.ts';
import { EXIT } from '../terminal/exit.ts';
import { runCommand } from '../terminal/run-command.ts';

const options = {
  content: CONTENT_OPTIONS.content,
  site: { type: 'string', value: 'DIR', help: 'The folder with the built site (default: dist)' },
  port: { type: 'string', value: 'N', help: 'The port (default: 8080)' },
} as const satisfies Record<string, Option>;

runCommand({
  usage: 'npm run preview --',
  about: 'Serves the built site on this machine alone, as a web server would. Ctrl-C ends it.',
  options,
  async run(args) {
    const { content } = contentArguments(args);
    const folder = userPath(args.text('site') ?? 'dist');
    if (!existsSync(join(folder, 'index.html'))) {
      throw new UsageError(`there is no site in ${folder}; make one with "npm run build"`);
    }
    const { publication } = loadPublication(content, { asOf: new Date() });
    const base = publication === undefined ? '/' : new URL(publication.url).pathname;
    const port = Number(args.text('port') ?? 8080);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new UsageError('--port takes a number from 0 to 65535');
    }
    const notFound = join(folder, '404.html');
    const server = createServer(
      serveSite(folder, base, () => (existsSync(notFound) ? readFileSync(notFound) : undefined)),
    );
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    const address = server.address();
    const shown = typeof address === 'object' && address ? address.port : port;
    process.stdout.write(`http://127.0.0.1:${shown}${base}\n`);
    await new Promise<void>((resolve) => process.once('SIGINT', resolve));
    server.close();
    server.closeAllConnections();
    return EXIT.ok;
  },
});
