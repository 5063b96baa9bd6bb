import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeRoster, type MadeRoster } from '../integration/publication/make-roster.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { startClient, type TestedClient } from './support/start-client.ts';

const COORDINATOR = 'koordinator@example.no';
const DESK = { viewport: { width: 1440, height: 900 } };
/** Milliseconds within which at most one sentence is said. */
const SPEECH_MS = 30_000;

let client: TestedClient;
let coordinator: TestClient;
let base: string;
/** One whose wishes have been collected, and the next one, whose collection is open. */
let period: string;
let collecting: { id: string; name: string };

beforeAll(async () => {
  client = await startClient({ shape: 'larvik', seed: 1, next: true });
  coordinator = await client.service.as(COORDINATOR);
  base = `/districts/${client.demo.district}`;
  ({ period } = client.demo);
  const periods = await listOf<{ id: string; name: string; state: string }>('/periods');
  collecting = periods.find(({ state }) => state === 'collecting')!;
});

afterAll(async () => {
  await client.stop();
});

/** All of a list that the service has. */
async function listOf<T>(path: string): Promise<T[]> {
  const { body } = await coordinator.get(`${base}${path}${path.includes('?') ? '&' : '?'}limit=200`);
  return body.items as T[];
}

async function open(path: string): Promise<ClientPage> {
  const page = await client.open(COORDINATOR, DESK);
  await page.goto(path);
  return page;
}

const button = ({ page: tab }: ClientPage, name: string | RegExp) => tab.getByRole('button', { name });

describe('from a period that collects wishes to a run', () => {
  it('reminds exactly those whom it names, closes the collection, runs, stops, and publishes', async () => {
    const page = await open('/');
    const { page: tab } = page;
    await tab.getByRole('link', { name: collecting.name }).click();
    await tab.getByRole('heading', { level: 1, name: 'Svar' }).waitFor();
    expect(await tab.getByRole('link', { name: 'Svar (neste steg)' }).getAttribute('aria-current')).toBe(
      'page',
    );

    await button(page, /^Påminn \(\d+\)$/).click();
    const dialog = tab.getByRole('dialog');
    const named = await dialog.getByRole('listitem').allTextContents();
    await button(page, 'Send påminnelse').click();
    await dialog.waitFor({ state: 'detached' });
    const told = (await listOf<{ event: string; doctorName: string }>('/outbox'))
      .filter(({ event }) => event === `collection-reminder/${collecting.id}`)
      .map(({ doctorName }) => doctorName);
    expect(told.sort()).toEqual(named.sort());

    // What the address says is what is shown, and what is shown is what there is.
    await tab.getByRole('combobox', { name: 'Vis' }).selectOption({ label: 'Ikke begynt' });
    await tab.waitForURL('**vis=none**');
    const waiting = (await listOf<{ state: string }>(`/periods/${collecting.id}/answers?state=none`)).length;
    expect(await tab.locator('tbody tr').count()).toBe(waiting);

    // Somebody rings: the coordinator registers for them.
    const link = tab.locator('tbody a').first();
    const called = (await link.textContent())!;
    await link.click();
    await tab.getByRole('heading', { level: 1, name: `Ønsker for ${called}` }).waitFor();
    await tab.locator('[data-date]').nth(9).click();
    await button(page, 'Send inn').click();
    await tab.getByRole('heading', { level: 2, name: 'Ønskene er sendt' }).waitFor();
    const answers = await listOf<{ name: string; state: string; sentBy: string; vetoes: number }>(
      `/periods/${collecting.id}/answers?state=answered`,
    );
    expect(answers.find(({ name }) => name === called)).toMatchObject({ sentBy: 'coordinator', vetoes: 1 });
    await tab.getByRole('link', { name: 'Til svarene' }).click();

    await button(page, 'Lukk innsamlingen nå').click();
    await tab
      .getByRole('dialog')
      .getByText(/ikke sendt ønskene sine/)
      .waitFor();
    await tab.getByRole('dialog').getByRole('button', { name: 'Lukk innsamlingen nå' }).click();
    await button(page, 'Åpne igjen').waitFor();
    await tab.getByRole('link', { name: 'Kjøring (neste steg)' }).click();
    await tab.getByText('Ingenting i grunnlaget står i veien.').waitFor();
    await tab.getByRole('combobox', { name: 'Lengste tid' }).selectOption({ label: '10 minutter' });
    await button(page, 'Start').click();
    const sentence = tab.getByRole('heading', { level: 2, name: /^\d+ s\. .* (?:bedre|ukjent)\.$/ });
    await sentence.waitFor();
    await button(page, 'Frys visningen').click();
    const frozen = await sentence.textContent();

    // Another tab finds the same run; stopping it there keeps the roster.
    const again = await open(`/plan/${collecting.id}/kjoring`);
    await again.page.getByRole('heading', { level: 2, name: /^\d+ s\. / }).waitFor();
    expect(await sentence.textContent()).toBe(frozen);
    await button(again, 'Stopp og bruk beste plan').click();
    await again.page.getByRole('heading', { level: 2, name: /^Stoppet, med beste plan\. / }).waitFor();
    expect(await again.page.locator('.run-chart polyline').first().getAttribute('points')).toMatch(/\d,\d/);
    await again.page.getByRole('link', { name: 'Åpne planen på tavlen' }).click();
    await again.page.getByRole('grid').waitFor();

    // And on to a roster in force.
    await again.page.getByRole('link', { name: 'Publisering' }).click();
    await again.page.getByText('Ingen regler er brutt.').waitFor();
    await again.page.getByLabel('Høring til og med').fill('2027-06-01');
    await button(again, 'Send på høring').click();
    await again.page.getByRole('dialog').getByRole('button', { name: 'Send på høring' }).click();
    await button(again, /^Publiser til \d+$/).click();
    await again.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publiser til/ })
      .click();
    await again.page.getByText('Versjonen er publisert og gjelder.').waitFor();
    expect([page.faults, page.calledOut, again.faults]).toEqual([[], [], []]);
    await again.close();
    await page.close();
  });

  it('never scrolls by itself while it runs, and speaks at most once in half a minute', async () => {
    const page = await open(`/plan/${collecting.id}/kjoring`);
    const { page: tab } = page;
    await tab.getByRole('combobox', { name: 'Lengste tid' }).selectOption({ label: '30 sekunder' });
    await tab.evaluate(() => {
      const said: { at: number; text: string }[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        const text = document.querySelector('[role=status][aria-live]')?.textContent ?? '';
        if (text !== '') said.push({ at: performance.now(), text });
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await button(page, 'Start en ny kjøring').click();
    await tab.getByRole('heading', { level: 2, name: /^\d+ s\. / }).waitFor();
    await tab.getByRole('heading', { level: 2, name: 'Beste plan og bevist grense' }).waitFor();
    await tab.evaluate(() => {
      window.scrollTo(0, 200);
    });
    const before = await tab.evaluate(() => window.scrollY);
    for (let look = 0; look < 20; look++) {
      await tab.waitForTimeout(400);
      expect(await tab.evaluate(() => window.scrollY)).toBe(before);
    }
    await button(page, 'Stopp og bruk beste plan').click();
    await tab.getByRole('heading', { level: 2, name: /^Stoppet/ }).waitFor();
    const said = await tab.evaluate(
      () => (window as unknown as { said: { at: number; text: string }[] }).said,
    );
    const distinct = said.filter(({ text }, i) => text !== said[i - 1]?.text);
    expect(distinct.length).toBeGreaterThan(0);
    for (const [i, { at }] of distinct.slice(1).entries()) {
      expect(at - distinct[i]!.at).toBeGreaterThan(SPEECH_MS - 1000);
    }
    await page.close();
  });
});

describe('from a draft to a roster in force', () => {
  let made: MadeRoster;

  beforeAll(async () => {
    made = await makeRoster(client.service.database, client.demo);
  });

  it('is heard, answered, published once by a double click, and revised', async () => {
    const page = await open(`/plan/${period}/publisering?versjon=${made.version}`);
    const { page: tab } = page;
    await tab.getByText('Ingen regler er brutt.').waitFor();
    // Two weeks are suggested; without a date it says what is missing.
    expect(await tab.getByLabel('Høring til og med').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await tab.getByLabel('Høring til og med').fill('');
    await button(page, 'Send på høring').click();
    await tab.getByText('Velg siste dag for høringen').waitFor();
    await tab.getByLabel('Høring til og med').fill(made.problem.horizon.from);
    await button(page, 'Send på høring').click();
    await tab
      .getByRole('dialog')
      .getByText(/får e-post med en gang/)
      .waitFor();
    await tab.getByRole('dialog').getByRole('button', { name: 'Send på høring' }).click();
    await button(page, 'Trekk tilbake til kladd').waitFor();
    await tab.locator('.plan-period').getByText('På høring').waitFor();

    const doctor = await client.service.as('lege@example.no');
    const words = { text: 'Kan jeg bytte denne?', shift: null };
    expect((await doctor.post(`${base}/versions/${made.version}/comments`, words)).status).toBe(201);
    await tab.reload();
    await tab.getByText(words.text).waitFor();
    await tab.getByLabel('Svar', { exact: true }).fill('Ja, spør kollegaen din.');
    await button(page, 'Send svaret').click();
    await tab.getByText(/^Svart /).waitFor();

    await button(page, /^Publiser til \d+$/).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Publiser til/ }).dblclick();
    await dialog.waitFor({ state: 'detached' });
    await tab.getByText('Versjonen er publisert og gjelder.').waitFor();
    await tab.locator('.plan-period').getByText('Publisert').waitFor();
    await tab.getByText(/^Versjon \d+, .*: \d+ endringer$/).waitFor();
    expect(
      (await listOf<{ period: string }>('/publications')).filter((one) => one.period === period),
    ).toHaveLength(1);

    await button(page, 'Lag en ny versjon av den').click();
    await tab.getByRole('grid').waitFor();
    expect([page.faults, page.calledOut]).toEqual([[], []]);
    await page.close();
  });

  it('is blocked by a breach, which is named', async () => {
    const { body: copy } = await coordinator.post(`${base}/versions/${made.version}/copies`, undefined, {
      'idempotency-key': crypto.randomUUID(),
    });
    await client.service.database.inDistrict(client.demo.district, (runner) =>
      // One doctor takes the first ten shifts of the period, one after the other.
      runner.query(
        `UPDATE assignment SET doctor_id = own.doctor_id, person_id = own.person_id
         FROM (SELECT doctor_id, person_id FROM assignment WHERE roster_version_id = $1 LIMIT 1) own
         WHERE id IN (SELECT DISTINCT ON (shift_id) id FROM assignment WHERE roster_version_id = $1 AND role = 'duty'
           AND shift_id NOT IN (SELECT shift_id FROM assignment WHERE roster_version_id = $1
             AND doctor_id = (SELECT doctor_id FROM assignment WHERE roster_version_id = $1 LIMIT 1))
           ORDER BY shift_id LIMIT 10)`,
        [copy.id],
      ),
    );
    const sent = await coordinator.post(
      `${base}/versions/${copy.id}/hearing`,
      { until: made.problem.horizon.from },
      { 'if-match': `"${copy.version}"` },
    );
    expect(sent.status).toBe(200);
    const page = await open(`/plan/${period}/publisering?versjon=${copy.id}`);
    await page.page.getByRole('heading', { level: 2, name: /^Står i veien for publisering/ }).waitFor();
    expect(await button(page, /^Publiser/).isDisabled()).toBe(true);
    await page.close();
  });

  it('is compared with another, the other way round mirrored, and its fairness leads to the board', async () => {
    const [newest] = await listOf<{ id: string }>(`/periods/${period}/versions`);
    const [a, b] = [made.version, newest!.id];
    const kinds = async (first: string, second: string) => {
      const page = await open(`/plan/${period}/versjoner?a=${first}&b=${second}`);
      await page.page.locator('.diff-kind').first().waitFor();
      const all = await page.page.locator('.diff-kind').allTextContents();
      await page.close();
      return {
        added: all.filter((one) => one === 'Ny i B').length,
        removed: all.filter((one) => one === 'Bare i A').length,
      };
    };
    const there = await kinds(a, b);
    const back = await kinds(b, a);
    expect(there.added + there.removed).toBeGreaterThan(0);
    expect(back).toEqual({ added: there.removed, removed: there.added });

    const page = await open(`/plan/${period}/rettferdighet?versjon=${a}`);
    const link = page.page.getByRole('link', { name: /, åpne i tavle$/ }).first();
    const name = (await link.textContent())!;
    await link.click();
    await page.page.getByRole('grid').waitFor();
    expect(new URL(page.page.url()).searchParams.get('sok')).toBe(name);
    expect(await page.page.locator('[data-row]').count()).toBe(2);
    expect(page.faults).toEqual([]);
    await page.close();
  });
});
