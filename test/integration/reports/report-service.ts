import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { readTable } from '../../../src/infrastructure/tables/read-table.ts';
import { rows } from '../../../src/infrastructure/database/database.ts';
import { solveVersion } from '../roster/solved-version.ts';
import { publish } from '../swaps/swap-service.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

/** A report as the API answers it. */
export interface Report {
  about: string;
  columns: { id: string; name: string }[];
  rows: Record<string, string | number | null>[];
  rosters: { version: { id: string; number: number } }[];
  notes: string[];
  definitions: string[];
}

/** Some weeks of the reference district with its roster in force, and who reads of it. */
export interface ReportService {
  service: TestService;
  district: string;
  period: string;
  version: string;
  problem: RosterProblem;
  path: string;
  auditor: TestClient;
  coordinator: TestClient;
  report: (name: string, query?: string) => Promise<Report>;
  query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
}

export async function startReportService({ weeks = 6 } = {}): Promise<ReportService> {
  const service = await startTestService();
  const { district, period } = await service.demo({ shape: 'trondheim', seed: 1, doctors: 60, weeks });
  const solved = await solveVersion(service.database, { district, period }, 400_000);
  const coordinator = await service.as('koordinator@example.no');
  const path = `/districts/${district}/reports`;
  await publish(coordinator, `/districts/${district}/versions/${solved.id}`);
  const auditor = await service.as('revisor@example.no');
  return {
    service,
    district,
    period,
    version: solved.id,
    problem: solved.problem,
    path,
    auditor,
    coordinator,
    report: async (name, query = '') => {
      const { status, body } = await auditor.get(`${path}/${name}?${query}`, { 'accept-language': 'nb' });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body as Report;
    },
    query: <Row>(text: string, values: unknown[] = []) =>
      service.database.inDistrict(district, (runner) => rows<Row>(runner, text, values)),
  };
}

/** The rows of a file under the names of its columns, as text. */
export async function rowsOfFile(bytes: Buffer): Promise<Record<string, string>[]> {
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.problem.code);
  return table.rows.map(({ cells }) => ({ ...cells }));
}

/** The rows of a report as a file of it has them: in CSV with a decimal comma. */
export function asCells({ columns, rows: found }: Report, comma = ','): Record<string, string>[] {
  return found.map((row) =>
    Object.fromEntries(
      columns.map(({ id, name }) => {
        const cell = row[id] ?? '';
        return [name, typeof cell === 'number' ? String(cell).replace('.', comma) : cell];
      }),
    ),
  );
}
