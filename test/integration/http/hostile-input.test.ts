import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { fillPath, type Operation, operationsOf, type Schema } from '../../support/openapi-operations.ts';
import { looseValue } from '../../support/schema-arbitrary.ts';
import {
  startTestService,
  type TestAnswer,
  type TestClient,
  type TestService,
} from '../support/test-service.ts';

/** How many requests are made; a longer run asks for more. */
const REQUESTS = Number(process.env['HOSTILE_REQUESTS'] ?? 5000);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 1);
/** Requests under way at once. */
const PARALLEL = 8;
/** After so many the ids that paths name are read again. */
const REFRESH = 240;

const LOGINS = [
  'lege@example.no',
  'koordinator@example.no',
  'vedtak@example.no',
  'administrator@example.no',
  'revisor@example.no',
  'tillitsvalgt@example.no',
];

/** Tables whose ids stand in paths, by the name of the parameter. */
const TABLES: Record<string, string> = {
  doctor: 'doctor',
  practice: 'practice',
  municipality: 'municipality',
  exemption: 'exemption',
  period: 'duty_period',
  version: 'roster_version',
  run: 'optimisation_run',
  problem: 'planning_problem',
  publication: 'publication',
  comment: 'hearing_comment',
  message: 'outbox_message',
  grant: 'role_grant',
};

interface Shot {
  operation: Operation;
  client: number;
  values: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, string>;
  body: unknown;
}

let service: TestService;
let district: string;
let operations: Operation[];
let clients: TestClient[];

beforeAll(async () => {
  service = await startTestService();
  ({ district } = await service.demo({ shape: 'coastal', seed: 1 }));
  operations = operationsOf((await (await service.as(null)).get('/openapi.json')).body);
  clients = await Promise.all(LOGINS.map((login) => service.as(login)));
});

afterAll(async () => {
  await service.stop();
});

/** Ids of the district that lie in the database at the moment, by parameter. */
async function knownIds(): Promise<Record<string, string[]>> {
  return service.database.inDistrict(district, async (runner) => {
    const ids: Record<string, string[]> = { district: [district] };
    for (const [name, table] of Object.entries(TABLES)) {
      const rows = (await runner.query(`SELECT id FROM ${table} ORDER BY id LIMIT 5`)) as { id: string }[];
      ids[name] = rows.map(({ id }) => id);
    }
    return ids;
  });
}

/** A logout or a lost role would end the shooting for all that follow. */
const spared = ({ method, path }: Operation) =>
  (method === 'DELETE' && (path === '/session' || path.endsWith('/grants/{grant}'))) ||
  path.endsWith('/events');

/** Made once per operation: it takes longer than shooting. */
function shots(): fc.Arbitrary<Shot> {
  return fc.oneof(...operations.filter((operation) => !spared(operation)).map(shotAt));
}

function shotAt(operation: Operation): fc.Arbitrary<Shot> {
  const of = (place: string) => operation.parameters.filter((one) => one.in === place);
  return fc.record({
    operation: fc.constant(operation),
    client: fc.integer({ min: 0, max: LOGINS.length - 1 }),
    values: fc.record(
      Object.fromEntries(of('path').map(({ name, schema }) => [name, pathValue(name, schema)])),
    ),
    query: fc.record(Object.fromEntries(of('query').map(({ name, schema }) => [name, looseValue(schema)])), {
      requiredKeys: of('query').flatMap(({ name, required }) => (required ? [name] : [])),
    }),
    headers: fc.record({
      'if-match': fc.constantFrom('"1"', '"0"', '2', 'W/"x"', ''),
      'idempotency-key': fc.uuid(),
    }),
    body:
      operation.body && operation.bodyType === 'application/json'
        ? looseValue(operation.body)
        : fc.constant(undefined),
  });
}

/** One of the ids that are there at the moment of the shot, or anything. */
class Known {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

function pathValue(name: string, schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: name === 'district' ? 30 : 6, arbitrary: fc.nat(4).map((at) => new Known(at)) },
    { weight: 1, arbitrary: looseValue(schema) },
  );
}

async function shoot(
  { operation, client, values, query, headers, body }: Shot,
  ids: Readonly<Record<string, string[]>>,
): Promise<TestAnswer> {
  const textOf = (name: string, value: unknown) => {
    if (!(value instanceof Known)) return asText(value);
    const known = ids[name] ?? [];
    return known[value.at % known.length] ?? randomUUID();
  };
  const path = fillPath(
    operation.path,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(name, value)])),
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, asText(value)]),
  );
  const sent = operation.method === 'GET' || operation.method === 'DELETE' ? undefined : (body ?? {});
  return clients[client]!.send(
    operation.method,
    search.size > 0 ? `${path}?${search.toString()}` : path,
    sent,
    headers,
  );
}

/** As text that a URL can carry; an empty part of a path would be another path. */
function asText(value: unknown): string {
  const text = typeof value === 'string' ? Buffer.from(value).toString() : JSON.stringify(value);
  // Longer ones never reach the service: Node answers 431 by itself.
  return /^\.{0,2}$/.test(text) ? '%' : text.slice(0, 2000);
}

const ajv = new Ajv2020({ strict: false, validateFormats: true });
formats.default(ajv);
ajv.addFormat('binary', true);
const validators = new Map<string, ValidateFunction>();

/** What is wrong with an answer: a fault of ours, a status or a body that the document does not declare. */
function faultOf(operation: Operation, { status, body, headers }: TestAnswer): string | null {
  if (status >= 500) return `${status}`;
  if (!(String(status) in operation.responses)) return `${status} is not declared`;
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  const declared = operation.responses[String(status)];
  if (!declared) return body === '' ? null : 'a body where none is declared';
  if (!(type in declared)) return `${status} with ${type || 'no type'}`;
  const schema = declared[type]?.schema;
  if (!schema || !type.includes('json')) return null;
  const key = `${operation.id} ${status}`;
  const validate = validators.get(key) ?? ajv.compile(resolved(schema));
  validators.set(key, validate);
  return validate(body) ? null : `${status} ${ajv.errorsText(validate.errors)}`;
}

/** The problem's schema is the only one that is referred to. */
function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: { code: { type: 'string', pattern: '^[a-z0-9-]+$' }, status: { type: 'integer' } },
  };
}

it(`answers ${REQUESTS} generated requests as it declares, and never breaks`, async () => {
  const faults = new Map<string, string>();
  const statuses = new Map<number, number>();
  const generated = fc.sample(shots(), { numRuns: REQUESTS, seed: SEED });
  let ids = await knownIds();
  for (let at = 0; at < generated.length; at += PARALLEL) {
    if (at % REFRESH === 0) ids = await knownIds();
    const group = generated.slice(at, at + PARALLEL);
    const answers = await Promise.all(group.map((shot) => shoot(shot, ids)));
    for (const [index, answer] of answers.entries()) {
      const { operation, values, query, body } = group[index]!;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(operation, answer);
      if (fault)
        faults.set(`${operation.id}: ${fault}`, JSON.stringify({ values, query, body }).slice(0, 600));
    }
  }
  expect(Object.fromEntries(faults)).toEqual({});
  // The shots reach past the doors: many are refused for what they say, and many succeed.
  const count = (least: number, most: number) =>
    [...statuses].reduce((sum, [status, times]) => sum + (status >= least && status <= most ? times : 0), 0);
  expect(count(200, 299)).toBeGreaterThan(REQUESTS / 50);
  expect(count(400, 400)).toBeGreaterThan(REQUESTS / 50);
}, 600_000);

it('keeps sessions that hostile input was sent with', async () => {
  for (const client of clients) expect((await client.get('/me')).status).toBe(200);
  expect((await (await service.as(null)).get(`/districts/${randomUUID()}/grants`)).status).toBe(401);
});
