import type { BrowserContextOptions, Page } from 'playwright-core';
import { requireTool } from '../programs/require-tool.ts';

/** Opens an empty page in Debian's Chromium for some work, and closes it after that. */
export async function withPage<Result>(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const executablePath = requireTool('chromium', 'chromium');
  // Most tests that use this package want no browser: it is loaded for those that do.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath });
  try {
    const context = await browser.newContext(options);
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}
