import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { birthday } from '../../../src/domain/doctors/ages.ts';
import { readStandings } from '../../../src/features/exemptions/index.ts';
import { REPORT_NAMES } from '../../../src/features/reports/report.ts';
import * as api from '../../../src/features/reports/reports.endpoints.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { asCells, type ReportService, rowsOfFile, startReportService } from './report-service.ts';

let reports: ReportService;

beforeAll(async () => {
  reports = await startReportService();
});

afterAll(async () => {
  await reports.service.stop();
});

describe.each(REPORT_NAMES)('the report %s', (name) => {
  it('answers what it promises, to auditors and coordinators', async () => {
    for (const client of [reports.auditor, reports.coordinator]) {
      const { status, body } = await client.get(`${reports.path}/${name}`);
      expect(status).toBe(200);
      expect(api.readReport.answers[200].parse(body)).toEqual(body);
      expect(body.question).toMatch(/\?$/);
      expect(body.definitions.length).toBeGreaterThan(0);
    }
    for (const login of ['lege@example.no', 'vedtak@example.no', 'tillitsvalgt@example.no']) {
      expect((await (await reports.service.as(login)).get(`${reports.path}/${name}`)).status).toBe(403);
    }
  });

  it('has the same cells in its files', async () => {
    const report = await reports.report(name);
    for (const format of ['csv', 'xlsx']) {
      const file = await reports.auditor.download(`${reports.path}/${name}/file?format=${format}`);
      expect(file.status).toBe(200);
      expect(await rowsOfFile(file.bytes)).toEqual(asCells(report, format === 'csv' ? ',' : '.'));
    }
  });
});

describe('the roster', () => {
  it('names everybody on duty, and has as many open seats as the report on them', async () => {
    const { rows } = await reports.report('roster');
    const [truth] = await reports.query<{ duties: number }>(
      'SELECT count(*)::int AS duties FROM assignment WHERE published',
    );
    const named = rows.flatMap(({ doctors }) => (doctors === '' ? [] : (doctors as string).split(', ')));
    expect(named).toHaveLength(truth!.duties);
    const sum = (list: typeof rows) => list.reduce((all, { open }) => all + (open as number), 0);
    expect(sum(rows)).toBe(sum((await reports.report('open-seats')).rows));
  });
});

describe('participation', () => {
  it('counts each GP of the district in one age band, and every duty of theirs', async () => {
    const { rows } = await reports.report('participation');
    const whole = rows.find(({ grouping }) => grouping === 'distrikt')!;
    const ages = rows.filter(({ grouping }) => grouping === 'alder');
    for (const column of ['gps', 'participants', 'duties']) {
      expect(ages.reduce((sum, row) => sum + (row[column] as number), 0)).toBe(whole[column]);
    }
    const [truth] = await reports.query<{ participants: number }>(
      `SELECT count(DISTINCT a.doctor_id)::int AS participants FROM assignment a JOIN doctor d ON d.id = a.doctor_id
       WHERE a.published AND EXISTS (SELECT FROM jsonb_array_elements(d.record -> 'engagements') e
         WHERE e ->> 'kind' IN ('gpSelfEmployed', 'gpMunicipal', 'splitPost'))`,
    );
    expect(whole['participants']).toBe(truth!.participants);
  });
});

describe('exemptions', () => {
  it('are counted by what they rest on, without a ground opened and without small counts', async () => {
    const { rows } = await reports.report('exemptions');
    expect(rows).toHaveLength(4);
    for (const { exempt, right, judgement } of rows) {
      for (const cell of [exempt, right, judgement]) {
        if (cell !== 'skjult') expect(cell).toBeGreaterThanOrEqual(5);
      }
    }
    const [sealed] = await reports.query<{ grounds: number; standings: number }>(
      `SELECT count(*) FILTER (WHERE part = 'ground')::int AS grounds,
         count(*) FILTER (WHERE part = 'standing')::int AS standings FROM exemption_ground`,
    );
    expect(sealed!.standings).toBe(sealed!.grounds);
    const standings = await reports.service.database.inDistrict(reports.district, (runner) =>
      readStandings(runner, reports.service.keys),
    );
    expect(standings.size).toBe(sealed!.grounds);
    expect(new Set(standings.values())).toEqual(new Set(['right', 'judgement']));
    const opened = await reports.auditor.get(`/districts/${reports.district}/audit?action=ground`);
    expect(opened.body.items).toEqual([]);
  });

  it('tell no standing where there is no key', async () => {
    const standings = await reports.service.database.inDistrict(reports.district, (runner) =>
      readStandings(runner, newKeyRing()),
    );
    expect(standings.size).toBe(0);
  });
});

describe('vulnerability', () => {
  it('puts the shifts first that the fewest could hold, and tells how few', async () => {
    const { rows, notes } = await reports.report('vulnerability');
    expect(rows).toHaveLength(reports.problem.shifts.length);
    const able = rows.map((row) => row['able'] as number);
    expect(able).toEqual([...able].sort((a, b) => a - b));
    for (const row of rows) expect(row['free'] as number).toBeLessThanOrEqual(row['able'] as number);
    expect(rows.filter((row) => row['who-could'] === 'bare to').map((row) => row['able'])).toEqual(
      able.filter((count) => count === 2),
    );
    expect(notes.some((note) => note.startsWith('stasjonær: færrest '))).toBe(true);
  });
});

describe('capacity', () => {
  it('lets doctors grow older and contracts end by law', async () => {
    const { rows } = await reports.report('capacity');
    expect(rows).toHaveLength(6);
    const doctors = await reports.query<{ birth: string }>(
      `SELECT birth_date::text AS birth FROM doctor d WHERE EXISTS (
         SELECT FROM jsonb_array_elements(d.record -> 'engagements') e
         WHERE e ->> 'kind' IN ('gpSelfEmployed', 'gpMunicipal', 'splitPost'))`,
    );
    for (const row of rows) {
      const over60 = doctors.filter(({ birth }) => birthday(birth, 60) <= (row['date'] as string)).length;
      expect(row['gps-right']).toBeLessThanOrEqual(over60);
      expect(row['shares-without-regard']).toBeLessThanOrEqual(row['shares-without-right'] as number);
      expect(row['shares-without-right']).toBeLessThanOrEqual(row['shares'] as number);
    }
    const gps = rows.map((row) => row['gps'] as number);
    expect(gps).toEqual([...gps].sort((a, b) => b - a));
  });

  it('loses a doctor on the day the contract ends', async () => {
    const [first, second] = (await reports.report('capacity')).rows as { date: string; gps: number }[];
    const [gp] = await reports.query<{ id: string }>(
      `SELECT id FROM doctor WHERE record -> 'engagements' @> '[{"kind": "gpSelfEmployed"}]'
         AND birth_date > '1980-01-01' ORDER BY id LIMIT 1`,
    );
    const ends = addDays(second!.date, -1);
    await reports.query(
      `UPDATE doctor SET record = jsonb_set(record, '{contract,endsOn}', to_jsonb($2::text)) WHERE id = $1`,
      [gp!.id, ends],
    );
    const after = (await reports.report('capacity')).rows;
    expect([after[0]!['gps'], after[1]!['gps']]).toEqual([first!.gps, second!.gps - 1]);
  });
});

describe('the temporary exception', () => {
  it('counts a doctor without specialisation up to the limit, with a warning', async () => {
    const [one] = await reports.query<{ id: string; name: string }>(
      'SELECT d.id, d.name FROM doctor d WHERE NOT EXISTS (SELECT FROM assignment a WHERE a.doctor_id = d.id) LIMIT 1',
    );
    await reports.query('DELETE FROM competence_evidence WHERE doctor_id = $1', [one!.id]);
    const worked = {
      from: '2026-02-01',
      to: '2026-08-01',
      days: 170,
      setting: 'legevakt',
      source: 'declared',
    };
    await reports.query(`UPDATE doctor SET record = jsonb_set(record, '{workedDays}', $2) WHERE id = $1`, [
      one!.id,
      JSON.stringify([worked]),
    ]);
    const limits = await reports.report('exception-limits', 'year=2026');
    const own = limits.rows.filter(({ doctor }) => doctor === one!.name);
    expect(own).toContainEqual(
      expect.objectContaining({ limit: 'seks måneder per kalenderår på legevakt', used: 170, planned: 170 }),
    );
    expect(limits.notes.join(' ')).toContain(`${one!.name} har`);
    const yearly = await reports.report('exception-days', 'year=2026');
    expect(yearly.rows).toContainEqual(expect.objectContaining({ doctor: one!.name, days: 170 }));
    expect(yearly.notes[0]).toBe('Meldes til statsforvalteren innen 2027-03-31.');
    expect((await reports.report('exception-days', 'year=2025')).rows).toEqual([]);
  });
});
