import { randomUUID } from 'node:crypto';
import type { GroundKind } from '../../../src/domain/exemptions/exemption-law.ts';
import { sessionOf } from '../support/session-of.ts';
import {
  startTestService,
  type TestAnswer,
  type TestClient,
  type TestService,
} from '../support/test-service.ts';

/** A coastal district with two doctors of the host municipality who can log in. */
export interface ExemptionService {
  service: TestService;
  district: string;
  path: string;
  host: string;
  /** Another municipality of the district. */
  neighbour: string;
  /** Posts of lege@example.no (born 1960) and ung@example.no (born 1990). */
  old: string;
  young: string;
  /** A session as strong as wanted, which moving the clock does not end. */
  login: (email: string, strength?: 'oidc' | 'code') => Promise<TestClient>;
  grant: (values: Record<string, unknown>) => Promise<string>;
}

export const TERMS = { from: '2020-01-01', to: null, scope: { kind: 'allDuty' } };

export async function startExemptionService(): Promise<ExemptionService> {
  const service = await startTestService();
  const { district } = await service.demo({ shape: 'coastal', seed: 1 });
  const path = `/districts/${district}`;
  const [host, neighbour] = await ids(
    service,
    district,
    'SELECT id FROM municipality ORDER BY host DESC, name',
  );
  const [old] = await ids(
    service,
    district,
    `SELECT doctor_id AS id FROM role_grant WHERE role = 'doctor' ORDER BY id`,
  );
  const [young] = await ids(
    service,
    district,
    `SELECT d.id FROM doctor d WHERE d.id <> '${old!}' AND NOT EXISTS
       (SELECT FROM exemption e WHERE e.doctor_id = d.id) ORDER BY d.id`,
  );
  await ids(service, district, `DELETE FROM exemption WHERE doctor_id = '${old!}' RETURNING id`);
  for (const [doctor, born] of [
    [old, '1960-05-05'],
    [young, '1990-05-05'],
  ]) {
    await service.database.inDistrict(district, (runner) =>
      runner.query('UPDATE doctor SET birth_date = $2, municipality_id = $3 WHERE id = $1', [
        doctor,
        born,
        host,
      ]),
    );
  }
  const administrator = await service.as('administrator@example.no');
  const grant = async (values: Record<string, unknown>) => {
    const { status, body } = await administrator.post(`${path}/grants`, values);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.id as string;
  };
  await grant({ email: 'ung@example.no', role: 'doctor', name: 'Ung Lege', doctor: young });
  const login = (email: string, strength: 'oidc' | 'code' = 'oidc') => sessionOf(service, email, strength);
  return {
    service,
    district,
    path,
    host: host!,
    neighbour: neighbour!,
    old: old!,
    young: young!,
    login,
    grant,
  };
}

async function ids(service: TestService, district: string, text: string): Promise<string[]> {
  const found = await service.database.inDistrict(district, (runner) => runner.query(text, [], true));
  return (found.records as { id: string }[]).map(({ id }) => id);
}

/** The parts of a case's life that many tests begin with. */
export class Claims {
  readonly #path: string;

  constructor({ path }: ExemptionService) {
    this.#path = path;
  }

  apply(client: TestClient, body: Record<string, unknown>): Promise<TestAnswer> {
    return client.post(
      `${this.#path}/exemptions`,
      { requested: TERMS, ...body },
      { 'idempotency-key': randomUUID() },
    );
  }

  /** Applies with a ground and submits; returns the case's id. */
  async submitted(client: TestClient, kind: GroundKind, more: Record<string, unknown> = {}): Promise<string> {
    const { requested = TERMS, ...facts } = more;
    const applied = await this.apply(client, { requested, ground: { kind, ...facts } });
    if (applied.status !== 201) throw new Error(`${applied.status} ${JSON.stringify(applied.body)}`);
    const id = applied.body.id as string;
    const { status, body } = await this.step(client, id, { event: 'submit' });
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return id;
  }

  /** Takes a step with the version that is current, or with another one. */
  async step(
    client: TestClient,
    id: string,
    body: Record<string, unknown>,
    version?: number,
  ): Promise<TestAnswer> {
    const known = version ?? (await client.get(this.of(id))).body.version ?? 1;
    return client.post(`${this.of(id)}/steps`, body, { 'if-match': `"${known}"` });
  }

  of(id: string): string {
    return `${this.#path}/exemptions/${id}`;
  }
}

/** Status and code of an answer. */
export function outcome({ status, body }: TestAnswer): [number, string | undefined] {
  return [status, body.code];
}
