import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { makeRoster, type MadeRoster } from '../integration/publication/make-roster.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { startClient, type TestedClient } from './support/start-client.ts';

const COORDINATOR = 'koordinator@example.no';
const DOCTOR = 'lege@example.no';
const DESK = { viewport: { width: 1440, height: 900 } };

let client: TestedClient;
let coordinator: TestClient;
let base: string;
let made: MadeRoster;
/** The doctor with a login, and the name that colleagues see. */
let own: { doctor: string; name: string };

beforeAll(async () => {
  client = await startClient({ shape: 'coastal', seed: 1 });
  coordinator = await client.service.as(COORDINATOR);
  base = `/districts/${client.demo.district}`;
  made = await makeRoster(client.service.database, client.demo);
  const me = await (await client.service.as(DOCTOR)).get('/me');
  const { doctor } = me.body.roles[0] as { doctor: string };
  own = { doctor, name: made.problem.doctors.find(({ id }) => id === doctor)!.name };
});

afterAll(async () => {
  await client.stop();
});

async function openVersion(version: string): Promise<ClientPage> {
  const page = await client.open(COORDINATOR, DESK);
  await page.goto(`/plan/${client.demo.period}/publisering?versjon=${version}`);
  return page;
}

const button = ({ page: tab }: ClientPage, name: string | RegExp) => tab.getByRole('button', { name });
const row = ({ page: tab }: ClientPage, name: string) =>
  tab.getByRole('row', { name: new RegExp(`^${name} `) });

/** The names that the page says are told, with the words that it says they get. */
async function foretold(page: ClientPage): Promise<{ names: string[]; words: string }> {
  await button(page, 'Teksten de får').click();
  const words = page.page.locator('.mail-words [lang=nb]').last();
  const names = page.page.getByRole('region', { name: 'Mottakere' }).getByRole('rowheader');
  return { names: await names.allTextContents(), words: (await words.textContent())!.trim() };
}

/** Names that the outbox has a message for, of an event. */
async function outbox(event: string): Promise<string[]> {
  const { body } = await coordinator.get(`${base}/outbox?limit=200`);
  return (body.items as { event: string; doctorName: string }[])
    .filter((one) => one.event === event)
    .map(({ doctorName }) => doctorName);
}

async function sendForHearing(page: ClientPage): Promise<void> {
  await page.page.getByLabel('Høring til og med').fill(made.problem.horizon.from);
  await button(page, 'Send på høring').click();
  await page.page.getByRole('dialog').getByRole('button', { name: 'Send på høring' }).click();
  await button(page, 'Trekk tilbake til kladd').waitFor();
}

async function publish(page: ClientPage): Promise<void> {
  await button(page, /^Publiser til \d+$/).click();
  const dialog = page.page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Publiser til/ }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** It stays on the page, and is not only said. */
const receipt = ({ page: tab }: ClientPage, words: RegExp) =>
  tab.getByRole('main').getByText(words).waitFor();

describe('a roster that is published, and once more', () => {
  it('tells those whom it says, in the words that it shows, and gives a receipt', async () => {
    const page = await openVersion(made.version);
    await sendForHearing(page);
    expect(await outbox(`hearing-opens/${made.version}`)).toHaveLength(made.problem.doctors.length);
    const { names, words } = await foretold(page);
    const holders = new Set(made.roster.assignments.map(({ doctor }) => doctor));
    expect(names).toHaveLength(holders.size);
    expect(await row(page, own.name).innerText()).toContain('Ingen ennå');

    await publish(page);
    await receipt(page, /^Publisert .* som versjon 1\. \d+ leger får beskjed\.$/);
    expect((await outbox(`roster-published/${made.version}`)).sort()).toEqual(names.sort());
    const sent = () => client.service.smtp.mails.find(({ text }) => text?.includes('/min/vakter'));
    for (let tries = 0; tries < 100 && !sent(); tries++) await page.page.waitForTimeout(100);
    expect(words).toBe(sent()!.text!.trim());
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('says of a revision what is new to each since they looked', async () => {
    const looking = await client.open(DOCTOR);
    await looking.goto('/min/vakter');
    await looking.page.getByRole('heading', { level: 1 }).waitFor();
    await looking.page.waitForLoadState('networkidle');
    await looking.close();
    const { problem, roster } = made;
    const gone = roster.assignments.find(
      (one) =>
        one.doctor === own.doctor &&
        !checkRoster(problem, { assignments: roster.assignments.filter((other) => other !== one) }).some(
          isHardBreach,
        ),
    )!;

    const page = await openVersion(made.version);
    await button(page, 'Lag en ny versjon av den').click();
    await page.page.getByRole('grid').waitFor();
    const draft = new URL(page.page.url()).searchParams.get('versjon')!;
    const { shift, doctor } = gone;
    const taken = await coordinator.send(
      'DELETE',
      `${base}/versions/${draft}/assignments?${new URLSearchParams({ shift, doctor }).toString()}`,
      undefined,
      { 'if-match': '"1"' },
    );
    expect([taken.status, taken.body]).toMatchObject([200, {}]);

    await page.goto(`/plan/${client.demo.period}/publisering?versjon=${draft}`);
    await page.page.getByText('1 endring for 1 lege siden versjon 1.').waitFor();
    await sendForHearing(page);
    const told = row(page, own.name);
    await told.waitFor();
    expect(await told.innerText()).toContain('Versjon 1');
    await told.getByRole('button', { name: `${own.name}: 1 vakt` }).click();
    await told.getByText(/^Falt bort: /).waitFor();
    const open = page.page.locator('.open-seats li').first();
    await open.getByRole('button').click();
    await open
      .getByText(/\d+ lege/)
      .first()
      .waitFor();
    for (const viewport of [DESK.viewport, { width: 320, height: 800 }]) {
      await page.page.setViewportSize(viewport);
      expect(await page.violations()).toEqual([]);
    }
    await page.page.setViewportSize(DESK.viewport);

    await publish(page);
    await receipt(page, /^Publisert .* som versjon 2\. 1 lege får beskjed\.$/);
    expect(await outbox(`roster-published/${draft}`)).toEqual([own.name]);
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('is compared with the one before, in figures that the page of fairness has too, and used as a draft', async () => {
    const { body } = await coordinator.get(`${base}/periods/${client.demo.period}/versions?limit=200`);
    const [b, a] = body.items as { id: string; number: number }[];
    const page = await client.open(COORDINATOR, DESK);
    await page.goto(`/plan/${client.demo.period}/versjoner?a=${a!.id}&b=${b!.id}`);
    const { page: tab } = page;
    await tab.getByText('1 vakt er ulik, for 1 lege.').waitFor();
    const deviations = await tab.getByRole('row', { name: /^Største avvik, vakter i alt / }).innerText();
    const [, inA, inB] = deviations.split('\t');
    for (const [version, shown] of [
      [a!, inA],
      [b!, inB],
    ] as const) {
      await page.goto(`/plan/${client.demo.period}/rettferdighet?versjon=${version.id}`);
      const largest = await tab.getByText(/Største avvik er/).innerText();
      expect(largest).toContain(`Største avvik er ${shown!.trim()}${shown!.includes(',') ? '.' : ',0.'}`);
    }

    await page.goto(`/plan/${client.demo.period}/versjoner?a=${b!.id}&b=${a!.id}`);
    await button(page, 'Bruk B som ny kladd').dblclick();
    await tab.getByRole('grid').waitFor();
    const after = (await coordinator.get(`${base}/periods/${client.demo.period}/versions?limit=200`)).body
      .items;
    expect(after).toHaveLength(3);
    expect(new URL(tab.url()).searchParams.get('versjon')).toBe(after[0].id);
    expect(after[0]).toMatchObject({ state: 'draft', basedOn: a!.number });
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });
});
