import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { icsOf } from '../../../src/features/calendars/index.ts';
import { newToken } from '../../../src/infrastructure/sealing/tokens.ts';
import { faultsOf, parseCalendar } from '../../support/parse-calendar.ts';
import { startSwapService, type SwapService } from '../swaps/swap-service.ts';
import { calendarPrograms, type CalendarPrograms } from './calendar-programs.ts';

let swaps: SwapService;
let program: CalendarPrograms['program'];
let make: CalendarPrograms['make'];
let fetchEvents: CalendarPrograms['fetchEvents'];

beforeAll(async () => {
  swaps = await startSwapService();
  ({ program, make, fetchEvents } = await calendarPrograms(swaps));
});

afterAll(async () => {
  await swaps.stop();
});

const client = (doctor: string) => swaps.doctors.get(doctor)!;
const busiest = async () => (await swaps.inForce())[0]!.doctor;

describe('a doctor’s calendar', () => {
  it('holds the own published duties with their times, and nobody’s name', async () => {
    const doctor = await busiest();
    const path = await make(client(doctor), 'my/calendar');
    const events = await fetchEvents(path);
    const own = await swaps.query<{ start: Date; end: Date }>(
      `SELECT lower(during) AS start, upper(during) AS "end" FROM assignment
       WHERE published AND doctor_id = $1 ORDER BY 1`,
      [doctor],
    );
    expect(events.map(({ start, end }) => ({ start, end }))).toEqual(own);
    expect(new Set(events.map(({ sequence, status }) => `${sequence} ${status}`))).toEqual(
      new Set(['0 CONFIRMED']),
    );
    const { body } = await program.get(path);
    for (const { name } of swaps.problem.doctors) expect(body).not.toContain(name);
    const others = swaps.problem.doctors.map(({ id }) => id).filter((id) => id !== doctor);
    const uids = new Set(events.map(({ uid }) => uid));
    for (const other of others.slice(0, 3)) {
      const theirs = await fetchEvents(await make(client(other), 'my/calendar'));
      expect(theirs.filter(({ uid }) => uids.has(uid))).toEqual([]);
    }
  });

  it('is private, and the same for who has it already', async () => {
    const path = await make(client(await busiest()), 'my/calendar');
    const first = await program.get(path);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toMatch(/^private\b/);
    const etag = first.headers.get('etag')!;
    const again = await program.get(path, { 'if-none-match': etag });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await program.get(path, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('is in the doctor’s language', async () => {
    const doctor = await busiest();
    const path = await make(client(doctor), 'my/calendar');
    await swaps.query(`UPDATE doctor SET locale = 'en' WHERE id = $1`, [doctor]);
    expect((await fetchEvents(path))[0]!.summary).toMatch(/^Shift: /);
    await swaps.query(`UPDATE doctor SET locale = 'nb' WHERE id = $1`, [doctor]);
  });
});

describe('an address', () => {
  it('is told once, kept as a hash, and gone at once when it is made anew or revoked', async () => {
    const doctor = await busiest();
    const me = client(doctor);
    const first = await make(me, 'my/calendar');
    const second = await make(me, 'my/calendar');
    expect([(await program.get(first)).status, (await program.get(second)).status]).toEqual([404, 200]);
    const { body } = await me.get(`${swaps.path}/my/calendar`);
    expect(body).toEqual({ feed: { madeAt: expect.any(String), madeBy: expect.any(String) } });
    expect((await me.delete(`${swaps.path}/my/calendar`)).status).toBe(204);
    expect((await program.get(second)).status).toBe(404);
    expect((await me.get(`${swaps.path}/my/calendar`)).body).toEqual({ feed: null });
    expect((await me.delete(`${swaps.path}/my/calendar`)).status).toBe(404);
  });

  it('that is wrong opens nothing, however it is wrong', async () => {
    for (const wrong of [`${newToken()}.ics`, newToken(), 'x.ics', '%00.ics', '..%2f.ics']) {
      expect([wrong, (await program.get(`/calendars/${wrong}`)).status]).toEqual([wrong, 404]);
    }
  });

  it('is nowhere in the database', async () => {
    const path = await make(client(await busiest()), 'my/calendar');
    await program.get(path);
    const secret = path.split('/').at(-1)!.replace('.ics', '');
    const tables = await swaps.service.server.owner.query<{ name: string }[]>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const [found] = await swaps.query<{ n: number }>(
        `SELECT has_table_privilege('${name}', 'SELECT')::int AS n`,
      );
      if (found!.n === 0) continue;
      const rows = await swaps.query(`SELECT FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`, [secret]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  it('ends with the role that it was made in', async () => {
    const { doctor } = (await swaps.inForce()).at(-1)!;
    const path = await make(client(doctor), 'my/calendar');
    expect((await program.get(path)).status).toBe(200);
    await swaps.query('UPDATE role_grant SET ended_at = now() WHERE doctor_id = $1', [doctor]);
    expect((await program.get(path)).status).toBe(404);
    await swaps.query('UPDATE role_grant SET ended_at = NULL WHERE doctor_id = $1', [doctor]);
    expect((await program.get(path)).status).toBe(200);
  });

  it('may be tried and fetched so often and no more', async () => {
    const path = await make(client(await busiest()), 'my/calendar');
    const statuses = new Set<number>();
    for (let times = 0; times < 70; times++) statuses.add((await program.get(path)).status);
    expect([...statuses]).toEqual([200, 429]);
    const misses = new Set<number>();
    for (let times = 0; times < 70; times++) {
      misses.add((await program.get(`/calendars/${newToken()}.ics`)).status);
    }
    expect([...misses]).toEqual([404, 429]);
    swaps.service.clock.offsetMs += 16 * 60_000;
    expect((await program.get(path)).status).toBe(200);
  });
});

describe('the district’s calendar', () => {
  it('says who stands where, for coordinators to hand out', async () => {
    const path = await make(swaps.coordinator, 'calendar');
    const events = await fetchEvents(path);
    const names = new Map(swaps.problem.doctors.map(({ id, name }) => [id, name]));
    const expected = (await swaps.inForce()).map(({ doctor }) => names.get(doctor)!);
    expect(events.map(({ summary }) => summary.split(':')[0]).sort()).toEqual(expected.sort());
    const doctor = await busiest();
    expect((await client(doctor).post(`${swaps.path}/calendar`)).status).toBe(403);
  });

  it('ends with the coordinator’s role', async () => {
    const path = await make(swaps.coordinator, 'calendar');
    const setEnd = (end: string) =>
      swaps.query(`UPDATE role_grant SET ended_at = ${end} WHERE role = 'coordinator'`);
    await setEnd('now()');
    expect((await program.get(path)).status).toBe(404);
    await setEnd('NULL');
    expect((await program.get(path)).status).toBe(200);
  });
});

describe('what is fetched', () => {
  it('has another tag exactly when it reads otherwise', async () => {
    const { doctor } = (await swaps.inForce())[0]!;
    const paths = [await make(client(doctor), 'my/calendar'), await make(swaps.coordinator, 'calendar')];
    const rename = (name: string) => swaps.query('UPDATE doctor SET name = $2 WHERE id = $1', [doctor, name]);
    const speak = (locale: string) =>
      swaps.query('UPDATE doctor SET locale = $2 WHERE id = $1', [doctor, locale]);
    const { name } = swaps.problem.doctors.find(({ id }) => id === doctor)!;
    const steps = [
      () => Promise.resolve([]),
      () => rename('Siri Testhaug'),
      () => speak('nn'),
      () => rename(name),
      () => speak('nb'),
      () => swaps.query(`UPDATE district SET name = name || ', Øyane'`),
    ];
    const seen: { tag: string; text: string }[] = [];
    for (const step of steps) {
      await step();
      for (const path of paths) {
        const { headers, body } = await program.get(path);
        seen.push({ tag: headers.get('etag')!, text: body as string });
      }
    }
    const texts = new Set(seen.map(({ text }) => text));
    expect(new Set(seen.map(({ tag }) => tag)).size).toBe(texts.size);
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(texts.size);
    // Own: two languages and another district; the district's: two names and another district.
    expect(texts.size).toBe(3 + 3);
  });

  it('reaches a year back, and is an empty calendar when there is nothing', async () => {
    const path = await make(swaps.coordinator, 'calendar');
    const { clock } = swaps.service;
    const { offsetMs } = clock;
    const [period] = await swaps.query<{ end: Date }>(
      'SELECT to_date::timestamptz AS "end" FROM duty_period',
    );
    const daysAfter = (days: number) => period!.end.getTime() + days * 86_400_000 - Date.now();
    clock.offsetMs = daysAfter(360);
    expect((await fetchEvents(path)).length).toBeGreaterThan(100);
    clock.offsetMs = daysAfter(370);
    expect(await fetchEvents(path)).toEqual([]);
    clock.offsetMs = offsetMs;
  });
});

describe('one duty', () => {
  it('is a file for the doctor who has it, and for nobody else', async () => {
    const { shift, doctor } = (await swaps.inForce())[0]!;
    const file = `${swaps.path}/my/duties/${encodeURIComponent(shift)}.ics`;
    const { status, body, headers } = await client(doctor).get(file);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename=vakt-${shift.slice(0, 10)}.ics`);
    const [event, ...more] = parseCalendar(body as string);
    expect([faultsOf(body as string), more]).toEqual([[], []]);
    const feed = await fetchEvents(await make(client(doctor), 'my/calendar'));
    expect(feed).toContainEqual(event);
    const holders = (await swaps.inForce()).filter((one) => one.shift === shift).map((one) => one.doctor);
    const other = swaps.problem.doctors.find(({ id }) => !holders.includes(id))!.id;
    expect((await client(other).get(file)).status).toBe(404);
    const forMail = await swaps.service.database.inDistrict(swaps.district, (runner) =>
      icsOf(runner, { doctor, shift }, 'http://127.0.0.1'),
    );
    expect(forMail).toBe(body);
  });
});
