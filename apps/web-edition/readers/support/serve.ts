import { createServer } from 'node:http';
import { serveSite } from '../../../../packages/cli/src/site/serve-site.ts';

/** Serves a site as `npm run preview` does. Returns its address and what ends it. */
export async function serve(folder: string): Promise<{ base: string; stop(): void }> {
  const server = createServer(serveSite(folder, '/', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { base: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
