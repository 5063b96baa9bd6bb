import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { LoadDemoOptions, LoadedDemo } from '../../../src/start/load-demo.ts';
import { BUILT_CLIENT, startTestService, type TestService } from '../../integration/support/test-service.ts';
import { ClientPage } from './client-page.ts';
import { openBrowser } from './open-browser.ts';

/** The service with its client, the demo district and a browser. */
export interface TestedClient {
  service: TestService;
  demo: LoadedDemo;
  browser: Browser;
  /** A new browser of somebody, logged in by a click on the demo's page; `null`: nobody. */
  open: (email: string | null, options?: BrowserContextOptions) => Promise<ClientPage>;
  stop: () => Promise<void>;
}

/** A phone held upright. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Starts everything that a browser test needs. */
export async function startClient(
  options: LoadDemoOptions = { shape: 'trondheim', seed: 1, next: true },
): Promise<TestedClient> {
  const service = await startTestService({ client: BUILT_CLIENT });
  const demo = await service.demo(options);
  const browser = await openBrowser();
  return {
    service,
    demo,
    browser,
    open: async (email, contextOptions = {}) => {
      const context = await browser.newContext({ locale: 'nb-NO', baseURL: service.url, ...contextOptions });
      const page = new ClientPage(await context.newPage());
      if (email !== null) await page.enter(email);
      return page;
    },
    stop: async () => {
      await browser.close();
      await service.stop();
    },
  };
}
