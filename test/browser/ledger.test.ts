import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeRoster } from '../integration/publication/make-roster.ts';
import { PHONE, startClient, type TestedClient } from './support/start-client.ts';

const DOCTOR = 'lege@example.no';
const COORDINATOR = 'koordinator@example.no';
const DESK = { viewport: { width: 1280, height: 900 } };

let client: TestedClient;
let period: string;

beforeAll(async () => {
  client = await startClient({ shape: 'larvik', seed: 1 });
  const { service, demo } = client;
  ({ period } = demo);
  const made = await makeRoster(service.database, demo);
  const coordinator = await service.as(COORDINATOR);
  const version = `/districts/${demo.district}/versions/${made.version}`;
  const opened = await coordinator.post(`${version}/hearing`, { until: '2027-01-01' }, { 'if-match': '"1"' });
  const headers = { 'if-match': '"2"', 'idempotency-key': randomUUID() };
  const published = await coordinator.post(`${version}/publish`, {}, headers);
  expect([opened.status, published.status]).toEqual([200, 201]);
});

afterAll(async () => {
  await client.stop();
});

describe('the fairness ledger', () => {
  it('is put right and closed by the coordinator, who sees how far the doctors lie apart', async () => {
    const name = (await (await client.service.as(DOCTOR)).get('/me')).body.roles[0].name;
    const page = await client.open(COORDINATOR, DESK);
    const { page: tab } = page;
    await page.goto(`/plan/${period}/regnskap`);
    await tab.getByText(/^Saldoene går fra/).waitFor();
    expect(await page.violations()).toEqual([]);
    await tab.getByRole('link', { name, exact: true }).click();
    await tab.getByRole('heading', { level: 1, name }).waitFor();

    const write = tab.getByRole('button', { name: 'Skriv rettelsen' });
    await write.click();
    await tab.getByRole('link', { name: 'Skriv en begrunnelse' }).waitFor();
    expect(await page.violations()).toEqual([]);
    await tab.getByLabel('Antall vakter').fill('0,5');
    await tab.getByLabel('Begrunnelse').fill('Vakten ble delt i to.');
    await write.click();
    await tab.getByText('Rettelsen er skrevet.').first().waitFor();

    await tab.getByRole('link', { name: 'Alle leger' }).click();
    await tab.getByRole('button', { name: 'Avslutt vaktperioden' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('Den kan ikke gjøres om.', { exact: false }).waitFor();
    expect(await page.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Avslutt vaktperioden' }).click();
    await tab.getByText(/^Avsluttet .* etter versjon 1 av vaktplanen/).waitFor();
    await tab.getByRole('columnheader', { name: 'Til neste' }).waitFor();
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('shows a doctor the own balance with every line in words, on a phone', async () => {
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await page.goto('/min/vakter');
    await page.tap(tab.getByRole('link', { name: 'Mitt vaktregnskap' }));
    await tab.getByRole('heading', { level: 1, name: 'Mitt vaktregnskap' }).waitFor();
    await tab.getByText(/^Avsluttet .* etter versjon 1/).waitFor();
    const all = tab.getByRole('button', { name: /^Se (alle|linjen)/ });
    await all.first().waitFor();
    for (const one of await all.all()) await page.tap(one);
    expect(await tab.getByText('satt opp i vaktplanen', { exact: false }).count()).toBeGreaterThan(0);
    await tab.getByText('Vakten ble delt i to.').waitFor();
    expect(await page.overflow()).toBe(0);
    expect(await page.violations()).toEqual([]);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });
});
