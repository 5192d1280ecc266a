import { requireTool } from './require-tool.ts';

/** How Chromium is started: it asks nobody outside for anything. */
export function chromiumOptions() {
  return {
    executablePath: requireTool(['/usr/bin/chromium'], 'chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
