import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { currentSettings, storeSettings } from '../../../src/features/districts/index.ts';
import { rows } from '../../../src/infrastructure/database/database.ts';
import type { LoadedDemo } from '../../../src/start/load-demo.ts';
import type { TestAnswer, TestClient, TestService } from '../support/test-service.ts';

/** A district and one of its duty periods. */
export type TestDistrict = LoadedDemo;

export const KINDS = [
  'doctors',
  'evidence',
  'demand',
  'availability',
  'last-roster',
  'rotations',
  'ledger',
] as const;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a file (text is CSV) to be imported. */
export function send(
  client: TestClient,
  { district, period }: TestDistrict,
  kind: string,
  file: Uint8Array | string,
  { dryRun = false, language = 'nb' } = {},
): Promise<TestAnswer> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return client.send(
    'POST',
    `/districts/${district}/imports/${kind}?dryRun=${dryRun}&period=${period}`,
    bytes,
    {
      'accept-language': language,
    },
  );
}

/** The bytes of an export. */
export async function exported(
  client: TestClient,
  { district, period }: TestDistrict,
  kind: string,
  format: 'csv' | 'xlsx' = 'csv',
): Promise<Buffer> {
  const answer = await client.download(
    `/districts/${district}/exports/${kind}?format=${format}&period=${period}`,
  );
  if (answer.status !== 200) throw new Error(`${kind}: ${answer.status} ${answer.bytes.toString()}`);
  return answer.bytes;
}

/** An empty district with the settings, municipalities, practices and period of another one. */
export async function addTwin(
  service: TestService,
  { district, period }: TestDistrict,
): Promise<TestDistrict> {
  const twin = { district: randomUUID(), period: randomUUID() };
  const read = (text: string) =>
    service.database.inDistrict(district, (runner) => rows<Record<string, unknown>>(runner, text));
  const settings = await service.database.inDistrict(district, (runner) => currentSettings(runner));
  const municipalities = await read('SELECT id, number, name, host, version FROM municipality');
  const practices = await read('SELECT name, municipality_id, surgery_hours, travel_minutes FROM practice');
  const [dates] = await read(
    `SELECT from_date::text AS "from", to_date::text AS "to" FROM duty_period WHERE id = '${period}'`,
  );
  await service.database.inDistrict(twin.district, async (runner) => {
    await runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [twin.district, 'Tvillingvik']);
    await storeSettings(runner, twin.district, { ...settings, version: 1 }, { account: null, reason: null });
    await insert(
      runner,
      'municipality',
      municipalities.map((one) => ({ ...one, district_id: twin.district })),
    );
    await insert(
      runner,
      'practice',
      practices.map((one) => ({ ...one, id: randomUUID(), version: 1, district_id: twin.district })),
    );
    await runner.query(
      `INSERT INTO duty_period (district_id, id, name, from_date, to_date) VALUES ($1, $2, 'Tvillingperiode', $3, $4)`,
      [twin.district, twin.period, dates!['from'], dates!['to']],
    );
    await runner.query(
      `INSERT INTO role_grant (district_id, account_id, role, name)
       VALUES ($1, account_for_email('koordinator@example.no'), 'coordinator', 'Kari Koordinator')`,
      [twin.district],
    );
  });
  return twin;
}

async function insert(runner: QueryRunner, table: string, items: Record<string, unknown>[]): Promise<void> {
  await runner.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`, [
    JSON.stringify(items),
  ]);
}

/** How many rows each table of the district has, and what is in them, as one text. */
export async function everything(service: TestService, district: string): Promise<string> {
  const tables = [
    'doctor',
    'competence_evidence',
    'district_settings',
    'availability_sheet',
    'past_duty',
    'pin',
    'ledger_balance',
  ];
  return service.database.inDistrict(district, async (runner) => {
    const parts = [];
    for (const table of tables) {
      parts.push(await rows(runner, `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`));
    }
    return JSON.stringify(parts);
  });
}
