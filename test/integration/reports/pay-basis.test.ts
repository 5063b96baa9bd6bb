import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '../../../src/domain/doctors/ages.ts';
import * as api from '../../../src/features/reports/reports.endpoints.ts';
import { asCells, type ReportService, rowsOfFile, startReportService } from './report-service.ts';

let reports: ReportService;
let months: string[];

beforeAll(async () => {
  // To the second week of April: Easter 2027 is the night in which the clock goes forward.
  reports = await startReportService({ weeks: 14 });
  const { from, to } = reports.problem.horizon;
  months = [];
  for (let month = `${from.slice(0, 7)}-01`; month < to; month = addMonths(month, 1)) {
    months.push(month.slice(0, 7));
  }
});

afterAll(async () => {
  await reports.service.stop();
});

const payBasis = (month: string) => reports.report('pay-basis', `month=${month}`);

describe('the pay basis', () => {
  it('pays each doctor every minute of the roster in force once', async () => {
    const paid = new Map<string, number>();
    let duties = 0;
    for (const month of months) {
      for (const row of (await payBasis(month)).rows) {
        const { hpr, minutes, duties: begun } = row as { hpr: string; minutes: number; duties: number };
        const windows = Object.entries(row).filter(([id]) => id.includes('.'));
        expect(windows.reduce((sum, [, each]) => sum + (each as number), 0)).toBe(minutes);
        paid.set(hpr, (paid.get(hpr) ?? 0) + minutes);
        duties += begun;
      }
    }
    const truth = await reports.query<{ hpr: string; minutes: number; duties: number }>(
      `SELECT doctor_hpr(doctor_id) AS hpr, count(*)::int AS duties,
         sum(extract(epoch FROM upper(during) - lower(during)) / 60)::int AS minutes
       FROM assignment WHERE published GROUP BY 1`,
    );
    expect([...paid].sort()).toEqual(truth.map(({ hpr, minutes }) => [hpr, minutes]).sort());
    expect(duties).toBe(truth.reduce((sum, row) => sum + row.duties, 0));
  });

  it('has the time that passes of the night in which the clock goes forward, all of it høytid', async () => {
    const [night] = await reports.query<{ shift: string; minutes: number }>(
      `SELECT shift_id AS shift, sum(extract(epoch FROM upper(during) - lower(during)) / 60)::int AS minutes
       FROM assignment WHERE published AND shift_id LIKE '2027-03-27/night/station' GROUP BY 1`,
    );
    expect(night!.minutes).toBe(8 * 60);
    const { rows } = await payBasis('2027-03');
    const hoytid = rows.reduce((sum, row) => sum + (row['hoytid.night'] as number), 0);
    expect(hoytid).toBeGreaterThan(5 * 60);
  });

  it('says what it rests on, in the reader’s language', async () => {
    const month = months[0]!;
    const { body } = await reports.coordinator.get(`${reports.path}/pay-basis?month=${month}`, {
      'accept-language': 'en',
    });
    expect(api.readReport.answers[200].parse(body)).toEqual(body);
    expect(body).toMatchObject({
      name: 'Pay basis',
      about: `January ${month.slice(0, 4)}`,
      rosters: [{ version: { id: reports.version, number: 1 }, period: { id: reports.period } }],
    });
    expect(body.definitions).toContain(
      'Day is 06:00–17:00, evening 17:00–21:00 and night 21:00–06:00. Weekend is all of Saturday and Sunday. Each minute is in one column.',
    );
    expect(new Set(body.rows.map((row: { presence: string }) => row.presence))).toContain('on site');
  });

  it('is the same in CSV and XLSX, and who takes it out is on record', async () => {
    const report = await payBasis(months[0]!);
    expect(report.rows.length).toBeGreaterThan(30);
    const file = (format: string) =>
      reports.auditor.download(`${reports.path}/pay-basis/file?month=${months[0]!}&format=${format}`);
    const csv = await file('csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(await rowsOfFile(csv.bytes)).toEqual(asCells(report));
    expect(await rowsOfFile((await file('xlsx')).bytes)).toEqual(asCells(report));
    const { body } = await reports.auditor.get(`/districts/${reports.district}/audit?action=report.export`);
    expect(body.items).toHaveLength(2);
    expect(body.items[1]).toMatchObject({
      subject: 'report/pay-basis',
      payload: { month: months[0], format: 'csv', rows: report.rows.length },
    });
  });

  it('is empty for a month without a roster, and for nobody else than auditors and coordinators', async () => {
    expect((await payBasis('2024-02')).rows).toEqual([]);
    const doctor = await reports.service.as('lege@example.no');
    expect((await doctor.get(`${reports.path}/pay-basis`)).status).toBe(403);
    expect((await reports.auditor.get(`${reports.path}/pay-basis?month=2027-13`)).status).toBe(400);
  });
});

it('lists the reports with the months, years and periods there are', async () => {
  const { body } = await reports.auditor.get(reports.path);
  expect(api.listReports.answers[200].parse(body)).toEqual(body);
  expect(body.items[1]).toMatchObject({ report: 'pay-basis', scope: 'month', formats: ['xlsx', 'csv'] });
  expect(body.months).toEqual(expect.arrayContaining(months));
  expect(body.periods).toMatchObject([{ id: reports.period }]);
});
