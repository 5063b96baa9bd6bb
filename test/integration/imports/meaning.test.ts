import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentSettings } from '../../../src/features/districts/index.ts';
import { rows } from '../../../src/infrastructure/database/database.ts';
import { readTable } from '../../../src/infrastructure/tables/read-table.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { exported, send, type TestDistrict, XLSX } from './support.ts';

let service: TestService;
let coast: TestDistrict;
let coordinator: TestClient;
let auditor: TestClient;

beforeAll(async () => {
  service = await startTestService();
  coast = await service.demo({ shape: 'coastal', seed: 3 });
  coordinator = await service.as('koordinator@example.no');
  auditor = await service.as('revisor@example.no');
});

afterAll(async () => {
  await service.stop();
});

function read<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return service.database.inDistrict(coast.district, (runner) => rows<Row>(runner, text, values));
}

async function imported(kind: string, ...lines: string[]) {
  const { status, body } = await send(coordinator, coast, kind, lines.join('\n'));
  expect([status, body.errors, body.rows?.flatMap((row: { problems: unknown[] }) => row.problems)]).toEqual([
    200,
    undefined,
    [],
  ]);
  return body;
}

describe('doctors', () => {
  it('are added and changed by HPR number, with several rows for one', async () => {
    const body = await imported(
      'doctors',
      'HPR-nummer;navn;fødselsdato;tilknytning;tilknytning fra;tilknytning til og med;vaktandel',
      '9961000;Nora Ny;03.04.1985;vikar;2027-01-01;2027-03-31;0,5',
      '9961000;;;ALIS;01.04.2027;;',
    );
    expect(body.counts).toMatchObject({ new: 2, removed: 0 });
    const [doctor] = await read<{ birth: string; record: object }>(
      `SELECT birth_date::text AS birth, record FROM doctor WHERE name = 'Nora Ny'`,
    );
    expect(doctor).toMatchObject({
      birth: '1985-04-03',
      record: {
        engagements: [
          { kind: 'locum', from: '2027-01-01', to: '2027-04-01' },
          { kind: 'alis', from: '2027-04-01', to: null },
        ],
        dutyShares: [{ share: 0.5, from: null, to: null }],
      },
    });
  });

  it('keep what the file has no column for', async () => {
    const record = `SELECT record, version FROM doctor WHERE doctor_hpr(id) = '9900001'`;
    const [before] = await read<{ record: object; version: number }>(record);
    const body = await imported('doctors', 'hpr;e-post', '9900001;ny.adresse@example.no');
    expect(body.counts).toMatchObject({ changed: 1 });
    expect(await read(record)).toEqual([{ record: before!.record, version: before!.version + 1 }]);
    const again = await imported('doctors', 'hpr;e-post', '9900001;ny.adresse@example.no');
    expect(again.counts).toMatchObject({ same: 1 });
    expect(await read(record)).toEqual([{ record: before!.record, version: before!.version + 1 }]);
  });

  it('that a spreadsheet would calculate are neutralised in CSV', async () => {
    await imported(
      'doctors',
      'hpr;navn;fødselsdato',
      '9961001;"=HYPERLINK(""http://example.no"")";1980-01-01',
    );
    expect((await exported(coordinator, coast, 'doctors')).toString()).toContain(`'=HYPERLINK`);
  });
});

describe('demand', () => {
  it('replaces the templates in a new version of the settings', async () => {
    const settings = () => service.database.inDistrict(coast.district, (runner) => currentSettings(runner));
    const before = await settings();
    const file = (await exported(coordinator, coast, 'demand')).toString().trim().split('\r\n');
    const answer = await send(coordinator, coast, 'demand', file.slice(0, -1).join('\r\n'));
    expect([answer.status, answer.body.counts.removed]).toEqual([200, 1]);
    const after = await settings();
    expect(after.version).toBe(before.version + 1);
    expect(after.document).toEqual({ ...before.document, templates: before.document.templates.slice(0, -1) });
    expect((await send(coordinator, coast, 'demand', file.join('\r\n'))).body.counts.new).toBe(1);
    expect((await settings()).document).toEqual(before.document);
  });
});

describe('the last roster', () => {
  it('has times of the wall clock, also in the nights that the clock changes', async () => {
    const body = await imported(
      'last-roster',
      'hpr;dato;start;slutt;natt;nærvær',
      '9900000;2026-10-24;20:00;08:00;ja;hjemmevakt',
      '9900001;2026-10-25;02:30 vintertid;08:00;ja;på stedet',
      '9900001;28.12.2026;16.00;8:00;ja;hjemme',
    );
    expect(body.counts.removed).toBeGreaterThan(0);
    const duties = await read<{ from: Date; to: Date }>(
      'SELECT lower(during) AS "from", upper(during) AS "to" FROM past_duty ORDER BY during',
    );
    expect(
      duties.map(({ from, to }) => [from.toISOString().slice(0, 16), to.toISOString().slice(0, 16)]),
    ).toEqual([
      ['2026-10-24T18:00', '2026-10-25T07:00'],
      ['2026-10-25T01:30', '2026-10-25T07:00'],
      ['2026-12-28T15:00', '2026-12-29T07:00'],
    ]);
    const back = await send(
      coordinator,
      coast,
      'last-roster',
      await exported(coordinator, coast, 'last-roster'),
    );
    expect(back.body.counts).toMatchObject({ same: 3, removed: 0 });
  });
});

describe('fixed rotations', () => {
  it('are expanded to pins, over dates that have other shifts', async () => {
    const body = await imported(
      'rotations',
      'hpr;dato;vakttype;vaktfunksjon;hver n. uke;til og med',
      '9900000;2027-01-05;night;stasjonær;2;2027-03-02',
      '9900001;08.03.2027;night;station;1;12.04.2027',
      '9900002;2027-01-06;night;station;;',
    );
    const pins = await read<{ shift: string }>('SELECT shift_id AS shift FROM pin ORDER BY shift_id');
    const dates = pins.map(({ shift }) => shift.slice(0, 10));
    expect(dates.filter((date) => date < '2027-03-05')).toEqual([
      '2027-01-05',
      '2027-01-06',
      '2027-01-19',
      '2027-02-02',
      '2027-02-16',
      '2027-03-02',
    ]);
    // Easter Monday has the shifts of a weekend, with a night of its own.
    expect(dates).toContain('2027-03-29');
    expect(body.counts).toMatchObject({ new: 3 });
    const again = await imported(
      'rotations',
      'hpr;dato;vakttype;vaktfunksjon',
      '9900000;2027-01-19;night;station',
    );
    expect(again.counts).toMatchObject({ same: 1, removed: 0 });
  });

  it('say which dates were passed over', async () => {
    const body = await imported(
      'rotations',
      'hpr;dato;vakttype;vaktfunksjon;hver n. uke;til og med',
      '9900003;2027-03-29;day;station;1;2027-04-05',
    );
    expect(body.rows[0].notes).toMatchObject([{ code: 'dates-passed-over' }]);
    expect(body.rows[0].notes[0].message).toContain('2027-04-05');
  });
});

describe('availability', () => {
  it('replaces the entries of the doctors it names, on their behalf, and of nobody else', async () => {
    const sheets = `SELECT s.entries, s.on_behalf AS "onBehalf", s.answered_at IS NOT NULL AS answered
      FROM availability_sheet s WHERE doctor_hpr(s.doctor_id)`;
    const others = await read(`${sheets} <> '9900002' ORDER BY s.doctor_id`);
    await imported(
      'availability',
      'hpr;type;datoer;vakter;fra og med;til og med;ukedager;styrke',
      '9900002;sperring;2027-02-01, 02.02.2027;;;;;',
      '9900002;helst ikke;;;2027-01-04;2027-03-31;fr, lø;2',
      '9900002;fravær;;;2027-03-22;2027-03-28;;',
      '9900002;ønske;;2027-02-09/night/station;;;;3',
    );
    const [own] = await read<{ entries: { id: string }[] }>(`${sheets} = '9900002'`);
    expect(own).toMatchObject({
      onBehalf: true,
      answered: true,
      entries: [
        { kind: 'veto', selection: { by: 'dates', dates: ['2027-02-01', '2027-02-02'] } },
        {
          kind: 'preferNot',
          grade: 2,
          selection: { by: 'pattern', weekdays: [5, 6], during: { from: '2027-01-04', to: '2027-04-01' } },
        },
        // From midnight to midnight, over the night that the clock is put forward.
        { kind: 'absence', from: '2027-03-21T23:00:00Z', to: '2027-03-28T22:00:00Z' },
        { kind: 'prefer', grade: 3, selection: { by: 'shifts', shifts: ['2027-02-09/night/station'] } },
      ],
    });
    expect(new Set(own!.entries.map(({ id }) => id)).size).toBe(4);
    expect(await read(`${sheets} <> '9900002' ORDER BY s.doctor_id`)).toEqual(others);
  });
});

describe('the ledger', () => {
  it('takes decimals with comma or point, and 0 takes a balance away', async () => {
    const lines = ['9900000;Påske;1,25', '9900001;easter;-0.5', '9900002;Jul;0'];
    await imported('ledger', 'hpr;belastningskategori;saldo', ...lines);
    const found = await read(
      `SELECT doctor_hpr(doctor_id) AS hpr, category, balance::float AS balance FROM ledger_balance
       WHERE doctor_hpr(doctor_id) IN ('9900000', '9900001') AND category = 'easter' OR balance = 0 ORDER BY 1`,
    );
    expect(found).toEqual([
      { hpr: '9900000', category: 'easter', balance: 1.25 },
      { hpr: '9900001', category: 'easter', balance: -0.5 },
    ]);
  });

  it('is history when its period is over', async () => {
    const state = (to: string) => read('UPDATE duty_period SET state = $1', [to]);
    await state('over');
    const { status, body } = await send(coordinator, coast, 'ledger', 'hpr;kategori;saldo\n9900000;Jul;1');
    await state('planning');
    expect([status, body.code]).toEqual([409, 'import-period-over']);
  });
});

describe('a roster version', () => {
  it('is exported with names, times and where it came from', async () => {
    const [version] = await read<{ id: string }>(
      `INSERT INTO roster_version (district_id, duty_period_id, number, origin) VALUES ($1, $2, 1, 'edit') RETURNING id`,
      [coast.district, coast.period],
    );
    await read(
      `INSERT INTO assignment (district_id, roster_version_id, shift_id, doctor_id, person_id, during)
       SELECT $1, $2, '2027-01-05/night/station', id, person_id, '[2027-01-05T15:00:00Z,2027-01-06T07:00:00Z)'
       FROM doctor WHERE doctor_hpr(id) = '9900000'`,
      [coast.district, version!.id],
    );
    const path = `/districts/${coast.district}/exports/roster?version=${version!.id}&format=xlsx`;
    const answer = await auditor.download(path);
    expect(answer.headers.get('content-type')).toContain(XLSX);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=roster.xlsx');
    const table = await readTable(answer.bytes);
    expect(table).toMatchObject({ ok: true, rows: [{ line: 2 }] });
    expect({ ...(table.ok ? table.rows[0]!.cells : {}) }).toMatchObject({
      'HPR-nummer': '9900000',
      dato: '2027-01-05',
      vakttype: 'night',
      vaktfunksjon: 'stasjonær',
      start: '16:00',
      slutt: '08:00',
      sluttdato: '2027-01-06',
    });
  });
});

describe('the audit trail', () => {
  it('tells of imports and exports in numbers, without names', async () => {
    const events = await read<{ action: string; subject: string; payload: string }>(
      `SELECT e.action, e.subject, p.payload::text AS payload FROM audit_event e JOIN audit_payload p USING (district_id, number)
       WHERE e.action LIKE 'table.%' ORDER BY e.number`,
    );
    expect(events[0]).toMatchObject({ action: 'table.import', subject: 'table/doctors' });
    expect(JSON.parse(events[0]!.payload)).toEqual({
      counts: { new: 2, changed: 0, same: 0, wrong: 0, removed: 0 },
    });
    expect(
      events.some(({ action, subject }) => action === 'table.export' && subject === 'table/roster'),
    ).toBe(true);
    expect(JSON.stringify(events)).not.toMatch(/Nora|99\d{5}/);
  });
});
