import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from '../../../src/infrastructure/tables/write-xlsx.ts';
import { makeXlsx, textCell } from '../../unit/tables/make-xlsx.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { addTwin, everything, exported, KINDS, send, type TestDistrict } from './support.ts';

let service: TestService;
let coast: TestDistrict;
let coordinator: TestClient;
let before: string;

beforeAll(async () => {
  service = await startTestService();
  coast = await service.demo({ shape: 'coastal', seed: 1 });
  coordinator = await service.as('koordinator@example.no');
  before = await everything(service, coast.district);
});

afterAll(async () => {
  await service.stop();
});

const HEADER = 'HPR-nummer;navn;fødselsdato';

function doctorLines(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${9_960_000 + at};Ny Lege ${at};01.02.1980`);
}

async function unchanged(): Promise<void> {
  expect(await everything(service, coast.district)).toBe(before);
}

describe('a file with one wrong row among a hundred', () => {
  it('changes nothing, and the report names line, column and value', async () => {
    const lines = doctorLines(100);
    lines[57] = '9960057;Ny Lege 57;31.02.1980';
    const { status, body } = await send(coordinator, coast, 'doctors', [HEADER, ...lines].join('\n'));
    expect([status, body.code, body.applied]).toEqual([422, 'import-refused', false]);
    expect(body.counts).toEqual({ new: 99, changed: 0, same: 0, wrong: 1, removed: 0 });
    const wrong = body.rows.filter((row: { status: string }) => row.status === 'wrong');
    expect(wrong).toEqual([
      {
        line: 59,
        status: 'wrong',
        notes: [],
        problems: [
          {
            column: 'fødselsdato',
            code: 'date-invalid',
            value: '31.02.1980',
            message: '«31.02.1980» i «fødselsdato» er ingen dato. Skriv 2027-01-31 eller 31.01.2027.',
          },
        ],
      },
    ]);
    expect(body.detail).toMatch(/Rett radene/);
    await unchanged();
  });

  it('shortens what it repeats', async () => {
    const { body } = await send(coordinator, coast, 'doctors', `${HEADER}\n9960000;${'å'.repeat(500)};x`);
    expect(body.rows[0].problems.map(({ value }: { value: string }) => value.length)).toEqual([80, 1]);
  });
});

describe('a dry run', () => {
  it('tells what would become of each row, and changes nothing', async () => {
    const file = [HEADER, ...doctorLines(3), '9900000;Nytt Navn;1980-01-01'].join('\n');
    const { status, body } = await send(coordinator, coast, 'doctors', file, { dryRun: true });
    expect([status, body.dryRun, body.applied]).toEqual([200, true, false]);
    expect(body.rows.map((row: { status: string }) => row.status)).toEqual(['new', 'new', 'new', 'changed']);
    await unchanged();
  });

  it('is what happens when nothing is said', async () => {
    const path = `/districts/${coast.district}/imports/doctors`;
    const answer = await coordinator.post(path, Buffer.from([HEADER, ...doctorLines(2)].join('\n')));
    expect([answer.status, answer.body.dryRun]).toEqual([200, true]);
    await unchanged();
  });
});

const quotes = Buffer.from(`${HEADER}\n9960000;"Ny;1980`);
const files: [name: string, file: () => Buffer | Promise<Buffer>, code: string, extra: object][] = [
  ['a broken CSV', () => quotes, 'import-parse-failed', { line: 2, value: 'quotes' }],
  ['a broken XLSX', () => Buffer.from('PK\u0003\u0004 nothing'), 'import-parse-failed', { value: 'zip' }],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'import-not-a-table', {}],
  [
    'a zip bomb',
    () => makeXlsx({ rows: '', more: { 'xl/styles.xml': Buffer.alloc(21_000_000, ' ') } }),
    'import-file-inflates-too-large',
    { limit: 20_000_000 },
  ],
  [
    'a formula',
    () =>
      makeXlsx({
        rows: `<row r="1">${textCell('A1', 'navn')}</row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>`,
      }),
    'import-cell-is-formula',
    { line: 2, column: 'A' },
  ],
  [
    '5,001 rows',
    () => writeXlsx({ header: ['navn'], rows: Array.from({ length: 5001 }, () => ['x']) }, 'Ark'),
    'import-too-many-rows',
    { line: 5002, limit: 5000 },
  ],
  [
    'a heading twice',
    () => Buffer.from('navn;navn\nx;y'),
    'import-header-duplicate',
    { value: 'navn', column: 'B' },
  ],
  ['a gap between headings', () => Buffer.from('navn;;hpr\nx;y;z'), 'import-header-missing', { column: 'B' }],
  ['a cell too many', () => Buffer.from('navn\nx;y'), 'import-row-too-long', { line: 2, column: 'B' }],
  ['headings alone', () => Buffer.from(HEADER), 'import-no-rows', {}],
];

describe.each(files)('%s', (_, file, code, extra) => {
  it.each(['nb', 'nn', 'en'])('is refused with words in %s', async (language) => {
    const { status, body } = await send(coordinator, coast, 'doctors', await file(), { language });
    expect([status, body.code]).toEqual([422, code]);
    expect(body).toMatchObject(extra);
    expect(body.title).not.toBe(code);
    expect(body.title).toMatch(/\p{L}{3}/u);
    if ('line' in extra) expect(body.title.replace(/\D/g, '')).toContain(String(extra.line));
    expect(body.detail).toMatch(/\.$/);
  });
});

describe('headings', () => {
  it('that are unknown are named, with the nearest known one', async () => {
    const { status, body } = await send(
      coordinator,
      coast,
      'doctors',
      'HPR-nummer;fødelsdato;__proto__;constructor\n1;2;3;4',
    );
    expect([status, body.code]).toEqual([422, 'import-columns-wrong']);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['fødelsdato', 'column-unknown'],
      ['__proto__', 'column-unknown'],
      ['constructor', 'column-unknown'],
    ]);
    expect(body.errors[0].message).toContain('fødselsdato');
  });

  it('that are missing or mean the same are named', async () => {
    const { body } = await send(coordinator, coast, 'evidence', 'HPR;HPR number;dato\n1;2;3', {
      language: 'en',
    });
    const errors = body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(errors).toEqual(['HPR number column-twice', 'kompetanse column-missing']);
  });

  it('are read in English, whatever their case and spaces', async () => {
    const file = '  hpr  NUMBER;Name;BIRTH DATE;Engagement\n9960000;Ny Lege;1980-01-01;municipal gp';
    const { status, body } = await send(coordinator, coast, 'doctors', file, { dryRun: true });
    expect([status, body.counts?.new]).toEqual([200, 1]);
  });
});

const rows: [kind: string, file: string, problems: [column: string | null, code: string][]][] = [
  [
    'doctors',
    `${HEADER};legesenter\n9960000;Ny;1980-01-01;Ukjent legesenter`,
    [['legesenter', 'practice-unknown']],
  ],
  ['doctors', `${HEADER};kommune\n99600;Ny;1980-01-01;Atlantis`, [['HPR-nummer', 'hpr-invalid']]],
  [
    'doctors',
    `${HEADER};e-post\n9960000;;1980-01-01;a b`,
    [
      ['navn', 'value-missing'],
      ['e-post', 'email-invalid'],
    ],
  ],
  [
    'doctors',
    'hpr;vaktandel;vaktandel fra;vaktandel til og med\n9900000;1,5;2027-02-01;2027-01-01',
    [['vaktandel til og med', 'range-empty']],
  ],
  ['evidence', 'hpr;kompetanse;dato\n9999999;spesialist;2020-01-01', [['HPR-nummer', 'doctor-unknown']]],
  ['evidence', 'hpr;kompetanse;dato\n9900000;tryllekunst;2020-01-01', [['kompetanse', 'choice-unknown']]],
  [
    'evidence',
    'hpr;kompetanse;dato\n9900000;ultralyd;2020-01-01\n9900000;ultralyd;1.1.2020',
    [[null, 'row-twice']],
  ],
  ['ledger', 'hpr;kategori;saldo\n9900000;påske;mange', [['saldo', 'number-invalid']]],
  [
    'last-roster',
    'hpr;dato;start;slutt;natt;nærvær\n9900000;2027-01-04;16:00;08:00;ja;hjemme',
    [['dato', 'date-not-before']],
  ],
  [
    'last-roster',
    'hpr;dato;start;slutt;natt;nærvær\n9900000;2026-12-30;25:00;08:00;ja;hjemme',
    [['start', 'clock-invalid']],
  ],
  [
    'rotations',
    'hpr;dato;vakttype;funksjon\n9900000;2027-01-05;formiddag;stasjonær',
    [['dato', 'shift-unknown']],
  ],
  [
    'rotations',
    'hpr;dato;vakttype;funksjon;rolle;veileder HPR\n9900000;2027-01-05;night;station;opplæring;9900000',
    [['veileder HPR-nummer', 'supervisor-self']],
  ],
  [
    'availability',
    'hpr;type;datoer;styrke\n9900000;sperring;2029-01-05;3',
    [
      ['datoer', 'dates-invalid'],
      ['styrke', 'value-unused'],
    ],
  ],
  ['availability', 'hpr;type;styrke\n9900000;ønske;2', [['datoer', 'selection-missing']]],
  [
    'availability',
    'hpr;type;fra og med;til og med;styrke\n9900000;ønske;2027-01-04;2027-06-30;3',
    [[null, 'wish-points-exceeded']],
  ],
  [
    'availability',
    `hpr;type;antall;styrke\n${'9900000;høyst;5;1\n'.repeat(30)}`,
    [[null, 'count-wishes-exceeded']],
  ],
  [
    'demand',
    'vakttype;funksjon;dager;start;slutt;plasser;nærvær;natt;tilknytninger\nnight;station;hverdag;16:00;08:00;1;hjemme;ja;vikar\nnight;station;ma;16:00;08:00;1;hjemme;ja;vikar',
    [['dager', 'template-clash']],
  ],
];

describe('a row', () => {
  it.each(rows)('of %s is refused with words in three languages: %s', async (kind, file, problems) => {
    for (const language of ['nb', 'nn', 'en']) {
      const { status, body } = await send(coordinator, coast, kind, file, { language });
      expect([status, body.code]).toEqual([422, 'import-refused']);
      const found = body.rows.flatMap((row: { problems: Record<string, string>[] }) => row.problems);
      for (const [column, code] of problems) {
        expect(found).toContainEqual(expect.objectContaining({ column, code }));
      }
      for (const { message } of found) expect(message).toMatch(/\.$/);
    }
    await unchanged();
  });
});

describe('who may', () => {
  it('not: a doctor, an auditor who writes, and anybody of another district', async () => {
    const file = [HEADER, ...doctorLines(1)].join('\n');
    const doctor = await service.as('lege@example.no');
    const auditor = await service.as('revisor@example.no');
    expect((await send(doctor, coast, 'doctors', file)).status).toBe(403);
    expect((await doctor.get(`/districts/${coast.district}/exports/doctors`)).status).toBe(403);
    expect((await send(auditor, coast, 'doctors', file)).status).toBe(403);
    expect((await auditor.get(`/districts/${coast.district}/exports/doctors`)).status).toBe(200);
    const twin = await addTwin(service, coast);
    expect((await send(auditor, twin, 'doctors', file)).status).toBe(404);
    const foreign = { district: coast.district, period: twin.period };
    expect((await send(coordinator, foreign, 'ledger', 'hpr;kategori;saldo\n9900000;påske;1')).status).toBe(
      404,
    );
  });
});

describe('a request', () => {
  it('without a file, with another kind of body, too large, without its period or version', async () => {
    const path = `/districts/${coast.district}/imports/doctors`;
    expect((await coordinator.post(path, new Uint8Array(0))).body.code).toBe('import-empty');
    expect((await coordinator.post(path, { not: 'a file' })).status).toBe(415);
    expect((await coordinator.post(path, Buffer.from('x'), { 'content-type': 'image/png' })).status).toBe(
      415,
    );
    expect((await coordinator.post(path, Buffer.alloc(2_100_000, 'a'))).status).toBe(413);
    expect((await coordinator.post(path, Buffer.alloc(2_500_000, 'a'))).status).toBe(413);
    expect((await coordinator.post(path.replace('doctors', 'nothing'), Buffer.from('x'))).status).toBe(404);
    const exports = `/districts/${coast.district}/exports`;
    expect((await coordinator.get(`${exports}/ledger`)).body.code).toBe('table-needs-period');
    expect((await coordinator.get(`${exports}/roster`)).body.code).toBe('export-needs-version');
    expect((await coordinator.get(`${exports}/roster?version=${coast.period}`)).status).toBe(404);
  });

  it('is in the OpenAPI document with its media types', async () => {
    const { body } = await coordinator.get('/openapi.json');
    const operation = body.paths['/api/districts/{district}/imports/{kind}'].post;
    expect(Object.keys(operation.requestBody.content)).toContain('text/csv');
    expect(body.components.schemas.Problem.additionalProperties).not.toBe(false);
  });
});

describe('two imports at once', () => {
  it('leave what one after the other would', async () => {
    const twin = await addTwin(service, coast);
    const doctors = await exported(coordinator, coast, 'doctors');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(coordinator, twin, 'doctors', doctors)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const applied = answers.filter(({ body }) => body.counts.new > 0);
    expect(applied).toHaveLength(1);
    // Nothing is pinned in the demo of the coast.
    for (const kind of KINDS.filter((one) => one !== 'doctors' && one !== 'rotations')) {
      const file = await exported(coordinator, coast, kind);
      const both = await Promise.all([
        send(coordinator, twin, kind, file),
        send(coordinator, twin, kind, file),
      ]);
      expect(both.map(({ status, body }) => [kind, status, body.counts.wrong])).toEqual([
        [kind, 200, 0],
        [kind, 200, 0],
      ]);
    }
    const ledger = await exported(coordinator, twin, 'ledger');
    expect(ledger).toEqual(await exported(coordinator, coast, 'ledger'));
  });
});
