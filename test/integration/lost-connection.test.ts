import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseProblem } from '../../src/http/database-problem.ts';
import { inDistrict } from '../../src/infrastructure/database/in-district.ts';
import { startTestDatabase, type TestDatabase } from './support/test-server.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});

afterAll(async () => {
  await database.stop();
});

describe('a connection that breaks between two queries of a unit of work', () => {
  it('is told as a service that is not ready, and the next unit gets another one', async () => {
    const broken = inDistrict(database.application, randomUUID(), async (runner) => {
      const [row] = (await runner.query('SELECT pg_backend_pid() AS pid')) as { pid: number }[];
      await database.application.query('SELECT pg_terminate_backend($1)', [row!.pid]);
      while (!runner.isReleased) await new Promise((resolve) => setTimeout(resolve, 5));
      return runner.query('SELECT 1');
    });
    const error = await broken.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(databaseProblem(error)).toEqual({ status: 503, code: 'not-ready' });
    const after = inDistrict(database.application, randomUUID(), (runner) => runner.query('SELECT 1 AS one'));
    expect(await after).toEqual([{ one: 1 }]);
  });
});
