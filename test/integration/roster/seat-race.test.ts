import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { addingCheck, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { addAssignments } from '../../../src/features/roster/store-assignments.ts';
import { Problem } from '../../../src/http/problem.ts';
import { applicationDataSource } from '../../../src/infrastructure/database/data-source.ts';
import { Database } from '../../../src/infrastructure/database/database.ts';
import { startTestService, TestClient, type TestService } from '../support/test-service.ts';
import { type ServiceProcess, startProcess } from '../../support/service-process.ts';
import { solveVersion, storeDraft, type SolvedVersion } from './solved-version.ts';

const ROUNDS = 300;
const MAIL = 'koordinator@example.no';

let service: TestService;
/** A second service on the same database, in a process of its own. */
let other: ServiceProcess;
let otherUrl: string;
/** Connections of their own. */
let database: Database;
let district: string;
let period: string;
let solved: SolvedVersion;

beforeAll(async () => {
  service = await startTestService();
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 3 }));
  solved = await solveVersion(service.database, { district, period }, 500_000);
  database = new Database(
    await applicationDataSource({ url: service.server.url, poolSize: 2, name: 'second' }).initialize(),
  );
  other = startProcess('main', {
    DATABASE_URL: service.server.url,
    MIGRATION_DATABASE_URL: service.server.migrationUrl,
    DEMO: '1',
    WORKER: '0',
    PORT: '0',
  });
  otherUrl = (await other.waitFor(/ready at (http:\S+)/))[1]!;
});

afterAll(async () => {
  await other.end('SIGTERM');
  await database.close();
  await service.stop();
});

/** A draft with nobody on it. */
function emptyDraft(): Promise<string> {
  const roster = { ...solved.roster, assignments: [] };
  return storeDraft(service.database, { district, period, ...solved, roster });
}

function holders(runner: QueryRunner, version: string): Promise<{ shift: string; seat: number }[]> {
  return runner.query(
    `SELECT shift_id AS shift, seat FROM assignment WHERE roster_version_id = $1 ORDER BY seat`,
    [version],
  );
}

describe('a race for a seat', () => {
  it(`has one winner in each of ${ROUNDS} rounds between two processes, and no server error`, async () => {
    const version = await emptyDraft();
    const path = `/districts/${district}/versions/${version}`;
    const clients = [await TestClient.login(service.url, MAIL), await TestClient.login(otherUrl, MAIL)];
    const adding = addingCheck(solved.problem, { assignments: [] });
    const seats = solved.problem.shifts
      .filter((shift) => shift.seats === 1)
      .map(({ id: shift }) => {
        const able = solved.problem.doctors.filter(
          ({ id: doctor }) => !adding({ shift, doctor, role: 'duty' }).some(isHardBreach),
        );
        return { shift, doctors: able.map(({ id }) => id) };
      })
      .filter(({ doctors }) => doctors.length >= 2);
    expect(seats.length).toBeGreaterThan(20);
    const losses = new Set<string>();
    let read = 1;
    for (let round = 0; round < ROUNDS; round++) {
      const { shift, doctors } = seats[round % seats.length]!;
      const answers = await Promise.all(
        [0, 1, 2, 3].map((lane) =>
          clients[lane % 2]!.post(
            `${path}/assignments`,
            { shift, doctor: doctors[lane % doctors.length] },
            { 'if-match': String(read) },
          ),
        ),
      );
      const winners = answers.filter(({ status }) => status === 201);
      expect([round, winners.length]).toEqual([round, 1]);
      for (const { status, body } of answers) if (status !== 201) losses.add(`${status} ${body.code}`);
      const rows = await service.database.inDistrict(district, (runner) => holders(runner, version));
      expect(rows).toEqual([{ shift, seat: 1 }]);
      const undone = await clients[round % 2]!.post(`${path}/undo`, {}, { 'if-match': String(read + 1) });
      expect(undone.status).toBe(200);
      read += 2;
    }
    const told = ['409 seat-taken', '409 exists-already', '412 version-outdated'];
    expect([...losses].filter((loss) => !told.includes(loss))).toEqual([]);
  }, 300_000);

  it.each([
    [1, 'seat-taken'],
    [2, 'second seat'],
  ])('for a shift with %i seat(s) gives who waited for the other: %s', async (seats, expected) => {
    const version = await emptyDraft();
    const [first, second] = solved.problem.doctors;
    const shift = { ...solved.problem.shifts[0]!, seats };
    const take = (runner: QueryRunner, doctor: string) =>
      addAssignments(runner, district, version, [
        { assignment: { shift: shift.id, doctor, role: 'duty' }, shift },
      ]);
    let waiting: Promise<string> = Promise.resolve('');
    await service.database.inDistrict(district, async (runner) => {
      await take(runner, first!.id);
      waiting = database
        .inDistrict(district, (late) => take(late, second!.id))
        .then(
          () => 'second seat',
          (error: unknown) => (error instanceof Problem ? error.details.code : String(error)),
        );
      expect(await Promise.race([waiting, blocked(runner)])).toBe('blocked');
    });
    expect(await waiting).toBe(expected);
    const rows = await service.database.inDistrict(district, (runner) => holders(runner, version));
    expect(rows.map(({ seat }) => seat)).toEqual(seats === 1 ? [1] : [1, 2]);
  });
});

/** Until another connection waits for what this transaction has written. */
async function blocked(runner: QueryRunner): Promise<'blocked'> {
  for (;;) {
    // A transaction reads the list of connections once: one that is newer would never be seen.
    await runner.query('SELECT pg_stat_clear_snapshot()');
    const [row] = (await runner.query(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))`,
    )) as { waiting: number }[];
    if ((row?.waiting ?? 0) > 0) return 'blocked';
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
