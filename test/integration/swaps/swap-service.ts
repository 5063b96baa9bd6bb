import { randomUUID } from 'node:crypto';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { QueryRunner } from 'typeorm';
import { rows } from '../../../src/infrastructure/database/database.ts';
import { solveVersion } from '../roster/solved-version.ts';
import { sessionOf } from '../support/session-of.ts';
import {
  startTestService,
  type TestAnswer,
  type TestClient,
  type TestService,
} from '../support/test-service.ts';

/** One published duty. */
export interface Duty {
  shift: string;
  doctor: string;
}

/** A small district with a published roster, and every doctor logged in. */
export interface SwapService {
  service: TestService;
  district: string;
  period: string;
  path: string;
  problem: RosterProblem;
  coordinator: TestClient;
  /** By id of the doctor. */
  doctors: ReadonlyMap<string, TestClient>;
  /** The roster in force, as the database has it. */
  inForce: () => Promise<Duty[]>;
  query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
  offer: (doctor: string, body: Record<string, unknown>) => Promise<TestAnswer>;
  /** Chooses whether legal swaps need approval. */
  setApproval: (approval: 'always' | 'whenReasonNeeded') => Promise<void>;
  stop: () => Promise<void>;
}

export async function startSwapService({
  iterations = 500_000,
  shape = 'coastal' as const,
  seed = 1,
} = {}): Promise<SwapService> {
  const service = await startTestService();
  const { district, period } = await service.demo({ shape, seed });
  const solved = await solveVersion(service.database, { district, period }, iterations);
  const path = `/districts/${district}`;
  const coordinator = await service.as('koordinator@example.no');
  await publish(coordinator, `${path}/versions/${solved.id}`);
  const query = <Row>(text: string, values: unknown[] = []) =>
    service.database.inDistrict(district, (runner: QueryRunner) => rows<Row>(runner, text, values));
  const doctors = await logInDoctors(service, { district, problem: solved.problem, query });
  return {
    service,
    district,
    period,
    path,
    problem: solved.problem,
    coordinator,
    doctors,
    query,
    inForce: () =>
      query<Duty>(
        `SELECT shift_id AS shift, doctor_id AS doctor FROM assignment WHERE published AND role = 'duty'
         ORDER BY lower(during), shift_id, doctor_id`,
      ),
    offer: (doctor, body) =>
      doctors.get(doctor)!.post(`${path}/swaps`, body, { 'idempotency-key': randomUUID() }),
    setApproval: async (approval) => {
      await query(
        `UPDATE district_settings SET document = document || jsonb_build_object('swaps', jsonb_build_object('approval', $1::text))`,
        [approval],
      );
    },
    stop: () => service.stop(),
  };
}

/** Publishes a draft, by way of a hearing. */
export async function publish(coordinator: TestClient, version: string): Promise<void> {
  const opened = await coordinator.post(`${version}/hearing`, { until: '2199-01-31' }, { 'if-match': '1' });
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
  const headers = { 'if-match': '2', 'idempotency-key': randomUUID() };
  const published = await coordinator.post(`${version}/publish`, {}, headers);
  if (published.status !== 201) throw new Error(JSON.stringify(published.body));
}

async function logInDoctors(
  service: TestService,
  { district, problem, query }: Pick<SwapService, 'district' | 'problem' | 'query'>,
): Promise<Map<string, TestClient>> {
  const doctors = new Map<string, TestClient>();
  for (const { id, name } of problem.doctors) {
    const email = `${id}@example.no`;
    await query(
      `INSERT INTO role_grant (district_id, account_id, role, name, doctor_id)
       VALUES ($1, account_for_email($2), 'doctor', $3, $4)`,
      [district, email, name, id],
    );
    doctors.set(id, await sessionOf(service, email, 'code'));
  }
  return doctors;
}
