import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

/** WCAG 2.1 A and AA, and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Milliseconds that a page may take for anything. */
const PATIENCE_MS = 60_000;

/** A page of the client with what the tests do on it; keeps what went wrong in it. */
export class ClientPage {
  readonly page: Page;
  /** Errors of the page, refusals of the content policy among them. */
  readonly faults: string[] = [];
  /** Requests to anywhere but the service. */
  readonly calledOut: string[] = [];
  taps = 0;

  constructor(page: Page) {
    this.page = page;
    // A test that is slow on a busy machine is not a test that fails.
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      // What the service refuses is told on the page; the browser notes it as an error of its own.
      const isNetwork = /Failed to load resource|net::ERR_INTERNET_DISCONNECTED/.test(message.text());
      if (message.type() === 'error' && !isNetwork) this.faults.push(message.text());
    });
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.calledOut.push(request.url());
    });
  }

  /** Logs in by the session's cookie, as one click on the demo's page would. */
  async enter(email: string): Promise<void> {
    const response = await this.page.request.post('/api/login/demo', { data: { email } });
    if (!response.ok()) throw new Error(`${email} cannot log in: ${response.status()}`);
  }

  /** Opens a path and waits until the page shows what it is about. */
  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  /** Waits for the heading, and for what is on its way. */
  async ready(): Promise<void> {
    await this.page.locator('h1').waitFor();
    await this.page.waitForFunction(() => !document.querySelector('.aksel-skeleton'));
  }

  /** One tap of a finger, counted. */
  async tap(target: Locator): Promise<void> {
    this.taps++;
    await target.tap();
  }

  day(date: string): Locator {
    return this.page.locator(`[data-date="${date}"]`);
  }

  /** A finger that goes down, waits, draws over the points and lifts. */
  async draw(points: readonly { x: number; y: number }[], holdMs: number): Promise<void> {
    this.taps++;
    const session = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at });
    const [first, ...others] = points;
    if (!first) return;
    await touch('touchStart', [first]);
    await this.page.waitForTimeout(holdMs);
    for (const point of others) await touch('touchMove', [point]);
    await touch('touchEnd', []);
    await session.detach();
  }

  /** Waits until the page scrolls no more. */
  async atRest(): Promise<void> {
    let before: number;
    let now = await this.scrolled();
    do {
      before = now;
      await this.page.waitForTimeout(100);
      now = await this.scrolled();
    } while (now !== before);
  }

  private scrolled(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  /** The middle of an element on the screen. */
  async middleOf(target: Locator): Promise<{ x: number; y: number }> {
    const box = await target.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** What axe finds, one line each. */
  async violations(): Promise<string[]> {
    // No frames of others: the plain way, without a page of its own for the result.
    const builder = new AxeBuilder({ page: this.page }).withTags(RULES).setLegacyMode(true);
    const { violations } = await builder.analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }

  /** Pixels that the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
