import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeRoster } from '../integration/publication/make-roster.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { startClient, type TestedClient } from './support/start-client.ts';

const COORDINATOR = 'koordinator@example.no';
const DESK = { viewport: { width: 1440, height: 900 } };

let client: TestedClient;
let coordinator: TestClient;
let base: string;

beforeAll(async () => {
  client = await startClient({ shape: 'larvik', seed: 1 });
  coordinator = await client.service.as(COORDINATOR);
  base = `/districts/${client.demo.district}`;
});

afterAll(async () => {
  await client.stop();
});

/** All of a list that the service has. */
async function listOf<T>(path: string): Promise<T[]> {
  const { body } = await coordinator.get(`${base}${path}`);
  return body.items as T[];
}

async function open(path: string): Promise<ClientPage> {
  const page = await client.open(COORDINATOR, DESK);
  await page.goto(path);
  return page;
}

interface Period {
  id: string;
  name: string;
  from: string;
  to: string;
  state: string;
  closes: { local: string } | null;
}

describe('from one period to the next', () => {
  it('copies a period, sets it up, and opens it for wishes', async () => {
    const [before] = await listOf<Period>('/periods');
    const page = await open('/');
    const { page: tab } = page;
    await tab.getByRole('heading', { level: 1, name: 'Dette må du gjøre' }).waitFor();
    await tab.getByRole('link', { name: 'Lag en vaktplan' }).waitFor();
    await tab.getByRole('button', { name: `Lag neste periode ut fra ${before!.name}` }).click();
    await tab.getByRole('heading', { level: 1, name: 'Oppsett' }).waitFor();
    expect(await tab.getByRole('link', { name: 'Oppsett (neste steg)' }).getAttribute('aria-current')).toBe(
      'page',
    );
    const latest = async () => (await listOf<Period>('/periods'))[0]!;
    const made = await latest();
    expect(made).toMatchObject({ from: before!.to, state: 'planned', closes: null });

    // What is written is saved when the field is left.
    await tab.getByLabel('Navn', { exact: true }).fill('Høsten, prøve');
    await tab.getByLabel('Navn', { exact: true }).press('Tab');
    await tab.getByText(/^Lagret kl\. \d\d\.\d\d$/).waitFor();
    expect(await latest()).toMatchObject({ name: 'Høsten, prøve', from: made.from, to: made.to });

    // The deadline is missing: the error leads to its field.
    await tab.getByRole('button', { name: 'Åpne perioden' }).click();
    await tab.getByRole('link', { name: 'Sett en frist for ønsker' }).click();
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('closes');
    const deadline = `${made.from.slice(0, 4)}-01-15T12:00`;
    await tab.getByLabel('Frist for ønsker').fill(deadline);

    await tab.getByRole('button', { name: 'Åpne perioden' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('Frist for ønsker: ').waitFor();
    await dialog.getByRole('button', { name: 'Åpne perioden' }).dblclick();
    await tab.getByRole('heading', { level: 1, name: 'Svar' }).waitFor();
    expect(await latest()).toMatchObject({ state: 'collecting', closes: { local: deadline } });
    const told = (await listOf<{ event: string }>('/outbox?limit=200')).filter(
      ({ event }) => event === `collection-opens/${made.id}`,
    );
    expect(told.length).toBeGreaterThan(10);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('changes demand from the first day on, sees capacity follow, and takes it back', async () => {
    const page = await open('/');
    const { page: tab } = page;
    const [latest] = await listOf<Period>('/periods');
    await page.goto(`/plan/${latest!.id}/oppsett`);
    const whole = tab.getByRole('row', { name: /^hele perioden/i }).getByRole('cell');
    await whole.first().waitFor();
    const seats = async () => Number(await whole.first().textContent());
    const before = await seats();
    const field = tab.getByLabel('Plasser på kveld, stasjonær, hverdager');
    await field.fill('3');
    await field.press('Enter');
    await tab.getByText('kveld, stasjonær: 3 plasser fra periodens første dag.').first().waitFor();
    await tab.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    expect(await seats()).toBeGreaterThan(before + 100);
    const { from } = latest!;
    const evenings = async () =>
      (
        await listOf<{ template: { slot: string; seats: number; from: string; to: string; days: object } }>(
          '/shift-templates',
        )
      )
        .filter(
          ({ template: { slot, days } }) => slot === 'evening' && JSON.stringify(days).includes('weekday'),
        )
        .map(({ template }) => ({ seats: template.seats, from: template.from, to: template.to }));
    expect(await evenings()).toEqual([
      { seats: 2, from: null, to: from },
      { seats: 3, from, to: null },
    ]);

    await tab.getByRole('button', { name: 'Angre' }).click();
    await tab.getByText('kveld, stasjonær: 2 plasser fra periodens første dag.').first().waitFor();
    await tab.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    expect(await seats()).toBe(before);
    expect((await evenings())[1]).toEqual({ seats: 2, from, to: null });
    expect(page.faults).toEqual([]);
    await page.close();
  });

  it('makes a period and removes it again', async () => {
    const page = await open('/');
    const { page: tab } = page;
    const before = await listOf<Period>('/periods');
    await tab.getByRole('button', { name: /^Lag neste periode ut fra / }).click();
    await tab.getByRole('button', { name: 'Fjern perioden' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Dette må du gjøre' }).waitFor();
    expect(await listOf<Period>('/periods')).toEqual(before);
    expect(page.faults).toEqual([]);
    await page.close();
  });
});

describe('the work list', () => {
  it('counts what stands where it leads: doctors, comments and messages', async () => {
    const { version } = await makeRoster(client.service.database, client.demo);
    const one = `${base}/versions/${version}`;
    await coordinator.post(`${one}/hearing`, { until: '2026-12-20' }, { 'if-match': '1' });
    const doctor = await client.service.as('lege@example.no');
    for (const text of ['Jeg har for mange netter.', 'Bra plan.']) {
      const { body } = await doctor.post(`${one}/comments`, { text, shift: null });
      if (text === 'Bra plan.')
        await coordinator.post(`${one}/comments/${body.id}/answer`, { answer: 'Takk!' });
    }
    await client.service.database.inDistrict(client.demo.district, (runner) =>
      runner.query(
        `UPDATE outbox_message SET state = 'failed', problem = 'no-address'
         WHERE id IN (SELECT id FROM outbox_message LIMIT 3)`,
      ),
    );
    const page = await open('/');
    const { page: tab } = page;
    await tab.getByText('Ingenting står i veien for publisering.').waitFor();
    const follow = async (name: RegExp, rows: string) => {
      await page.goto('/');
      const link = tab.getByRole('link', { name });
      const count = Number.parseInt((await link.textContent())!, 10);
      await link.click();
      await tab.locator(rows).first().waitFor();
      await page.ready();
      expect([name, await tab.locator(rows).count()]).toEqual([name, count]);
    };
    await follow(/^\d+ leger har ikke begynt/, '.table-scroll tbody tr');
    await follow(/^\d+ kommentar til versjon 1/, 'section .cards > .card:has(textarea, input)');
    await follow(/^\d+ meldinger kom ikke fram/, '.cards > .card');
    await tab.getByRole('button', { name: 'Send igjen' }).first().click();
    await tab.waitForFunction(() => document.querySelectorAll('.cards > .card').length === 2);
    expect(page.faults).toEqual([]);
    await page.close();
  });
});
