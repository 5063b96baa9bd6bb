/* global document, window, addEventListener, requestAnimationFrame, setTimeout, performance */
import { openBrowser } from '../test/browser/support/open-browser.ts';

/** A running service with the demo district: `npm start`. */
const URL_OF_SERVICE = process.argv[2] ?? 'http://127.0.0.1:3000';
const COORDINATOR = 'koordinator@example.no';
/** The grid that the budgets speak of has as many rows; the demo's doctors are repeated to fill it. */
const ROWS = 150;
/** Frames that are measured, and pixels that the board moves: down in each, which is 1,440 a second, and across in every third. */
const SCROLLED = { count: 300, down: 24, across: 24 };
const ANSWERS = 60;
const BUDGETS = {
  plain: { median: 17, p95: 25 },
  slowed: { median: 25, p95: 45 },
  nodes: 2500,
  answer: 300,
  paint: 200,
};

const browser = await openBrowser();
try {
  const { page, place, path } = await openBoard();
  const measured = [
    ...(await frames(page, 1, 'leger')),
    ...(await frames(page, 4, 'leger')),
    ...(await frames(page, 1, 'vakter')),
    ...(await keys(page)),
    ...(await answers(page, path, place)),
  ];
  for (const { name, value, limit } of measured) {
    console.log(`${value.toFixed(1).padStart(8)} of ${String(limit).padStart(4)}  ${name}`);
  }
  process.exitCode = measured.every(({ value, limit }) => value <= limit) ? 0 : 1;
} finally {
  await browser.close();
}

/** The board of the demo's coordinator on a draft, which is made when there is none. */
async function openBoard() {
  const context = await browser.newContext({
    baseURL: URL_OF_SERVICE,
    locale: 'nb-NO',
    viewport: { width: 1920, height: 1080 },
  });
  const page = await context.newPage();
  const login = await (await page.request.post('/api/login/demo', { data: { email: COORDINATOR } })).json();
  const district = `/api/districts/${login.roles[0].district}`;
  const headers = { 'x-csrf-token': login.csrfToken, 'idempotency-key': `measure-${Date.now()}` };
  const { items } = await (await page.request.get(`${district}/periods`)).json();
  for (const period of items) {
    const all = await (await page.request.get(`${district}/periods/${period.id}/versions`)).json();
    const [newest] = all.items;
    if (!newest) continue;
    const draft =
      all.items.find(({ state }) => state === 'draft') ??
      (await (
        await page.request.post(`${district}/versions/${newest.id}/copies`, { headers, data: {} })
      ).json());
    await page.route('**/rows', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      await route.fulfill({ response: answer, json: { ...body, doctors: filled(body.doctors) } });
    });
    const path = `/plan/${period.id}/tavle?versjon=${draft.id}&tetthet=24`;
    await show(page, path);
    return { page, path, place: { district, version: draft.id, headers, period } };
  }
  throw new Error('the service has no roster: start it with `npm start` and let it make the first one');
}

function filled(doctors) {
  return Array.from({ length: ROWS - 1 }, (_, at) => {
    const one = doctors[at % doctors.length];
    return at < doctors.length ? one : { ...one, doctor: `${one.doctor}-${at}`, name: `${one.name} ${at}` };
  });
}

async function show(page, path) {
  await page.goto(path);
  await page.getByRole('grid').waitFor();
}

/** Frame times while the board is scrolled to and fro in both directions, and the most nodes there were. */
async function frames(page, slowdown, view) {
  await show(page, `${page.url().split('?')[0]}?tetthet=24&visning=${view}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const { times, nodes } = await page.evaluate(async ({ count, down, across }) => {
    const scroller = document.querySelector('.board-scroller');
    const found = [];
    let most = 0;
    let before = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < count; frame++) {
      const back = Math.floor(frame / 100) % 2 === 1 ? -1 : 1;
      scroller.scrollBy(frame % 3 === 0 ? across * back : 0, down * back);
      const now = await new Promise(requestAnimationFrame);
      found.push(now - before);
      before = now;
      if (frame % 20 === 0) most = Math.max(most, document.querySelectorAll('*').length);
    }
    return { times: found, nodes: most };
  }, SCROLLED);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { median, p95 } = slowdown === 1 ? BUDGETS.plain : BUDGETS.slowed;
  const name = `${view}, processor slowed ${slowdown} times`;
  return [
    { name: `ms a frame, median: ${name}`, value: quantile(times, 0.5), limit: median },
    { name: `ms a frame, p95: ${name}`, value: quantile(times, 0.95), limit: p95 },
    { name: `nodes, at most: ${name}`, value: nodes, limit: BUDGETS.nodes },
  ];
}

/** From a key to the next paint, in the grid. */
async function keys(page) {
  await show(page, `${page.url().split('?')[0]}?tetthet=24`);
  await page.evaluate(() => {
    window.paints = [];
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.paints.push(performance.now() - start)));
      },
      true,
    );
  });
  await page.locator('[data-active]').focus();
  for (let at = 0; at < 40; at++) {
    await page.keyboard.press(['ArrowDown', 'ArrowRight', 'PageDown', 'Control+ArrowRight'][at % 4]);
    await page.waitForTimeout(40);
  }
  const paints = await page.evaluate(() => window.paints);
  return [
    { name: 'ms from a key to the next paint, p95', value: quantile(paints, 0.95), limit: BUDGETS.paint },
  ];
}

/** What the service takes to judge a change, and to rank who could take a shift. */
async function answers(page, path, { district, version, headers, period }) {
  const base = `${district}/versions/${version}`;
  const grid = await (await page.request.get(`${base}/grid?from=${period.from}&to=${period.to}`)).json();
  const shifts = grid.dates.flatMap((day) => day.shifts).filter(({ assignments }) => assignments.length > 0);
  const some = Array.from({ length: ANSWERS }, (_, at) => shifts[Math.floor((at * shifts.length) / ANSWERS)]);
  const [checks, candidates] = [[], []];
  for (const { id, assignments } of some) {
    const ranked = await timed(candidates, () =>
      page.request.get(`${base}/candidates?shift=${encodeURIComponent(id)}`),
    );
    const { items } = await ranked.json();
    const change = { kind: 'handOver', shift: id, from: assignments[0].doctor, to: items[0].doctor };
    await timed(checks, () => page.request.post(`${base}/check`, { headers, data: { change } }));
  }
  return [
    {
      name: 'ms for a rule answer (a change judged), p95',
      value: quantile(checks, 0.95),
      limit: BUDGETS.answer,
    },
    { name: 'ms for ranked candidates, p95', value: quantile(candidates, 0.95), limit: BUDGETS.answer },
  ];
}

async function timed(into, ask) {
  const start = performance.now();
  const answer = await ask();
  await answer.body();
  into.push(performance.now() - start);
  return answer;
}

function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
