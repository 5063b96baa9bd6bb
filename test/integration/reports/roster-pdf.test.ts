import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import { type ReadRoster, RosterReader } from '../../../src/features/reports/read-rosters.ts';
import { rosterMonths } from '../../../src/features/reports/roster-months.ts';
import { rosterPdf } from '../../../src/features/reports/roster-pdf.ts';
import { StoredProblems } from '../../../src/features/planning/index.ts';
import { type ReportService, startReportService } from './report-service.ts';

let reports: ReportService;
let roster: ReadRoster;

beforeAll(async () => {
  reports = await startReportService();
  const { service, district } = reports;
  roster = (await service.database.inDistrict(district, (runner) =>
    new RosterReader(runner, district, new StoredProblems()).ofPeriod(undefined, '2026-12-01'),
  ))!;
});

afterAll(async () => {
  await reports.service.stop();
});

/** The first doctor on the roster, with something changed. */
function withFirst(change: (doctor: ProblemDoctor) => Partial<ProblemDoctor>): ReadRoster {
  const id = roster.duties[0]!.doctor;
  const doctors = roster.problem.doctors.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...roster, problem: { ...roster.problem, doctors } };
}

describe('the roster on paper', () => {
  it('is A3 in landscape with its fonts inside, at least a page a month', async () => {
    const file = await reports.auditor.download(`${reports.path}/roster/file?format=pdf`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const text = file.bytes.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)!.length).toBeGreaterThanOrEqual(2);
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(new Set(boxes.map(String))).toEqual(new Set(['1191,842']));
    expect(text).toContain('/FontFile2');
    expect(text).not.toContain('/URI');
  });

  it('has every duty once, with the doctor by name', () => {
    const months = rosterMonths(roster);
    const shifts = months.flatMap(({ rows }) =>
      rows.flatMap(({ days }) => days.flatMap((day) => day.shifts)),
    );
    expect(shifts).toHaveLength(roster.duties.length);
    const written = JSON.stringify(rosterPdf(roster, 'nb', 'nå').content);
    const names = new Map(roster.problem.doctors.map(({ id, name }) => [id, name]));
    for (const { doctor } of roster.duties) expect(written).toContain(JSON.stringify(names.get(doctor)));
  });

  it('shows an exemption as it shows any absence', () => {
    const [first] = roster.problem.days;
    const next = roster.problem.days[3]!.date;
    const last = roster.problem.days[2]!.date;
    const none = { exemptions: [], absences: [] };
    const exempt = withFirst(() => ({
      ...none,
      exemptions: [{ from: first!.date, to: next, categories: null }],
    }));
    const absent = withFirst(() => ({
      ...none,
      absences: [
        {
          kind: 'absence',
          from: `${first!.date}T11:00:00Z`,
          to: `${last}T12:00:00Z`,
        },
      ],
    }));
    expect(rosterPdf(exempt, 'nb', 'nå').content).toEqual(rosterPdf(absent, 'nb', 'nå').content);
    expect(rosterPdf(exempt, 'nb', 'nå').content).not.toEqual(
      rosterPdf(
        withFirst(() => none),
        'nb',
        'nå',
      ).content,
    );
  });

  it('needs no colour', () => {
    const colours = JSON.stringify(rosterPdf(roster, 'nb', 'nå').content).match(/#[0-9a-f]{6}/g)!;
    for (const colour of new Set(colours)) expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/);
  });

  it('is not made of other reports', async () => {
    const { status, body } = await reports.auditor.get(`${reports.path}/moves/file?format=pdf`);
    expect([status, body.code]).toEqual([422, 'report-format-missing']);
  });
});
