import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeRoster, type MadeRoster } from '../integration/publication/make-roster.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import { PHONE, startClient, type TestedClient } from './support/start-client.ts';

const DOCTOR = 'lege@example.no';

let client: TestedClient;
let doctor: TestClient;
let base: string;
let made: MadeRoster;

beforeAll(async () => {
  client = await startClient();
  const { service, demo } = client;
  made = await makeRoster(service.database, demo);
  base = `/districts/${demo.district}`;
  doctor = await service.as(DOCTOR);
  const coordinator = await service.as('koordinator@example.no');
  const until = { until: '2027-01-01' };
  const opened = await coordinator.post(`${base}/versions/${made.version}/hearing`, until, {
    'if-match': '"1"',
  });
  expect(opened.status).toBe(200);
});

afterAll(async () => {
  await client.stop();
});

describe('my shifts', () => {
  it('are listed as preliminary, and say why they are mine as the service does, without a name', async () => {
    const { items } = (await doctor.get(`${base}/my/duties?from=2027-01-01&limit=200`)).body;
    expect(items.length).toBeGreaterThan(2);
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await page.goto('/');
    await page.tap(tab.getByRole('link', { name: `Se alle ${items.length} vaktene` }));
    await tab.getByRole('heading', { level: 1, name: 'Vakter' }).waitFor();
    expect(await tab.getByRole('article').count()).toBe(items.length);
    expect(await tab.getByText('Foreløpig', { exact: true }).count()).toBe(items.length);
    await page.tap(tab.getByRole('button', { name: 'Hvorfor meg?' }).first());
    const dialog = tab.getByRole('dialog', { name: 'Hvorfor meg?' });
    const why = (await doctor.get(`${base}/versions/${made.version}/why-me?shift=${items[0].shift}`)).body;
    await dialog.getByText(why.summary.sentence).waitFor();
    const told = (await dialog.textContent()) ?? '';
    expect(told).toContain(why.release.sentence);
    expect(why.alternatives.couldNot.length).toBeGreaterThan(0);
    for (const { name, doctors } of why.alternatives.couldNot) expect(told).toContain(`${doctors} ${name}`);
    const others = made.problem.doctors.filter(({ id }) => id !== items[0].doctor).map(({ name }) => name);
    expect(others.filter((name) => told.includes(name))).toEqual([]);
    expect(await page.violations()).toEqual([]);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('take what one thinks of a hearing to the coordinator, and bring the answer', async () => {
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await page.goto('/');
    await tab.getByRole('heading', { name: 'Vaktplanen er på høring' }).waitFor();
    await tab.getByRole('link', { name: 'Se vaktene og kommenter' }).tap();
    await tab.getByRole('button', { name: 'Hvorfor meg?' }).first().tap();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Kommenter' }).tap();
    await dialog.getByRole('button', { name: 'Send til koordinatoren' }).tap();
    await dialog.getByText('Skriv hva du mener').waitFor();
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await dialog.getByRole('textbox', { name: 'Hva mener du?' }).fill('Jeg har allerede vakt.');
    await dialog.getByRole('button', { name: 'Send til koordinatoren' }).tap();
    await dialog.getByRole('paragraph').filter({ hasText: 'Meldingen er sendt' }).waitFor();
    await dialog.getByText('Koordinatoren har ikke svart ennå').waitFor();

    const coordinator = await client.service.as('koordinator@example.no');
    const comments = `${base}/versions/${made.version}/comments`;
    const { items } = (await coordinator.get(comments)).body;
    expect(items).toMatchObject([{ text: 'Jeg har allerede vakt.' }]);
    const answered = await coordinator.post(`${comments}/${items[0].id}/answer`, {
      answer: 'Det ordner vi.',
    });
    expect(answered.status).toBe(200);
    await client.service.smtp.waitFor(({ text }) => text?.includes('Koordinatoren har svart') === true);
    await tab.reload();
    await dialog.getByText('Det ordner vi.').waitFor();
    expect(await page.violations()).toEqual([]);
    await page.close();
  });

  it('can be read offline, with the time they are from, and are gone after logging out', async () => {
    const page = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await page.goto('/min/vakter');
    await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto('/min/vakter');
    await tab.getByRole('article').first().waitFor();
    await tab.waitForFunction(() => (localStorage.getItem('vaktsirkel.reading') ?? '').includes('"duties"'));
    await tab.context().setOffline(true);
    await tab.reload();
    await tab.getByRole('article').first().waitFor();
    await tab.getByText(/^Ikke på nett. Sist hentet/).waitFor();
    await tab.context().setOffline(false);
    await page.goto('/meg');
    await tab.getByRole('button', { name: 'Logg ut' }).last().tap();
    await tab.getByRole('heading', { level: 1, name: 'Logg inn' }).waitFor();
    expect(await tab.evaluate(() => localStorage.getItem('vaktsirkel.reading'))).toBeNull();
    await page.close();
  });
});
