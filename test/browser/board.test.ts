import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysBetween } from '../../src/domain/calendar/civil-date.ts';
import type { Assignment } from '../../src/domain/problem/roster-problem.ts';
import { makeRoster, type MadeRoster } from '../integration/publication/make-roster.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { startClient, type TestedClient } from './support/start-client.ts';

const COORDINATOR = 'koordinator@example.no';
const DESK = { viewport: { width: 1440, height: 900 } };

/** Words do not change with the theme, nor colours with the language. */
const LOOKS = [
  ['Bokmål', 'nb', 'dark'],
  ['Nynorsk', 'nn', 'light'],
  ['English', 'en', 'light'],
] as const;

let client: TestedClient;
let coordinator: TestClient;
let made: MadeRoster;
let base: string;
let path: string;

beforeAll(async () => {
  client = await startClient();
  made = await makeRoster(client.service.database, client.demo);
  base = `/districts/${client.demo.district}`;
  path = `${base}/versions/${made.version}`;
  coordinator = await client.service.as(COORDINATOR);
});

afterAll(async () => {
  await client.stop();
});

async function open(email = COORDINATOR, search = ''): Promise<ClientPage> {
  const page = await client.open(email, DESK);
  await page.goto(`/plan/${client.demo.period}/tavle${search}`);
  await page.page.getByRole('grid').waitFor();
  return page;
}

/** Who stands where, as the service has it. */
async function places(): Promise<string[]> {
  const { from, to } = made.problem.horizon;
  const { body } = await coordinator.get(`${path}/grid?from=${from}&to=${to}`);
  const shifts = body.dates.flatMap((day: { shifts: unknown[] }) => day.shifts);
  return shifts
    .flatMap(({ id, assignments }: { id: string; assignments: { doctor: string }[] }) =>
      assignments.map(({ doctor }) => `${id} ${doctor}`),
    )
    .sort();
}

const nameOf = (id: string) => made.problem.doctors.find((doctor) => doctor.id === id)!.name;
const dateOf = ({ shift }: Assignment) => shift.slice(0, 10);

/** An evening at the station that its holder may leave, from a place in the roster on. */
function evening(from: number): Assignment {
  const found = made.roster.assignments
    .filter(({ shift, role }) => shift.endsWith('/evening/station') && role === 'duty')
    .slice(from)
    .find(
      (one) =>
        made.roster.assignments.filter(
          (other) => other.doctor === one.doctor && dateOf(other) === dateOf(one),
        ).length === 1,
    );
  return found!;
}

/** Goes with the keyboard from the first day to a date in the row of a doctor who is looked for by name. */
async function goTo({ page: tab }: ClientPage, of: Assignment): Promise<void> {
  await tab.locator('[data-active]').focus();
  await tab.keyboard.press('/');
  await tab.keyboard.type(nameOf(of.doctor));
  await tab.waitForFunction(() => document.querySelectorAll('[data-row]').length === 2);
  await tab.keyboard.press('F6');
  await tab.keyboard.press('Control+Home');
  await tab.keyboard.press('ArrowDown');
  const days = daysBetween(made.problem.horizon.from, dateOf(of));
  for (let week = 0; week < Math.floor(days / 7); week++) await tab.keyboard.press('Control+ArrowRight');
  for (let day = 0; day < days % 7; day++) await tab.keyboard.press('ArrowRight');
}

const focused = ({ page: tab }: ClientPage) =>
  tab.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** Tabs on to a button whose name begins so, and presses it. */
async function press(page: ClientPage, name: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs++) {
    await page.page.keyboard.press('Tab');
    if ((await focused(page))?.startsWith(name)) {
      await page.page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`no button ${name} within reach`);
}

describe('the board by keyboard alone', () => {
  it('finds a shift, takes the doctor off, assigns another one, and undoes both, also after a reload', async () => {
    const before = await places();
    const duty = evening(40);
    const page = await open();
    const { page: tab } = page;
    await goTo(page, duty);
    const heard = (await focused(page)) ?? '';
    expect(heard).toContain(nameOf(duty.doctor));
    expect(heard).toContain('kveld, stasjonær');
    await tab.keyboard.press('Delete');
    const undo = tab.getByRole('button', { name: /^Angre: / });
    await undo.waitFor();
    expect(await places()).toEqual(before.filter((one) => one !== `${duty.shift} ${duty.doctor}`));
    // Not on the shift any more: Enter shows the day, and from there the shift with its open seat.
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.activeElement?.id === 'board-panel-title');
    await press(page, 'kveld, stasjonær');
    await tab.getByRole('heading', { name: /^Kan ta plassen/ }).waitFor();
    await press(page, 'Tildel ');
    await tab.waitForFunction(() => document.activeElement?.id === 'board-panel-title');
    expect((await places()).length).toBe(before.length);
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Control+z');
    await tab.getByRole('button', { name: /^Gjør om igjen: / }).waitFor();
    expect((await places()).length).toBe(before.length - 1);
    await tab.reload();
    await tab.getByRole('grid').waitFor();
    await undo.waitFor();
    await tab.locator('[data-active]').focus();
    await tab.keyboard.press('Control+z');
    await tab.getByRole('button', { name: 'Angre', exact: true }).waitFor();
    expect(await places()).toEqual(before);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('locks a shift, which the next run keeps, and lets go of it', async () => {
    const duty = evening(60);
    const page = await open();
    await goTo(page, duty);
    await page.page.keyboard.press('l');
    await page.page.waitForFunction(() =>
      document.activeElement?.getAttribute('aria-label')?.includes('låst'),
    );
    const pins = async () => {
      const { body } = await coordinator.get(`${base}/periods/${client.demo.period}/pins?limit=200`);
      return body.items.filter(({ doctor }: Assignment) => doctor === duty.doctor);
    };
    expect(await pins()).toMatchObject([{ shift: duty.shift, doctor: duty.doctor, kind: 'assign' }]);
    await page.page.keyboard.press('l');
    await page.page.waitForFunction(
      () => !document.activeElement?.getAttribute('aria-label')?.includes('låst'),
    );
    expect(await pins()).toEqual([]);
    await page.close();
  });

  it('keeps the focus on the cell when the board scrolls away from it, and few nodes', async () => {
    const page = await open();
    const { page: tab } = page;
    await tab.locator('[data-active]').focus();
    await tab.keyboard.press('ArrowDown');
    const heard = await focused(page);
    await tab.locator('.board-scroller').evaluate((scroller) => {
      scroller.scrollTo(scroller.scrollWidth, scroller.scrollHeight);
    });
    const last = made.problem.doctors.map(({ name }) => name).sort(new Intl.Collator('nb').compare);
    await tab.getByText(last.at(-1)!, { exact: true }).waitFor();
    expect(await focused(page)).toBe(heard);
    expect(await tab.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(2500);
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction(() => (document.querySelector('.board-scroller')?.scrollLeft ?? 999) < 100);
    await page.close();
  });
});

describe('every view of the board', () => {
  it.each(['leger', 'vakter', 'liste'])(
    '%s has no fault that axe finds, in three languages and two themes',
    async (view) => {
      const { shift, doctor } = evening(30);
      const page = await client.open(COORDINATOR, DESK);
      await page.goto(`/plan/${client.demo.period}/tavle?visning=${view}&valgt=${doctor}@${shift}`);
      await page.page.locator('.candidate').first().waitFor();
      for (const [name, locale, colorScheme] of LOOKS) {
        await page.page.getByRole('button', { name }).click();
        await page.page.waitForFunction((lang) => document.documentElement.lang === lang, locale);
        await page.page.emulateMedia({ colorScheme });
        await page.page.locator('.candidate').first().waitFor();
        expect([locale, await page.violations(), await page.overflow()]).toEqual([locale, [], 0]);
      }
      expect([page.faults, page.calledOut]).toEqual([[], []]);
      await page.close();
    },
  );
});

describe('the panel', () => {
  it('gives a reason for everybody who cannot take the shift', async () => {
    const { shift } = evening(80);
    // In the language that the page is shown in, whatever the account's is by now.
    const { body } = await coordinator.get(`${path}/candidates?shift=${encodeURIComponent(shift)}`, {
      'accept-language': 'nb',
    });
    const cannot = body.items.filter(({ standing }: { standing: string }) => standing === 'cannot');
    expect(cannot.length).toBeGreaterThan(20);
    const page = await open(COORDINATOR, `?valgt=@${shift}`);
    const { page: tab } = page;
    await tab.getByRole('heading', { name: `Hvorfor ikke (${cannot.length})` }).waitFor();
    const groups = tab.locator('.why-not');
    for (const button of await tab
      .locator('section:has(> .aksel-read-more) .aksel-read-more__button')
      .all()) {
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    }
    const told = (await groups.locator('li').allTextContents()).sort();
    const expected = cannot.map(
      ({ violations }: { violations: { hard: boolean; sentence: string }[] }) =>
        violations.find(({ hard }) => hard)!.sentence,
    );
    expect(told).toEqual(expected.sort());
    await page.close();
  });

  it('asks for a written reason where a rule may be broken with one, and keeps it', async () => {
    let found: { shift: string; name: string; doctor: string } | undefined;
    for (let at = 0; !found; at += 10) {
      const { shift } = evening(at);
      const { body } = await coordinator.get(`${path}/candidates?shift=${encodeURIComponent(shift)}`);
      const one = body.items.find(({ standing }: { standing: string }) => standing === 'reason');
      if (one) found = { shift, name: one.name, doctor: one.doctor };
    }
    const page = await open(COORDINATOR, `?valgt=@${found.shift}`);
    const { page: tab } = page;
    const all = tab.getByRole('button', { name: /^Vis alle/ });
    await tab.getByRole('heading', { name: /^Kan med skriftlig begrunnelse/ }).waitFor();
    while ((await all.count()) > 0) await all.first().click();
    await tab.getByRole('button', { name: `Tildel ${found.name}: ` }).click();
    const field = tab.getByRole('textbox', { name: 'Begrunnelse' });
    await field.waitFor();
    await tab.getByRole('button', { name: 'Tildel med begrunnelse' }).click();
    expect(await tab.getByText('Skriv hvorfor regelen brytes').count()).toBe(1);
    await field.fill('Har sagt ja på telefon.');
    await tab.getByRole('button', { name: 'Tildel med begrunnelse' }).click();
    await tab.getByRole('button', { name: /^Angre: / }).waitFor();
    const { body } = await coordinator.get(`${path}/edits?limit=1`);
    expect(body.items[0]).toMatchObject({
      reason: 'Har sagt ja på telefon.',
      added: [{ shift: found.shift, doctor: found.doctor }],
    });
    await page.close();
  });
});

describe('two coordinators on one board', () => {
  it('see each other’s changes, and neither overwrites the other silently', async () => {
    const administrator = await client.service.as('administrator@example.no');
    const second = { email: 'lege@example.no', role: 'coordinator', name: 'Nora Nestleder' };
    expect((await administrator.post(`${base}/grants`, second)).status).toBe(201);
    const [first, other] = [evening(100), evening(120)];
    const one = await open();
    const two = await open(second.email);
    await goTo(one, first);
    await one.page.keyboard.press('Delete');
    // Seen without a reload, and by whom.
    await two.page.locator('.stamp').waitFor();
    const seen = await two.page.locator('.stamp').textContent();
    expect(seen).toContain(nameOf(first.doctor));
    // Now the news do not get through to the second one, who acts on what is seen.
    await two.page.route('**/events', (route) => route.abort());
    await two.page.reload();
    await two.page.getByRole('grid').waitFor();
    await goTo(two, other);
    await goTo(one, evening(140));
    await one.page.keyboard.press('Delete');
    await one.page
      .getByText(nameOf(evening(140).doctor))
      .first()
      .waitFor();
    await expectGone(evening(140));
    await two.page.keyboard.press('Delete');
    await two.page.getByText('Noen andre endret planen først. Ingenting er overskrevet.').waitFor();
    const told = (await two.page.locator('.board-notice').textContent()) ?? '';
    expect(told).toContain(nameOf(evening(140).doctor));
    expect(told).toContain(`Ta ${nameOf(other.doctor)} av`);
    expect(await places()).toContain(`${other.shift} ${other.doctor}`);
    await two.page.getByRole('button', { name: 'Gjør min også' }).click();
    await expectGone(other);
    await expectGone(evening(140));
    // Another person's act is undone only by name.
    await one.page.getByRole('button', { name: new RegExp(`^Angre: .*${nameOf(other.doctor)}`) }).click();
    await one.page.getByRole('button', { name: 'Angre det likevel' }).click();
    await one.page.waitForFunction(() => !document.querySelector('.board-notice'));
    expect(await places()).toContain(`${other.shift} ${other.doctor}`);
    expect([one.faults, two.faults]).toEqual([[], []]);
    await one.close();
    await two.close();
  });
});

async function expectGone({ shift, doctor }: Assignment): Promise<void> {
  const end = Date.now() + 10_000;
  while ((await places()).includes(`${shift} ${doctor}`)) {
    if (Date.now() > end) throw new Error(`${doctor} is on ${shift} still`);
  }
}
