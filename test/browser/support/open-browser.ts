import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const DEBIANS = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: the one named, Debian's, or the one that comes with the packages. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: FLAGS });
}

async function browserPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  if (existsSync(DEBIANS)) return DEBIANS;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
