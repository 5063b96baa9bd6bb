import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCycle } from '../../src/features/swap-cycles/cycle-rows.ts';
import { makeRoster, type MadeRoster } from '../integration/publication/make-roster.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import type { ClientPage } from './support/client-page.ts';
import { PHONE, startClient, type TestedClient } from './support/start-client.ts';

const DOCTOR = 'lege@example.no';
/** A colleague, by a login of the demo that has another role besides. */
const COLLEAGUE = 'tillitsvalgt@example.no';
const SMALL = { ...PHONE, viewport: { width: 320, height: 640 } };

interface Duty {
  shift: string;
  doctor: string;
}

let client: TestedClient;
let doctor: TestClient;
let colleague: TestClient;
let coordinator: TestClient;
let base: string;
let made: MadeRoster;
/** The posts of the two. */
let self: string;
let other: string;
/** Duties of mine that the colleague may take without breaking anything. */
let fitting: string[];

const once = () => ({ 'idempotency-key': randomUUID() });
const nameOf = (id: string) => made.problem.doctors.find((one) => one.id === id)!.name;

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
  const { roles } = (await doctor.get('/me')).body;
  self = roles.find((one: { role: string }) => one.role === 'doctor').doctor;
  await chooseColleague();
  const administrator = await service.as('administrator@example.no');
  const grant = { email: COLLEAGUE, role: 'doctor', name: nameOf(other), doctor: other };
  expect((await administrator.post(`${base}/grants`, grant)).status).toBe(201);
  colleague = await service.as(COLLEAGUE);
});

afterAll(async () => {
  await client.stop();
});

const duties = async (who: TestClient): Promise<Duty[]> =>
  (await who.get(`${base}/my/duties?from=2027-01-01&limit=200`)).body.items;

/** Somebody who may take at least three of my duties, and has none of their own vetoes on them. */
async function chooseColleague(): Promise<void> {
  const own = await duties(doctor);
  const may = new Map<string, string[]>();
  for (const { shift } of own) {
    const { body } = await doctor.post(`${base}/swaps/recipients`, { given: [shift] });
    for (const { doctor: id, standing } of body.items as { doctor: string; standing: string }[]) {
      if (standing === 'can' && !isVetoed(id, shift)) may.set(id, [...(may.get(id) ?? []), shift]);
    }
  }
  const [best] = [...may].sort(([, a], [, b]) => b.length - a.length);
  [other, fitting] = best!;
  expect(fitting.length).toBeGreaterThan(5);
}

function isVetoed(id: string, shift: string): boolean {
  const { marks } = made.problem.doctors.find((one) => one.id === id)!;
  return marks.some(({ kind, shifts }) => kind === 'veto' && shifts.includes(shift));
}

/** No fault that axe finds, in both themes, and nothing wider than the window. */
async function expectFlawless(page: ClientPage): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.page.emulateMedia({ colorScheme });
    // Colours on their way from one theme, or from under the pointer, are nobody's.
    await page.page.mouse.move(0, 0);
    await page.page.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter((one) => one instanceof CSSTransition)
          .map((one) => one.finished.catch(() => null)),
      ).then(() => undefined),
    );
    expect([colorScheme, await page.violations()]).toEqual([colorScheme, []]);
  }
  expect(await page.overflow()).toBe(0);
}

async function expectSound(page: ClientPage): Promise<void> {
  expect([page.faults, page.calledOut]).toEqual([[], []]);
  await page.close();
}

/** Offers a duty to the colleague, as the service does. */
async function offer(shift: string): Promise<string> {
  const { status, body } = await doctor.post(
    `${base}/swaps`,
    { given: [shift], recipients: [other] },
    once(),
  );
  expect(status).toBe(201);
  return body.id as string;
}

describe('who is asked', () => {
  it('sees what it would do, says yes, and it is in the roster once it is approved', async () => {
    const shift = fitting.shift()!;
    const id = await offer(shift);
    const page = await client.open(COLLEAGUE, SMALL);
    const { page: tab } = page;
    await page.goto('/min/bytter');
    const waiting = tab.getByRole('region', { name: 'Venter på deg' });
    await waiting.getByText(`${nameOf(self)} gir`).waitFor();
    await expectFlawless(page);
    await page.tap(waiting.getByRole('button', { name: /^Se hva det gjør/ }));
    const dialog = tab.getByRole('dialog');
    const effect = (await colleague.get(`${base}/swaps/${id}/effect`)).body;
    await dialog.getByText('Byttet bryter ingen regler').waitFor();
    for (const name of [nameOf(self), nameOf(other)]) await dialog.getByText(name, { exact: true }).waitFor();
    for (const { sentence } of effect.violations) await dialog.getByText(sentence).waitFor();
    expect(await tab.getByRole('status').first().textContent()).toContain('Byttet bryter ingen regler');
    await expectFlawless(page);
    await page.tap(dialog.getByRole('button', { name: 'Godta' }));
    const own = tab.getByRole('region', { name: 'Dine bytter' });
    await own.getByText('Venter på godkjenning').waitFor();
    expect(await own.getByRole('listitem').filter({ hasText: 'ferdig' }).count()).toBe(2);
    expect((await duties(colleague)).map((one) => one.shift)).not.toContain(shift);

    const { seen } = (await coordinator.get(`${base}/swaps/${id}/effect`)).body;
    expect((await coordinator.post(`${base}/swaps/${id}/approve`, { seen })).status).toBe(200);
    await page.goto('/min/bytter');
    await tab.getByRole('region', { name: 'Tidligere' }).getByText('I planen').first().waitFor();
    expect((await duties(colleague)).map((one) => one.shift)).toContain(shift);
    await expectSound(page);
  });

  it('cannot say yes to something else than was shown: what it does by now is shown first', async () => {
    const shift = fitting.shift()!;
    const id = await offer(shift);
    const page = await client.open(COLLEAGUE, PHONE);
    const { page: tab } = page;
    await page.goto('/min/bytter');
    await page.tap(tab.getByRole('button', { name: /^Se hva det gjør/ }));
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('Byttet bryter ingen regler').waitFor();
    // Meanwhile another duty of the doctor who gives it falls away: the positions are others.
    const others = (await duties(doctor)).filter(
      (one) => one.shift !== shift && !fitting.includes(one.shift),
    );
    const sick = others[0]?.shift ?? fitting.pop()!;
    const called = await coordinator.post(`${base}/sick-calls`, { doctor: self, shifts: [sick] }, once());
    expect(called.status).toBe(201);
    await page.tap(dialog.getByRole('button', { name: 'Godta' }));
    await dialog.getByText('Virkningen er en annen enn den du så').waitFor();
    expect((await colleague.get(`${base}/swaps/${id}`)).body.state).toBe('offered');
    await page.tap(dialog.getByRole('button', { name: 'Godta' }));
    await tab.getByText('Venter på godkjenning', { exact: true }).waitFor();

    // Both want out again.
    await page.tap(tab.getByRole('button', { name: /^Be om å avlyse/ }));
    await tab.getByText('Du har bedt om å avlyse', { exact: false }).waitFor();
    const asked = await client.open(DOCTOR, PHONE);
    await asked.goto('/min/bytter');
    await asked.tap(
      asked.page
        .getByRole('region', { name: 'Venter på deg' })
        .getByRole('button', { name: /^Avlys byttet/ }),
    );
    await asked.page.getByRole('region', { name: 'Tidligere' }).getByText('Trukket tilbake').waitFor();
    await expectSound(asked);
    await expectSound(page);
  });
});

/** The page on which a duty is offered, from its card among my shifts. */
async function begin(page: ClientPage, shift: string): Promise<void> {
  await page.goto('/min/vakter');
  const link = page.page.locator(`a[href*="?vakt=${encodeURIComponent(shift)}"]`);
  await page.tap(link);
  await page.page.getByRole('heading', { level: 1, name: 'Bytt eller gi bort' }).waitFor();
}

/** Chooses the colleague by name. */
async function choose(page: ClientPage, role: 'radio' | 'checkbox'): Promise<void> {
  const { page: tab } = page;
  await tab.getByRole('textbox', { name: 'Finn en kollega' }).fill(nameOf(other));
  await page.tap(tab.getByRole(role, { name: nameOf(other) }));
}

describe('who asks', () => {
  it('gives a duty to a colleague who may take it, after a look at what it does, and only once', async () => {
    const shift = fitting.pop()!;
    const page = await client.open(DOCTOR, SMALL);
    const late = await client.open(DOCTOR, PHONE);
    const { page: tab } = page;
    await begin(page, shift);
    await begin(late, shift);
    await page.tap(tab.getByRole('radio', { name: 'Gi bort' }));
    await page.tap(tab.getByRole('radio', { name: 'Kolleger jeg velger' }));
    const { items } = (await doctor.post(`${base}/swaps/recipients`, { given: [shift] })).body;
    const cannot = items.filter(({ standing }: { standing: string }) => standing === 'cannot').length;
    await page.tap(tab.getByRole('button', { name: `Kan ikke (${cannot}) – hvorfor` }));
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    await tab.getByRole('link', { name: 'Velg en kollega' }).waitFor();
    await choose(page, 'checkbox');
    await tab.getByText('Byttet bryter ingen regler').first().waitFor();
    await expectFlawless(page);
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    const own = tab.getByRole('region', { name: 'Dine bytter' });
    await own.getByText('Vakten er din til byttet er godkjent').first().waitFor();
    await own.getByText(`Spurt: ${nameOf(other)}`).waitFor();

    // A second request for the same shift, from a page that was open before.
    await late.tap(late.page.getByRole('radio', { name: 'Gi bort' }));
    await late.tap(late.page.getByRole('button', { name: 'Send' }));
    await late.page.getByText('Vakten er allerede med i et åpent tilbud').first().waitFor();
    await late.goto(`/min/bytter/ny?vakt=${encodeURIComponent(shift)}`);
    await late.page.getByText('Vakten er allerede med i et åpent tilbud.').waitFor();
    expect(await late.page.getByRole('button', { name: 'Send' }).count()).toBe(0);
    await expectSound(late);

    const asked = await client.open(COLLEAGUE, PHONE);
    await asked.goto('/');
    await asked.tap(asked.page.getByRole('link', { name: 'Se og svar' }));
    await asked.page.getByRole('region', { name: 'Venter på deg' }).waitFor();
    await expectSound(asked);

    await page.tap(own.getByRole('button', { name: /^Trekk tilbudet/ }).first());
    await tab.getByRole('region', { name: 'Tidligere' }).getByText('Trukket tilbake').first().waitFor();
    await expectSound(page);
  });
});

describe('a part of a shift', () => {
  it('is given from a time on the clock on, which has to lie within the shift', async () => {
    const evenings = (await duties(doctor)).filter(({ shift }) => shift.includes('/evening/'));
    // One that no other test needs, where there is one.
    const evening = evenings.find(({ shift }) => !fitting.includes(shift)) ?? evenings.at(-1)!;
    const page = await client.open(DOCTOR, SMALL);
    const { page: tab } = page;
    await begin(page, evening.shift);
    await page.tap(tab.getByRole('radio', { name: 'Gi bort' }));
    await page.tap(tab.getByRole('radio', { name: 'Bare fra et klokkeslett' }));
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    await tab.getByRole('link', { name: 'Skriv klokkeslettet der vakten skal deles' }).waitFor();
    await expectFlawless(page);
    await tab.getByLabel('Klokkeslett', { exact: true }).fill('03:00');
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    await tab.getByText('inne i vakten', { exact: false }).first().waitFor();
    await tab.getByLabel('Klokkeslett', { exact: true }).fill('20:00');
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    await tab
      .getByRole('region', { name: 'Dine bytter' })
      .getByText('20–', { exact: false })
      .first()
      .waitFor();
    const { body } = await doctor.get(`${base}/swaps?mine=true&open=true`);
    const offered = body.items.find(
      ({ given }: { given: { shift: string }[] }) => given[0]!.shift === evening.shift,
    );
    expect(offered.given[0].part).toMatchObject({ side: 'from' });
    expect((await doctor.post(`${base}/swaps/${offered.id}/withdraw`, {})).status).toBe(200);
    await expectSound(page);
  });
});

/** A duty of the colleague that I may take back lawfully for one of mine, and its name. */
async function exchangeFor(given: string): Promise<{ shift: string; name: string }> {
  const asked = { given: [given], recipient: other };
  const { items } = (await doctor.post(`${base}/swaps/exchanges`, asked)).body;
  for (const exchange of items as { shift: string; name: string }[]) {
    if (isVetoed(self, exchange.shift)) continue;
    const { body } = await doctor.post(`${base}/swaps/check`, { ...asked, taken: [exchange.shift] });
    if (body.standing === 'ok') return exchange;
  }
  throw new Error('no duty to take back');
}

describe('a swap', () => {
  it('goes by the coordinator, who answers for a doctor and approves, into the roster', async () => {
    const shift = fitting.pop()!;
    const back = await exchangeFor(shift);
    const page = await client.open(DOCTOR, SMALL);
    const { page: tab } = page;
    await begin(page, shift);
    await choose(page, 'radio');
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    await tab.getByRole('link', { name: 'Velg en vakt du tar tilbake' }).waitFor();
    await page.tap(tab.getByRole('checkbox', { name: back.name }));
    await tab.getByText('Byttet bryter ingen regler').first().waitFor();
    await expectFlawless(page);
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    const own = tab.getByRole('region', { name: 'Dine bytter' });
    await own.getByText(back.name).first().waitFor();

    const desk = await client.open('koordinator@example.no', { viewport: { width: 1280, height: 900 } });
    await desk.goto('/bytter');
    const card = desk.page.getByRole('listitem').filter({ hasText: back.name });
    await card.getByRole('button', { name: `Svar for ${nameOf(other)}` }).click();
    await desk.page.getByRole('dialog').getByText('Byttet bryter ingen regler').waitFor();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Godta' }).click();
    await card.getByRole('button', { name: /^Se virkningen/ }).waitFor();
    await desk.goto('/');
    const { items } = (await coordinator.get(`${base}/work-list`)).body;
    const { count } = items.find((item: { task: string }) => item.task === 'swaps');
    await desk.page
      .getByRole('link', { name: count === 1 ? '1 bytte venter' : `${count} bytter venter` })
      .click();
    const approving = desk.page.getByRole('region', { name: 'Venter på godkjenning' });
    await approving.getByRole('button').first().waitFor();
    expect(await approving.getByRole('button', { name: /^Se virkningen/ }).count()).toBe(count);
    await expectFlawless(desk);
    await card.getByRole('button', { name: /^Se virkningen/ }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByText('Byttet bryter ingen regler').waitFor();
    await dialog.getByRole('button', { name: 'Ikke godkjenn' }).click();
    await dialog.getByText('Skriv hvorfor byttet ikke godkjennes').waitFor();
    expect(await desk.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await expectFlawless(desk);
    await dialog.getByRole('button', { name: 'Godkjenn', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.waitFor({ state: 'detached' });
    await expectSound(desk);

    await page.goto('/min/bytter');
    await tab.getByRole('region', { name: 'Tidligere' }).getByText(back.name).first().waitFor();
    const mine = (await duties(doctor)).map((one) => one.shift);
    expect([mine.includes(shift), mine.includes(back.shift)]).toEqual([false, true]);
    await expectSound(page);
  });
});

describe('a give-away for a doctor who has rung', () => {
  it('is filled in and sent by the coordinator, who says for whom', async () => {
    const shift = fitting.pop()!;
    const { version } = (await doctor.get(`${base}/my/duties?from=2027-01-01&limit=1`)).body.items[0];
    const page = await client.open('koordinator@example.no', SMALL);
    const { page: tab } = page;
    await page.goto(`/bytter/ny?versjon=${version}&lege=${self}&vakt=${encodeURIComponent(shift)}`);
    await tab.getByText(`Du fyller ut for ${nameOf(self)}.`, { exact: false }).waitFor();
    await page.tap(tab.getByRole('radio', { name: 'Gi bort' }));
    await page.tap(tab.getByRole('radio', { name: 'Kolleger jeg velger' }));
    await choose(page, 'checkbox');
    await tab.getByText('Byttet bryter ingen regler').first().waitFor();
    await tab.getByText(/^Holdes: .*hvile/).waitFor();
    await expectFlawless(page);
    await page.tap(tab.getByRole('button', { name: 'Send' }));
    await tab
      .getByRole('button', { name: `Trekk for ${nameOf(self)}` })
      .first()
      .waitFor();
    const { items } = (await doctor.get(`${base}/swaps?open=true&mine=true`)).body;
    const given = items.flatMap((one: { given: Duty[] }) => one.given);
    expect(given).toContainEqual(expect.objectContaining({ shift, doctor: self }));
    await expectSound(page);
  });
});

describe('a swap that the service proposes', () => {
  it('is answered by the doctors, approved, and in the roster', async () => {
    const shift = fitting.pop()!;
    const back = await exchangeFor(shift);
    const offers = [
      { who: doctor, doctor: self, shift, taker: other },
      { who: colleague, doctor: other, shift: back.shift, taker: self },
    ];
    const moves: (Duty & { taker: string; swap: string })[] = [];
    for (const { who, ...move } of offers) {
      const offered = await who.post(`${base}/swaps`, { given: [move.shift], recipients: 'all' }, once());
      expect(offered.status).toBe(201);
      moves.push({ ...move, swap: offered.body.id as string });
    }
    const { district, period } = client.demo;
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + 86_400_000);
    const cycle = await client.service.database.inDistrict(district, (runner) =>
      addCycle(runner, district, { period, createdAt, expiresAt, moves }),
    );
    expect(cycle?.state).toBe('offered');

    for (const email of [DOCTOR, COLLEAGUE]) {
      const page = await client.open(email, SMALL);
      await page.goto('/');
      await page.tap(page.page.getByRole('link', { name: 'Se og svar' }));
      const waiting = page.page.getByRole('region', { name: 'Venter på deg' });
      const card = waiting.getByRole('article').filter({ hasText: 'foreslått av Vaktsirkel' });
      await card.getByText(`${nameOf(self)} → ${nameOf(other)}`).waitFor();
      await expectFlawless(page);
      await page.tap(card.getByRole('button', { name: /^Se hva det gjør/ }));
      const dialog = page.page.getByRole('dialog');
      await dialog.getByText('Byttet bryter ingen regler').waitFor();
      await page.tap(dialog.getByRole('button', { name: 'Godta' }));
      await page.page
        .getByRole('region', { name: 'Dine bytter' })
        .getByText(/sagt ja\./)
        .first()
        .waitFor();
      await expectSound(page);
    }
    const desk = await client.open('koordinator@example.no', { viewport: { width: 1280, height: 900 } });
    await desk.goto('/bytter');
    await desk.page
      .getByRole('region', { name: 'Venter på godkjenning' })
      .getByRole('listitem')
      .filter({ hasText: 'foreslått av Vaktsirkel' })
      .getByRole('button', { name: /^Se virkningen/ })
      .click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Godkjenn', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectSound(desk);
    expect((await duties(doctor)).map((one) => one.shift)).toContain(back.shift);
    expect((await duties(colleague)).map((one) => one.shift)).toContain(shift);
  });
});

describe('a shift of mine', () => {
  it('is offered as a file for the calendar', async () => {
    const page = await client.open(DOCTOR, SMALL);
    await page.goto('/min/vakter');
    const link = page.page.getByRole('link', { name: /^Legg i kalenderen/ }).first();
    const file = await page.page.request.get((await link.getAttribute('href'))!);
    expect([file.status(), (await file.text()).split('\r\n')[0]]).toEqual([200, 'BEGIN:VCALENDAR']);
    await expectFlawless(page);
    await expectSound(page);
  });
});
