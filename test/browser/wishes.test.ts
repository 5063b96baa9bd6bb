import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/domain/calendar/civil-date.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { PHONE, startClient, type TestedClient } from './support/start-client.ts';

const DOCTOR = 'lege@example.no';
const MONDAY = '2027-07-05';
const day = (at: number) => addDays(MONDAY, at);

let client: TestedClient;
let doctor: TestClient;
let path: string;

beforeAll(async () => {
  client = await startClient();
  doctor = await client.service.as(DOCTOR);
  const [{ district, doctor: own }] = (await doctor.get('/me')).body.roles;
  const { body } = await doctor.get(`/districts/${district}/periods`);
  path = `/districts/${district}/periods/${body.items[0].id}/availability/${own}`;
});

afterAll(async () => {
  await client.stop();
});

/** Nothing said yet. */
beforeEach(async () => {
  await change('DELETE FROM availability_sheet s USING role_grant g WHERE g.doctor_id = s.doctor_id');
  await change(`UPDATE duty_period SET state = 'collecting', closes_at = now() + interval '3 weeks'
    WHERE state IN ('collecting', 'planning') AND from_date = '${MONDAY}'`);
});

function change(text: string): Promise<unknown> {
  return client.service.database.inDistrict(client.demo.district, (runner) => runner.query(text));
}

/** The dates that the service has under a kind. */
async function stored(kind: string): Promise<string[]> {
  const { body } = await doctor.get(path);
  const marks = body.marks as { kind: string; date: string }[];
  return [...new Set(marks.filter((mark) => mark.kind === kind).map(({ date }) => date))].sort();
}

async function openWishes(options = {}): Promise<ClientPage> {
  const page = await client.open(DOCTOR, { ...PHONE, ...options });
  await page.goto('/min/onsker');
  await page.day(MONDAY).waitFor();
  await contestedTold(page);
  return page;
}

/** How contested the dates are takes a moment to count. */
const contestedTold = (page: ClientPage) =>
  page.page.getByText('Mange vil ha fri', { exact: true }).waitFor();
const saved = (page: ClientPage) => page.page.getByText(/^Lagret kl\./).waitFor();

describe('painting wishes', () => {
  it('takes a tap as a day, a swipe as nothing and a held finger as a range', async () => {
    const page = await openWishes();
    await page.tap(page.day(day(1)));
    await page.page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    const to = await page.middleOf(page.day(day(14)));
    await page.draw([to, { x: to.x, y: to.y - 60 }, { x: to.x, y: to.y - 200 }], 50);
    await page.atRest();
    expect(await page.page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    await page.page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    const week = await Promise.all([7, 8, 9, 10, 11].map(async (at) => page.middleOf(page.day(day(at)))));
    await page.draw(week, 500);
    await saved(page);
    expect(await stored('veto')).toEqual([1, 7, 8, 9, 10, 11].map(day));
    expect(await page.page.locator('.brush-status').textContent()).toContain('14 «kan ikke» igjen');
    expect(page.faults).toEqual([]);
    await page.close();
  });

  it('stops at the allowance, and offers what else there is', async () => {
    const page = await openWishes();
    await doctor.put(
      path,
      {
        entries: [
          {
            kind: 'veto',
            id: 'a',
            selection: { by: 'dates', dates: Array.from({ length: 18 }, (_, at) => day(30 + at)) },
          },
        ],
      },
      { 'if-match': '"0"' },
    );
    await page.goto('/min/onsker');
    await page.page.getByText('2 «kan ikke» igjen').waitFor();
    await contestedTold(page);
    const week = await Promise.all([7, 8, 9, 10].map(async (at) => page.middleOf(page.day(day(at)))));
    await page.draw(week, 500);
    await page.page.getByRole('heading', { name: 'Kvoten for «kan ikke» er brukt opp' }).waitFor();
    await page.page.getByRole('button', { name: 'Bruk «helst ikke» på resten' }).tap();
    await saved(page);
    expect((await stored('veto')).slice(0, 2)).toEqual([7, 8].map(day));
    expect(await stored('preferNot')).toEqual([9, 10].map(day));
    await page.close();
  });

  it('keeps to the dates of Norway west of it and over the change of clocks', async () => {
    const page = await openWishes({ timezoneId: 'America/Los_Angeles' });
    for (const date of ['2027-10-30', '2027-10-31', '2027-11-01']) await page.tap(page.day(date));
    await saved(page);
    expect(await stored('veto')).toEqual(['2027-10-30', '2027-10-31', '2027-11-01']);
    await page.close();
  });

  it('works with the keyboard alone', async () => {
    const page = await openWishes({
      viewport: { width: 1280, height: 900 },
      hasTouch: false,
      isMobile: false,
    });
    const { keyboard } = page.page;
    await page.day(MONDAY).focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    await keyboard.press('2');
    await keyboard.press('ArrowDown');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Space');
    await keyboard.press('3');
    await keyboard.press('End');
    await keyboard.press('Space');
    await keyboard.press('Control+z');
    await saved(page);
    expect([await stored('veto'), await stored('preferNot'), await stored('prefer')]).toEqual([
      [day(1)],
      [8, 9, 10].map(day),
      [],
    ]);
    await keyboard.press('Home');
    await keyboard.press('Enter');
    const dialog = page.page.getByRole('dialog', { name: 'mandag 12. juli 2027' });
    await dialog.getByRole('combobox').first().selectOption('veto');
    await keyboard.press('Escape');
    await page.page.waitForFunction(() => document.activeElement?.getAttribute('data-date') === '2027-07-12');
    await saved(page);
    expect(await stored('veto')).toEqual([day(1), day(7)]);
    await page.close();
  });
});

describe('answering a half-year on a phone', () => {
  it('takes sixty taps at most, and ends with a receipt', async () => {
    const page = await client.open(null, PHONE);
    await page.goto('/');
    await page.tap(page.page.getByRole('button', { name: 'Lege' }));
    await page.ready();
    await page.tap(page.page.getByRole('link', { name: 'Ønsker' }).last());
    await page.day(MONDAY).waitFor();
    const cannot = [3, 4, 12, 33, 34, 47, 60, 75, 76, 89, 103, 117];
    for (const at of cannot) await page.tap(page.day(day(at)));
    const { page: tab } = page;
    await page.day(day(140)).scrollIntoViewIfNeeded();
    const week = await Promise.all(
      [140, 141, 142, 143, 144].map(async (at) => page.middleOf(page.day(day(at)))),
    );
    await page.draw(week, 500);
    await page.tap(tab.getByRole('radio', { name: 'Helst ikke' }));
    for (const at of [20, 48, 62, 90, 118]) await page.tap(page.day(day(at)));
    await page.tap(tab.getByRole('radio', { name: 'Ønsker' }));
    for (const at of [5, 40, 96]) await page.tap(page.day(day(at)));
    await page.tap(tab.getByRole('button', { name: 'Legg til mønster' }));
    await page.tap(tab.getByRole('checkbox', { name: 'torsdag' }));
    await tab.getByText(/Gir \d+ dager/).waitFor();
    await page.tap(tab.getByRole('button', { name: 'Legg til', exact: true }));
    await page.tap(tab.getByRole('button', { name: 'Send inn', exact: true }));
    await tab.getByRole('heading', { name: 'Ønskene er sendt' }).waitFor();
    expect(page.taps).toBeLessThanOrEqual(60);
    expect(await stored('veto')).toEqual([...cannot, 140, 141, 142, 143, 144].map(day).sort());
    const { answeredAt, receipt } = (await doctor.get(path)).body;
    expect([answeredAt, receipt.by]).toEqual([receipt.at, 'doctor']);
    await tab.getByText(`Kvittering ${receipt.number},`).waitFor();
    await tab.getByRole('link', { name: `kvittering ${receipt.number}` }).tap();
    await tab.getByRole('heading', { level: 1, name: `Kvittering ${receipt.number}` }).waitFor();
    await tab.getByText(/^tor 8. juli, fre 9. juli/).waitFor();
    expect(await page.violations()).toEqual([]);
    // On paper there is the receipt and nothing around it.
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.getByRole('navigation').isVisible()).toBe(false);
    expect(await tab.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.close();
  });
});

describe('without a network', () => {
  it('loses nothing that was painted, over a reload and until the network is back', async () => {
    const page = await openWishes();
    const { page: tab } = page;
    await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto('/min/onsker');
    await page.day(MONDAY).waitFor();
    // What was read is kept for reading offline a moment later.
    await tab.waitForFunction(() => (localStorage.getItem('vaktsirkel.reading') ?? '').includes('"sheet"'));
    await tab.context().setOffline(true);
    // While a page is loaded anew the browser is on the network for a moment.
    await tab.context().route('**/availability/**', (route) => route.abort());
    for (const at of [2, 3, 4]) await page.tap(page.day(day(at)));
    await tab.getByText(/^Lagret på enheten/).waitFor();
    await tab.reload();
    await page.day(MONDAY).waitFor();
    expect(await page.day(day(3)).getAttribute('aria-label')).toContain('kan ikke');
    await page.tap(page.day(day(6)));
    expect(await stored('veto')).toEqual([]);
    await tab.context().unrouteAll();
    await tab.context().setOffline(false);
    await saved(page);
    expect(await stored('veto')).toEqual([2, 3, 4, 6].map(day));
    await page.close();
  });

  it('shows both versions when the coordinator has written meanwhile', async () => {
    const page = await openWishes();
    await page.page.context().setOffline(true);
    await page.tap(page.day(day(2)));
    await page.page.getByText(/^Lagret på enheten/).waitFor();
    const coordinator = await client.service.as('koordinator@example.no');
    const entries = [{ kind: 'veto', id: 'phone', selection: { by: 'dates', dates: [day(9)] } }];
    expect((await coordinator.put(path, { entries }, { 'if-match': '"0"' })).status).toBe(200);
    await page.page.context().setOffline(false);
    await page.page.getByText(/^Koordinatoren har endret ønskene dine/).waitFor();
    await page.page.getByRole('button', { name: 'Bruk det på skjermen' }).tap();
    await saved(page);
    expect(await stored('veto')).toEqual([day(2)]);
    await page.close();
  });
});

describe('when the session is over', () => {
  it('asks for a login and goes on with what was painted', async () => {
    const page = await openWishes();
    await client.service.server.owner.query('UPDATE session SET ended_at = now()');
    await page.tap(page.day(day(2)));
    await page.page.waitForURL(/logg-inn/);
    await page.tap(page.page.getByRole('button', { name: 'Lege' }));
    await page.day(day(2)).waitFor();
    expect(new URL(page.page.url()).pathname).toBe('/min/onsker');
    await saved(page);
    doctor = await client.service.as(DOCTOR);
    expect(await stored('veto')).toEqual([day(2)]);
    expect(page.faults).toEqual([]);
    await page.close();
  });
});

describe('after the deadline', () => {
  it('shows the wishes as text without any input for them, and takes a request for a change', async () => {
    const entries = [{ kind: 'veto', id: 'a', selection: { by: 'dates', dates: [day(5)] } }];
    await doctor.put(path, { entries, answer: true }, { 'if-match': '"0"' });
    await change(`UPDATE duty_period SET state = 'planning' WHERE from_date = '${MONDAY}'`);
    const page = await client.open(DOCTOR, PHONE);
    await page.goto('/min/onsker');
    await page.page.getByText(/^Fristen er ute/).waitFor();
    const main = page.page.getByRole('main');
    expect(await main.textContent()).toContain('lør 10. juli');
    expect(await main.locator('input, [role=gridcell], .brush-bar').count()).toBe(0);
    await main.getByRole('button', { name: 'Send til koordinatoren' }).waitFor();
    expect(await main.getByRole('button').count()).toBe(1);
    await main.getByRole('textbox', { name: 'Hva vil du ha endret?' }).fill('Fri 1. august, takk.');
    await main.getByRole('button', { name: 'Send til koordinatoren' }).tap();
    await main.getByText(/venter på koordinatoren: Fri 1. august, takk./).waitFor();
    expect(await page.violations()).toEqual([]);
    await page.close();
  });
});
