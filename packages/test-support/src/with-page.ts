import type { BrowserContextOptions, Page } from 'playwright-core';
import { requireTool } from './require-tool.ts';

/** The path of Debian's Chromium. */
export function requireChromium(): string {
  return requireTool('chromium', 'chromium');
}

/** Opens an empty page in Chromium for some work, and closes it after that. */
export async function withPage<Result>(
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  // Most tests that use this package want no browser: it is loaded for those that do.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: requireChromium() });
  try {
    const context = await browser.newContext(options);
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}
