import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Notice, queueNotices } from '../../src/features/delivery/index.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { PHONE, startClient, type TestedClient } from './support/start-client.ts';

const DOCTOR = 'lege@example.no';
const ORDERED = 'Du har fått en vakt 13. februar 2027. Bekreft at du har sett det.';

let client: TestedClient;
let me: TestClient;
let district: string;
let doctor: string;
let count = 0;

beforeAll(async () => {
  client = await startClient({ shape: 'coastal', seed: 1 });
  ({ district } = client.demo);
  me = await client.service.as(DOCTOR);
  const { roles } = (await me.get('/me')).body;
  ({ doctor } = roles.find((one: { role: string }) => one.role === 'doctor'));
});

afterAll(async () => {
  await client.stop();
});

/** Tells the doctor something. */
async function tell(notice: Partial<Notice> = {}): Promise<void> {
  const { database, jobs } = client.service;
  await database.inDistrict(district, (runner) =>
    queueNotices(runner, jobs, district, {
      event: `test-notice/${++count}`,
      template: 'mail.open-shift',
      data: { date: '2027-02-13', path: '/ledige' },
      doctors: [doctor],
      ...notice,
    }),
  );
}

const order = () =>
  tell({
    template: 'mail.open-shift-ordered',
    data: { date: '2027-02-13', path: '/min/vakter' },
    urgency: 'mustArrive',
  });

const counts = async () => (await me.get(`/districts/${district}/my/notices?limit=1`)).body.counts;
const settings = async () => (await me.get(`/districts/${district}/my/notice-settings`)).body;

/** What axe finds in either theme. */
async function violations(page: ClientPage): Promise<string[]> {
  const found = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.page.emulateMedia({ colorScheme });
    found.push(...(await page.violations()));
  }
  return found;
}

describe('the notices of a doctor', () => {
  it('say so when there are none', async () => {
    const page = await client.open(DOCTOR, PHONE);
    await page.goto('/min/varsler');
    await page.page.getByText('Du har ingen varsler.', { exact: false }).waitFor();
    await page.close();
  });

  it('lead from home to what must be confirmed, and are read and confirmed there', async () => {
    await tell();
    await order();
    const page = await client.open(DOCTOR, { ...PHONE, viewport: { width: 320, height: 640 } });
    const { page: tab } = page;
    await page.goto('/');
    await tab.getByRole('heading', { name: 'Du må bekrefte en beskjed' }).waitFor();
    await tab.getByRole('link', { name: 'Varsler, 2 uleste' }).waitFor();
    expect([await page.overflow(), await violations(page)]).toEqual([0, []]);
    await page.tap(tab.getByRole('link', { name: 'Se og bekreft' }));
    const [first, second] = [tab.getByRole('article').first(), tab.getByRole('article').nth(1)];
    await first.getByRole('heading', { name: ORDERED }).waitFor();
    expect(await second.getByText('Nytt', { exact: true }).count()).toBe(1);
    await tab.getByRole('link', { name: 'Varsler', exact: true }).waitFor();
    expect(await counts()).toEqual({ unread: 0, toConfirm: 1 });
    expect([await page.overflow(), await violations(page)]).toEqual([0, []]);
    await page.tap(first.getByRole('button', { name: /^Bekreft at du har sett det/ }));
    await first.getByText(/^Bekreftet /).waitFor();
    expect(await counts()).toEqual({ unread: 0, toConfirm: 0 });
    expect(page.taps).toBe(2);
    await page.tap(second.getByRole('link', { name: /^Åpne/ }));
    await tab.waitForURL('**/ledige');
    await page.goto('/');
    expect(await tab.getByText('Du må bekrefte en beskjed').count()).toBe(0);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('come in parts, latest first', async () => {
    for (let index = 0; index < 21; index++) await tell();
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await page.goto('/min/varsler');
    await tab.getByRole('article').nth(19).waitFor();
    expect(await tab.getByRole('article').count()).toBe(20);
    await page.tap(tab.getByRole('button', { name: 'Vis flere' }));
    await tab.getByRole('article').nth(22).waitFor();
    expect(await tab.getByRole('button', { name: 'Vis flere' }).count()).toBe(0);
    await page.close();
  });
});

describe('how a doctor wants to be told', () => {
  it('is chosen, saved and there again after a reload', async () => {
    const page = await client.open(DOCTOR, { ...PHONE, viewport: { width: 320, height: 640 } });
    const { page: tab } = page;
    await page.goto('/min/varsler');
    await page.tap(tab.getByRole('link', { name: 'Slik vil du bli varslet' }));
    const mobile = tab.getByLabel('Mobilnummer');
    await mobile.fill('999 00');
    await tab.getByRole('button', { name: 'Lagre' }).click();
    await tab.getByRole('link', { name: /^Skriv et mobilnummer med åtte siffer/ }).waitFor();
    expect([await page.overflow(), await violations(page)]).toEqual([0, []]);
    await mobile.fill('999 00 001');
    await tab.getByRole('radiogroup', { name: 'Tekstmeldinger' }).getByLabel('Alt').check();
    await tab.getByLabel('Samlet, én gang om dagen').check();
    await tab.getByLabel('Fra', { exact: true }).fill('21:30');
    await tab.getByLabel('2 timer før', { exact: true }).check();
    await tab.getByLabel('1 døgn før').uncheck();
    await tab.getByRole('button', { name: 'Lagre' }).click();
    await tab.getByRole('status').filter({ hasText: 'Lagret' }).first().waitFor({ state: 'attached' });
    expect(await settings()).toMatchObject({
      ...{ mobile: '+4799900001', sms: 'all', push: 'all', mail: 'daily' },
      ...{ quietFrom: '21:30', quietTo: '07:00', reminders: [2], version: 1 },
    });
    await page.goto('/min/varsler/valg');
    expect(await mobile.inputValue()).toBe('999 00 001');
    expect(await tab.getByLabel('Samlet, én gang om dagen').isChecked()).toBe(true);
    expect(await tab.getByLabel('1 døgn før').isChecked()).toBe(false);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('is never overwritten by another window: both are shown, and one is chosen', async () => {
    const [one, other] = [await client.open(DOCTOR, PHONE), await client.open(DOCTOR, PHONE)];
    await one.goto('/min/varsler/valg');
    await other.goto('/min/varsler/valg');
    await one.page.getByLabel('1 uke før').check();
    await one.page.getByRole('button', { name: 'Lagre' }).click();
    await one.page.getByText('Lagret', { exact: true }).last().waitFor();
    const { page: tab } = other;
    await tab.getByLabel('2 timer før', { exact: true }).uncheck();
    await tab.getByRole('button', { name: 'Lagre' }).click();
    await tab.getByRole('heading', { name: 'Valgene er endret et annet sted' }).waitFor();
    await tab
      .getByText('Påminning før en vakt: du har valgt «Ingen», lagret er «2 timer før, 1 uke før»')
      .waitFor();
    expect(await violations(other)).toEqual([]);
    expect((await settings()).reminders).toEqual([2, 168]);
    await tab.getByRole('button', { name: 'Lagre det jeg har valgt her' }).click();
    await tab.getByText('Lagret', { exact: true }).last().waitFor();
    expect((await settings()).reminders).toEqual([]);
    await one.close();
    await other.close();
  });
});

describe('a notice that nobody confirms', () => {
  it('is on the coordinators’ list until the doctor is reached by telephone', async () => {
    await order();
    await client.service.database.inDistrict(district, (runner) =>
      runner.query(
        `UPDATE inbox_notice SET stuck_at = now(), next_step_at = NULL
         WHERE asks = 'now' AND acknowledged_at IS NULL`,
      ),
    );
    const page = await client.open('koordinator@example.no', { viewport: { width: 320, height: 800 } });
    const { page: tab } = page;
    await page.goto('/');
    await tab.getByRole('link', { name: '1 beskjed er ikke bekreftet: ring legen' }).click();
    const card = tab.getByRole('listitem').filter({ has: tab.getByRole('link', { name: /^999 00 001/ }) });
    await card.getByText('Ingen flere forsøk etter', { exact: false }).waitFor();
    expect(await card.getByRole('link').getAttribute('href')).toBe('tel:+4799900001');
    expect([await page.overflow(), await violations(page)]).toEqual([0, []]);
    await card.getByRole('button', { name: /^Har nådd legen/ }).click();
    await card.waitFor({ state: 'detached' });
    expect(await counts()).toMatchObject({ toConfirm: 0 });
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });
});

describe('notices on the screen', () => {
  it('are explained where the browser denies them', async () => {
    const page = await client.open(DOCTOR, PHONE);
    await page.goto('/min/varsler/valg');
    // Chromium without a screen denies them always.
    await page.page
      .getByText('Nettleseren er satt til å ikke vise varsler herfra.', { exact: false })
      .waitFor();
    expect(await page.page.getByLabel('Vis varsler i denne nettleseren').count()).toBe(0);
    await page.close();
  });

  it('are switched on and off where the browser allows them, and a failure is told', async () => {
    const { endpoint, p256dh, auth } = client.service.push.subscribe('phone');
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await tab.addInitScript(allowPush, { endpoint, keys: { p256dh, auth } });
    await page.goto('/min/varsler/valg');
    const here = tab.getByLabel('Vis varsler i denne nettleseren');
    await here.click();
    await tab.getByText('Nettleseren kunne ikke slå på varsler.', { exact: false }).waitFor();
    expect([await here.isChecked(), (await settings()).browsers]).toEqual([false, 0]);
    expect(await violations(page)).toEqual([]);
    await here.click();
    await tab.getByText('1 nettleser viser deg varsler.').waitFor();
    expect([await here.isChecked(), (await settings()).browsers]).toEqual([true, 1]);
    await page.goto('/min/varsler/valg');
    await tab.getByText('1 nettleser viser deg varsler.').waitFor();
    await here.click();
    await tab.getByText('Ingen nettleser viser deg varsler.').waitFor();
    expect([await here.isChecked(), (await settings()).browsers]).toEqual([false, 0]);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });
});

/** A browser that may show notices and reaches its push service at the second try. Runs in the page. */
function allowPush(subscription: { endpoint: string; keys: Record<string, string> }): void {
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = () => Promise.resolve('granted');
  let tries = 0;
  const made = { ...subscription, toJSON: () => subscription } as unknown as PushSubscription;
  PushManager.prototype.subscribe = () => {
    tries += 1;
    if (tries === 1) return Promise.reject(new DOMException('no push service', 'AbortError'));
    sessionStorage.setItem('subscribed', 'yes');
    return Promise.resolve(made);
  };
  PushManager.prototype.getSubscription = () =>
    Promise.resolve(sessionStorage.getItem('subscribed') === null ? null : made);
}
