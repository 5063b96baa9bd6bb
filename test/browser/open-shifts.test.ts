import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeRoster, type MadeRoster } from '../integration/publication/make-roster.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import { PHONE, startClient, type TestedClient } from './support/start-client.ts';

const DOCTOR = 'lege@example.no';

let client: TestedClient;
let doctor: TestClient;
let coordinator: TestClient;
let base: string;
let made: MadeRoster;

const once = () => ({ 'idempotency-key': randomUUID() });

beforeAll(async () => {
  client = await startClient();
  const { service, demo } = client;
  made = await makeRoster(service.database, demo);
  base = `/districts/${demo.district}`;
  doctor = await service.as(DOCTOR);
  coordinator = await service.as('koordinator@example.no');
  const version = `${base}/versions/${made.version}`;
  const opened = await coordinator.post(`${version}/hearing`, { until: '2027-01-01' }, { 'if-match': '"1"' });
  const published = await coordinator.post(`${version}/publish`, {}, { 'if-match': '"2"', ...once() });
  expect([opened.status, published.status]).toEqual([200, 201]);
});

afterAll(async () => {
  await client.stop();
});

const duties = async () => (await doctor.get(`${base}/my/duties?from=2027-01-01&limit=200`)).body.items;

/** Shifts that a test has opened. */
const used = new Set<string>();

/** Somebody else's duty that the doctor may take without a veto, opened by a sick call. */
async function openFor(self: string): Promise<string> {
  const shifts = new Set(
    made.roster.assignments.filter((one) => one.doctor !== self).map((one) => one.shift),
  );
  for (const shift of shifts) {
    const holder = made.roster.assignments.find((one) => one.shift === shift && one.role === 'duty');
    if (!holder || holder.doctor === self || used.has(shift)) continue;
    const path = `${base}/versions/${made.version}/candidates?shift=${shift}&instead=${holder.doctor}`;
    const own = (await coordinator.get(path)).body.items.find(
      (one: { doctor: string }) => one.doctor === self,
    );
    if (own?.standing !== 'can' || own.vetoed || own.withBackUp !== null) continue;
    used.add(shift);
    const call = { doctor: holder.doctor, shifts: [shift] };
    expect((await coordinator.post(`${base}/sick-calls`, call, once())).status).toBe(201);
    return shift;
  }
  throw new Error('no duty that the doctor may take');
}

describe('a doctor who cannot come', () => {
  it('says so in two taps, is asked for no reason, and can take it back', async () => {
    const before = await duties();
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await page.goto('/min/vakter');
    await page.tap(tab.getByRole('button', { name: /^Kan ikke komme/ }).first());
    const dialog = tab.getByRole('dialog');
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    await page.tap(dialog.getByRole('button', { name: 'Meld fra' }));
    await tab.getByRole('heading', { name: 'Du har meldt at du ikke kan komme' }).waitFor();
    expect((await duties()).map(({ shift }: { shift: string }) => shift)).not.toContain(before[0].shift);
    expect(await page.violations()).toEqual([]);
    await page.tap(tab.getByRole('button', { name: 'Jeg kan komme likevel' }));
    await tab
      .getByRole('heading', { name: 'Du har meldt at du ikke kan komme' })
      .waitFor({ state: 'detached' });
    expect((await duties()).map(({ shift }: { shift: string }) => shift)).toContain(before[0].shift);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });
});

describe('an open shift', () => {
  it('shows what taking it would do, is taken, and is one of my shifts', async () => {
    const me = (await doctor.get('/me')).body.roles.find((one: { role: string }) => one.role === 'doctor');
    const shift = await openFor(me.doctor);
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await page.goto('/ledige');
    expect(await page.overflow()).toBe(0);
    await page.tap(tab.getByRole('button', { name: /^Ta vakten/ }).first());
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('Ingen regler brytes.').waitFor();
    expect(await page.violations()).toEqual([]);
    await page.tap(dialog.getByRole('button', { name: 'Ta vakten' }));
    await tab.getByText('Ingen vakter er ledige nå', { exact: false }).waitFor();
    expect((await duties()).map((one: { shift: string }) => one.shift)).toContain(shift);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('is filled by a coordinator who rings, notes what came of it, and orders somebody with grounds', async () => {
    const me = (await doctor.get('/me')).body.roles.find((one: { role: string }) => one.role === 'doctor');
    const shift = await openFor(me.doctor);
    const page = await client.open('koordinator@example.no', { viewport: { width: 1280, height: 900 } });
    const { page: tab } = page;
    await page.goto('/i-dag');
    await tab.getByRole('button', { name: /^Hvem kan/ }).click();
    const first = tab.getByRole('listitem').filter({ has: tab.getByRole('button', { name: /^Pålegg/ }) });
    await first.first().waitFor();
    expect(await page.violations()).toEqual([]);
    await first
      .first()
      .getByRole('button', { name: /^Svarer ikke/ })
      .click();
    await first
      .first()
      .getByText(/svarer ikke$/)
      .waitFor();
    await first
      .nth(1)
      .getByRole('button', { name: /^Pålegg/ })
      .click();
    await tab.getByText('Et pålegg trenger en skriftlig begrunnelse').waitFor();
    await tab.getByLabel('Grunn, hvis du pålegger noen vakten').fill('Ingen andre svarte');
    await first
      .nth(1)
      .getByRole('button', { name: /^Pålegg/ })
      .click();
    await tab.getByText('Ingen vakter er lyst ut nå', { exact: false }).waitFor();
    const { items } = (await coordinator.get(`${base}/open-shifts?state=taken`)).body;
    const filled = items.find((one: { shift: string }) => one.shift === shift);
    expect(filled.handling.reason).toBe('Ingen andre svarte');
    await page.close();
  });

  it('is filled by the fewest changes that a coordinator sees and orders', async () => {
    const me = (await doctor.get('/me')).body.roles.find((one: { role: string }) => one.role === 'doctor');
    const shift = await openFor(me.doctor);
    const page = await client.open('koordinator@example.no', { viewport: { width: 1280, height: 900 } });
    const { page: tab } = page;
    await page.goto('/i-dag');
    await tab.getByRole('button', { name: /^Foreslå endringer/ }).click();
    await tab.getByRole('button', { name: 'Finn færrest endringer' }).click();
    await tab.getByRole('heading', { name: 'Ingen andre vakter endres' }).waitFor();
    expect(await page.violations()).toEqual([]);
    const apply = tab.getByRole('button', { name: 'Gjennomfør som pålegg' });
    await apply.click();
    await tab.getByText('Et pålegg trenger en skriftlig begrunnelse').waitFor();
    await tab.getByLabel('Begrunnelse for pålegget').fill('Ingen meldte seg');
    await apply.click();
    await tab.getByText('Ingen vakter er lyst ut nå', { exact: false }).waitFor();
    const { items } = (await coordinator.get(`${base}/open-shifts?state=taken`)).body;
    const filled = items.find((one: { shift: string }) => one.shift === shift);
    expect(filled.handling.reason).toBe('Ingen meldte seg');
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });
});
