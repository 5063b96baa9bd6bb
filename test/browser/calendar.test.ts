import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { solveVersion } from '../integration/roster/solved-version.ts';
import { publish } from '../integration/swaps/swap-service.ts';
import { parseCalendar } from '../support/parse-calendar.ts';
import type { ClientPage } from './support/client-page.ts';
import { startClient, type TestedClient } from './support/start-client.ts';

const DOCTOR = 'lege@example.no';
const COORDINATOR = 'koordinator@example.no';
const SMALL = { viewport: { width: 320, height: 640 } };
const NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;
const TITLES = {
  nb: 'Vaktene i kalenderen din',
  nn: 'Vaktene i kalenderen din',
  en: 'Your shifts in your calendar',
} as const;
const OPENERS = {
  nb: 'Vakter i kalenderen din',
  nn: 'Vakter i kalenderen din',
  en: 'Shifts in your calendar',
};
const MAKERS = { nb: 'Lag adresse', nn: 'Lag adresse', en: 'Make an address' };

let client: TestedClient;
let base: string;

beforeAll(async () => {
  client = await startClient({ shape: 'coastal', seed: 1 });
  const { service, demo } = client;
  base = `/districts/${demo.district}`;
  const { id } = await solveVersion(service.database, demo, 500_000);
  await publish(await service.as(COORDINATOR), `${base}/versions/${id}`);
});

afterAll(async () => {
  await client.stop();
});

/** The calendar at an address, as a calendar program fetches it: on the port that the test listens on. */
async function fetchAddress(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(new URL(address).pathname, client.service.url));
  return { status: response.status, text: await response.text() };
}

/** Makes an address in the open dialog and reads it. */
async function make({ page: tab }: ClientPage, button: string): Promise<string> {
  const field = tab.getByRole('textbox', { name: 'Hemmelig adresse' });
  const before = (await field.count()) > 0 ? await field.inputValue() : '';
  await tab.getByRole('button', { name: button }).click();
  await tab.waitForFunction((old) => {
    const found = document.querySelector<HTMLInputElement>('[role=dialog] input[readonly]');
    return found !== null && found.value !== old;
  }, before);
  return field.inputValue();
}

describe('the calendar dialog of a doctor', () => {
  it('makes an address that works, copies it, makes it anew and ends it', async () => {
    const page = await client.open(DOCTOR, { ...SMALL, permissions: ['clipboard-read', 'clipboard-write'] });
    const { page: tab } = page;
    await page.goto('/min/vakter');
    await tab.getByRole('button', { name: OPENERS.nb }).click();
    const dialog = tab.getByRole('dialog', { name: TITLES.nb });
    await dialog.getByText('Det finnes ingen adresse nå.').waitFor();
    const first = await make(page, 'Lag adresse');
    const { items } = (await (await client.service.as(DOCTOR)).get(`${base}/my/duties?limit=200`)).body;
    const fetched = await fetchAddress(first);
    expect(fetched.status).toBe(200);
    expect(parseCalendar(fetched.text).map(({ start }) => start.toISOString())).toEqual(
      items.map(({ start }: { start: string }) => start),
    );
    await dialog.getByText(/Google kan bruke et døgn/).waitFor();
    const link = dialog.getByRole('link', { name: 'Åpne i kalenderen på denne enheten' });
    expect(await link.getAttribute('href')).toBe(first.replace(/^https?:/, 'webcal:'));
    await dialog.getByRole('button', { name: 'Kopier adressen' }).click();
    await dialog.getByText('Adressen er kopiert.').waitFor();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(first);
    expect([await page.overflow(), await page.violations()]).toEqual([0, []]);

    const second = await make(page, 'Lag ny adresse');
    expect([(await fetchAddress(first)).status, (await fetchAddress(second)).status]).toEqual([404, 200]);
    await dialog.getByRole('button', { name: 'Lukk', exact: true }).last().click();
    await tab.getByRole('button', { name: OPENERS.nb }).click();
    await dialog.getByText(/^Det finnes en adresse, laget .* Den vises ikke igjen\.$/).waitFor();
    expect(await tab.content()).not.toContain(second);
    expect(await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('.ics');
    await dialog.getByRole('button', { name: 'Slett adressen' }).click();
    await dialog.getByText('Adressen er slettet og virker ikke lenger.').waitFor();
    expect((await fetchAddress(second)).status).toBe(404);
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Lag adresse');
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it.each(['nb', 'nn', 'en'] as const)(
    'has no fault that axe finds on 320 px, in %s and both themes',
    async (locale) => {
      await (await client.service.as(DOCTOR)).delete(`${base}/my/calendar`);
      const page = await client.open(DOCTOR, SMALL);
      const { page: tab } = page;
      await page.goto('/min/vakter');
      await tab.getByRole('button', { name: NAMES[locale] }).click();
      await tab.waitForFunction((lang) => document.documentElement.lang === lang, locale);
      await tab.getByRole('button', { name: OPENERS[locale] }).click();
      const dialog = tab.getByRole('dialog', { name: TITLES[locale] });
      await dialog.getByRole('button', { name: MAKERS[locale] }).click();
      await dialog.getByRole('textbox').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme });
        expect([locale, colorScheme, await page.overflow(), await page.violations()]).toEqual([
          locale,
          colorScheme,
          0,
          [],
        ]);
      }
      await page.close();
    },
  );
});

describe('the calendar dialog of a coordinator', () => {
  it('makes the address of the calendar that says who is on duty', async () => {
    const page = await client.open(COORDINATOR, SMALL);
    const { page: tab } = page;
    await page.goto('/');
    await tab.getByRole('button', { name: 'Kalender over hvem som har vakt' }).click();
    const address = await make(page, 'Lag adresse');
    const events = parseCalendar((await fetchAddress(address)).text);
    const names = client.service.database.inDistrict(client.demo.district, (runner) =>
      runner.query(
        'SELECT DISTINCT d.name FROM assignment a JOIN doctor d ON d.id = a.doctor_id WHERE a.published',
      ),
    ) as Promise<{ name: string }[]>;
    expect(new Set(events.map(({ summary }) => summary.split(':')[0]))).toEqual(
      new Set((await names).map(({ name }) => name)),
    );
    expect([await page.overflow(), await page.violations(), page.faults]).toEqual([0, [], []]);
    await page.close();
  });
});
