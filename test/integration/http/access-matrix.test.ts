import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../../src/http/caller.ts';
import { fillPath, type Operation, operationsOf } from '../../support/openapi-operations.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';

/** One login of the demo per role. */
const LOGINS: Record<Role, string> = {
  doctor: 'lege@example.no',
  coordinator: 'koordinator@example.no',
  decisionMaker: 'vedtak@example.no',
  districtAdministrator: 'administrator@example.no',
  auditor: 'revisor@example.no',
  representative: 'tillitsvalgt@example.no',
};

let service: TestService;
let operations: Operation[];
let own: string;
let foreign: string;
const clients = new Map<Role | null, TestClient>();
/** Ids of the foreign district by table: whoever knows them must get nowhere with them. */
let foreignIds: Record<string, string>;

beforeAll(async () => {
  service = await startTestService();
  // The demo's logins exist once: they hold their roles in the district that is loaded first.
  own = (await service.demo({ shape: 'coastal', seed: 1 })).district;
  const before = await service.demo({ shape: 'coastal', seed: 2 });
  foreign = before.district;
  await service.server.owner.query('ALTER TABLE role_grant NO FORCE ROW LEVEL SECURITY');
  await service.server.owner.query('DELETE FROM role_grant WHERE district_id = $1', [foreign]);
  await service.server.owner.query('ALTER TABLE role_grant FORCE ROW LEVEL SECURITY');
  foreignIds = await idsOf(foreign);
  foreignIds['period'] = before.period;
  const { body } = await (await service.as(null)).get('/openapi.json');
  operations = operationsOf(body);
  clients.set(null, await service.as(null));
  for (const role of ROLES) clients.set(role, await service.as(LOGINS[role]));
});

afterAll(async () => {
  await service.stop();
});

/** One id of each kind of thing in a district, by the name that paths use. */
async function idsOf(district: string): Promise<Record<string, string>> {
  const tables = {
    doctor: 'doctor',
    practice: 'practice',
    municipality: 'municipality',
    exemption: 'exemption',
  };
  return service.database.inDistrict(district, async (runner) => {
    const ids: Record<string, string> = {};
    for (const [name, table] of Object.entries(tables)) {
      const [row] = (await runner.query(`SELECT id FROM ${table} LIMIT 1`)) as { id: string }[];
      if (row) ids[name] = row.id;
    }
    return ids;
  });
}

const inDistricts = () => operations.filter(({ access }) => Array.isArray(access));

function send(role: Role | null, operation: Operation, ids: Record<string, string>) {
  const values = Object.fromEntries(
    operation.parameters
      .filter((one) => one.in === 'path')
      .map(({ name }) => [name, ids[name] ?? randomUUID()]),
  );
  const body = operation.method === 'GET' || operation.method === 'DELETE' ? undefined : {};
  return clients.get(role)!.send(operation.method, fillPath(operation.path, values), body, {
    'if-match': '"1"',
    'idempotency-key': randomUUID(),
  });
}

describe('every route of a district', () => {
  it('is there to be tested', () => {
    expect(inDistricts().length).toBeGreaterThan(5);
  });

  it('is refused without a login', async () => {
    for (const operation of inDistricts()) {
      const { status, body } = await send(null, operation, { district: own });
      expect([operation.id, status, body.code]).toEqual([operation.id, 401, 'not-logged-in']);
    }
  });

  it.each(ROLES)('answers %s in the own district as it declares', async (role) => {
    for (const operation of inDistricts()) {
      const { status, body } = await send(role, operation, { district: own });
      const allowed = operation.access.includes(role);
      expect([operation.id, status === 403 && body.code === 'role-missing']).toEqual([
        operation.id,
        !allowed,
      ]);
      expect([operation.id, Object.keys(operation.responses)]).toEqual([
        operation.id,
        expect.arrayContaining([String(status)]),
      ]);
    }
  });

  it.each(ROLES)('knows nothing of a foreign district for %s', async (role) => {
    for (const operation of inDistricts()) {
      const { status, body } = await send(role, operation, { ...foreignIds, district: foreign });
      expect([operation.id, status, body.code]).toEqual([operation.id, 404, 'not-found']);
    }
  });

  it.each(ROLES)('finds no foreign thing in the own district for %s', async (role) => {
    const withIds = inDistricts().filter(({ parameters }) =>
      parameters.some((one) => one.in === 'path' && one.name in foreignIds),
    );
    for (const operation of withIds) {
      if (!operation.access.includes(role)) continue;
      const { status } = await send(role, operation, { ...foreignIds, district: own });
      expect([operation.id, status]).toEqual([operation.id, expect.any(Number)]);
      expect({ id: operation.id, succeeded: status < 400 }).toEqual({ id: operation.id, succeeded: false });
    }
  });
});
