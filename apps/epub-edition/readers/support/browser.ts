import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

/** Debian's Chromium. */
export const CHROMIUM = '/usr/bin/chromium';

/** @throws Error where Chromium is not installed */
export async function openBrowser(): Promise<Browser> {
  requireChromium();
  return puppeteer.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

export function requireChromium(): void {
  if (existsSync(CHROMIUM)) return;
  throw new Error(`${CHROMIUM} is not there: apt-get install chromium`);
}
