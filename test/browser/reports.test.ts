import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeRoster } from '../integration/publication/make-roster.ts';
import { rowsOfFile } from '../integration/reports/report-service.ts';
import { publish } from '../integration/swaps/swap-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { startClient, type TestedClient } from './support/start-client.ts';

const AUDITOR = 'revisor@example.no';
const DESK = { viewport: { width: 1440, height: 900 } };
const SMALL = { viewport: { width: 320, height: 640 } };

let client: TestedClient;

beforeAll(async () => {
  client = await startClient({ shape: 'larvik', seed: 1, weeks: 6 });
  const { version } = await makeRoster(client.service.database, client.demo);
  const coordinator = await client.service.as('koordinator@example.no');
  await publish(coordinator, `/districts/${client.demo.district}/versions/${version}`);
});

afterAll(async () => {
  await client.stop();
});

/** The cells of the table by the names of their columns; dates as programs write them. */
async function shownRows({ page: tab }: ClientPage): Promise<Record<string, string>[]> {
  const all = tab.getByRole('button', { name: /^Vis alle/ });
  if (await all.isVisible()) await all.click();
  return tab.locator('.report-table').evaluate((table) => {
    const texts = (from: Element, selector: string) =>
      [...from.querySelectorAll(selector)].map(
        (cell) => cell.querySelector('time')?.dateTime ?? cell.textContent,
      );
    const header = texts(table, 'thead th');
    return [...table.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries(texts(row, 'td').map((text, at) => [header[at] ?? '', text])),
    );
  });
}

async function downloaded({ page: tab }: ClientPage, format: string): Promise<Buffer> {
  const [file] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: `Last ned ${format}` }).click(),
  ]);
  return readFile(await file.path());
}

describe('reports', () => {
  it('lead from the question to the rows, and the same rows in the file', async () => {
    const page = await client.open(AUDITOR, DESK);
    const { page: tab } = page;
    await page.goto('/');
    await tab.waitForURL('**/rapporter');
    await tab.getByRole('link', { name: 'Lønnsgrunnlag' }).click();
    await page.ready();
    await tab.getByLabel('Måned').selectOption('2027-01');
    await tab.getByText('Gjelder januar 2027.').waitFor();
    expect(new URL(tab.url()).searchParams.get('maned')).toBe('2027-01');
    const rows = await shownRows(page);
    expect(rows.length).toBeGreaterThan(5);
    expect(await rowsOfFile(await downloaded(page, 'CSV'))).toEqual(rows);
    const inSheet = await rowsOfFile(await downloaded(page, 'XLSX'));
    expect(inSheet.map((row) => row['Minutter i alt'])).toEqual(rows.map((row) => row['Minutter i alt']));

    await page.goto('/rapporter/logg?handling=report');
    const row = tab.getByRole('row', { name: /report\/pay-basis/ });
    expect(await row.count()).toBe(2);
    expect(await row.first().innerText()).toContain('format: xlsx');
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('show every one of the reports as its file has it, the roster as PDF too', async () => {
    const page = await client.open(AUDITOR, DESK);
    for (const report of ['roster', 'participation', 'vulnerability', 'capacity']) {
      await page.goto(`/rapporter/${report}`);
      await page.page.locator('.report-table').waitFor();
      const rows = await shownRows(page);
      expect([report, rows.length > 0]).toEqual([report, true]);
      expect(await rowsOfFile(await downloaded(page, 'CSV'))).toEqual(rows);
    }
    await page.goto('/rapporter/roster');
    expect((await downloaded(page, 'PDF')).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(page.faults).toEqual([]);
    await page.close();
  });

  it.each(['pay-basis?maned=2027-01', 'participation', 'open-seats', 'exception-limits?ar=2027'])(
    'have no fault that axe finds, in light and dark, on 320 px: %s',
    async (path) => {
      const page = await client.open(AUDITOR, SMALL);
      await page.goto(`/rapporter/${path}`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.page.emulateMedia({ colorScheme });
        expect([colorScheme, await page.violations(), await page.overflow()]).toEqual([colorScheme, [], 0]);
      }
      await page.close();
    },
  );

  it('are not for doctors', async () => {
    const page = await client.open('lege@example.no', SMALL);
    await page.goto('/rapporter');
    expect(await page.page.locator('h1').textContent()).toBe('Ikke for deg');
    await page.close();
  });
});
