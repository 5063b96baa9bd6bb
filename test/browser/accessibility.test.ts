import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeRoster } from '../integration/publication/make-roster.ts';
import type { ClientPage } from './support/client-page.ts';
import { startClient, type TestedClient } from './support/start-client.ts';

const SMALL = { viewport: { width: 320, height: 640 } };
const NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** Words do not change with the theme, nor colours with the language: each is seen with each of the other once. */
const LOOKS = [
  { locale: 'nb', themes: ['light', 'dark'] },
  { locale: 'nn', themes: ['dark'] },
  { locale: 'en', themes: ['light'] },
] as const;

/** Every page and who sees it. */
const PAGES: readonly (readonly [string, string | null])[] = [
  ['/logg-inn', null],
  ['/tilgjengelighet', null],
  ['/', 'lege@example.no'],
  ['/min/onsker', 'lege@example.no'],
  ['/min/vakter', 'lege@example.no'],
  ['/min/regnskap', 'lege@example.no'],
  ['/min/bytter', 'lege@example.no'],
  ['/min/bytter/ny?vakt=none', 'lege@example.no'],
  ['/ledige', 'lege@example.no'],
  ['/min/varsler', 'lege@example.no'],
  ['/min/varsler/valg', 'lege@example.no'],
  ['/min/fritak', 'lege@example.no'],
  ['/min/fritak/ny', 'lege@example.no'],
  ['/meg', 'lege@example.no'],
  ['/fritak?alle=true', 'vedtak@example.no'],
  ['/fritak/CASE', 'vedtak@example.no'],
  ['/', 'koordinator@example.no'],
  ['/meldinger', 'koordinator@example.no'],
  ['/i-dag', 'koordinator@example.no'],
  ['/bytter', 'koordinator@example.no'],
  ['/plan/PLANNED/oppsett', 'koordinator@example.no'],
  ['/plan/PERIOD/oppsett', 'koordinator@example.no'],
  ['/plan/PERIOD/svar', 'koordinator@example.no'],
  ['/plan/PERIOD/kjoring', 'koordinator@example.no'],
  ['/plan/PERIOD/tavle', 'koordinator@example.no'],
  ['/plan/PERIOD/rettferdighet', 'koordinator@example.no'],
  ['/plan/PERIOD/versjoner', 'koordinator@example.no'],
  ['/plan/PERIOD/publisering', 'koordinator@example.no'],
  ['/plan/PERIOD/regnskap', 'koordinator@example.no'],
  ['/rapporter', 'revisor@example.no'],
  ['/rapporter/capacity', 'revisor@example.no'],
  ['/rapporter/logg', 'revisor@example.no'],
  ['/nowhere', 'revisor@example.no'],
];

let client: TestedClient;
let sak: string;
let planned: string;

beforeAll(async () => {
  client = await startClient({ shape: 'larvik', seed: 1, next: true });
  const decider = await client.service.as('vedtak@example.no');
  const { body } = await decider.get(`/districts/${client.demo.district}/exemption-cases?limit=1`);
  sak = body.items[0].id;
  await makeRoster(client.service.database, client.demo);
  const coordinator = await client.service.as('koordinator@example.no');
  const later = { name: 'Våren 2028', from: '2028-01-03', to: '2028-07-03' };
  planned = (await coordinator.post(`/districts/${client.demo.district}/periods`, later)).body.id;
});

afterAll(async () => {
  await client.stop();
});

async function open(path: string, email: string | null): Promise<ClientPage> {
  const page = await client.open(email, SMALL);
  await page.goto(
    path.replace('CASE', sak).replace('PERIOD', client.demo.period).replace('PLANNED', planned),
  );
  return page;
}

describe('every page', () => {
  it.each(PAGES)(
    '%s of %s has no fault that axe finds, in three languages and two themes, on 320 px',
    async (path, email) => {
      const page = await open(path, email);
      for (const { locale, themes } of LOOKS) {
        await page.page.getByRole('button', { name: NAMES[locale] }).click();
        await page.page.waitForFunction((lang) => document.documentElement.lang === lang, locale);
        await page.ready();
        expect([locale, await page.overflow()]).toEqual([locale, 0]);
        for (const colorScheme of themes) {
          await page.page.emulateMedia({ colorScheme });
          expect([locale, colorScheme, await page.violations()]).toEqual([locale, colorScheme, []]);
        }
      }
      expect([page.faults, page.calledOut]).toEqual([[], []]);
      await page.close();
    },
  );
});

describe('the frame', () => {
  it('is walked with the keyboard alone: past the menu, to a page, and its heading has the focus', async () => {
    const page = await client.open('lege@example.no', { viewport: { width: 1280, height: 800 } });
    const { page: tab } = page;
    await page.goto('/');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Hopp til innholdet');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('content');
    const link = tab.getByRole('navigation').getByRole('link', { name: 'Vakter', exact: true });
    await link.focus();
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await tab.title()).toBe('Vakter – Vaktsirkel');
    await page.close();
  });

  it('leads back to where one wanted to go after the login, and no further', async () => {
    const page = await client.open(null, SMALL);
    const { page: tab } = page;
    await page.goto('/min/onsker');
    expect(new URL(tab.url()).searchParams.get('til')).toBe('/min/onsker');
    await tab.getByRole('button', { name: 'Lege' }).click();
    await tab.waitForURL('**/min/onsker');
    await page.close();
    const lured = await client.open(null, SMALL);
    await lured.goto('/logg-inn?til=%2F%2Fevil.example.no%2F');
    await lured.page.getByRole('button', { name: 'Lege' }).click();
    await lured.page.waitForURL(`${client.service.url}/`);
    await lured.page.getByRole('heading', { level: 1 }).waitFor();
    expect(lured.calledOut).toEqual([]);
    await lured.close();
  });

  it('switches between the roles of one person', async () => {
    const administrator = await client.service.as('administrator@example.no');
    const me = (await (await client.service.as('lege@example.no')).get('/me')).body.roles[0];
    const grant = { email: 'lege@example.no', role: 'auditor', name: me.name };
    expect((await administrator.post(`/districts/${me.district}/grants`, grant)).status).toBe(201);
    const page = await client.open('lege@example.no', { viewport: { width: 1280, height: 800 } });
    await page.goto('/');
    await page.page
      .getByRole('combobox', { name: 'Rolle' })
      .selectOption({ label: `Revisor, ${me.districtName}` });
    await page.page.getByRole('heading', { level: 1, name: 'Rapporter' }).waitFor();
    await page.goto('/min/vakter');
    expect(await page.page.getByRole('combobox', { name: 'Rolle' }).inputValue()).toBe(
      `doctor/${me.district}`,
    );
    await page.close();
  });

  it('has everything that a browser wants to install it', async () => {
    const manifest = await (await fetch(`${client.service.url}/manifest.webmanifest`)).json();
    expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' });
    for (const { src } of (manifest as { icons: { src: string }[] }).icons) {
      expect([src, (await fetch(`${client.service.url}${src}`)).status]).toEqual([src, 200]);
    }
  });
});
