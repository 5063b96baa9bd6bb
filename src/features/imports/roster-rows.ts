import type { QueryRunner } from 'typeorm';
import { notFound, unprocessable } from '../../http/problem.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import type { AssignmentRole, DutyFunction } from '../../domain/problem/roster-problem.ts';
import { column } from './columns.ts';
import type { Cells } from './import-kind.ts';
import { FUNCTION_WORDS, ROLE_WORDS } from './vocabulary.ts';
import { wallText } from './wall-clock.ts';

/** The assignments of a roster version; its first columns are those of fixed rotations. */
export const ROSTER_COLUMNS = [
  column('hpr', 'HPR-nummer'),
  column('date', 'dato'),
  column('slot', 'vakttype'),
  column('function', 'vaktfunksjon'),
  column('role', 'rolle'),
  column('supervisor', 'veileder HPR-nummer'),
  column('doctor', 'lege'),
  column('start', 'start'),
  column('end', 'slutt'),
  column('endDate', 'sluttdato'),
];

interface AssignmentRow {
  shift: string;
  hpr: string;
  doctor: string;
  role: AssignmentRole;
  supervisor: string | null;
  start: Date;
  end: Date;
}

/** One row per assignment, in order of start. Throws a problem without a version of the district. */
export async function rosterRows(runner: QueryRunner, version: string | undefined): Promise<Cells[]> {
  if (version === undefined) throw unprocessable('export-needs-version');
  if (!(await oneRow(runner, 'SELECT id FROM roster_version WHERE id = $1', [version]))) throw notFound();
  const found = await rows<AssignmentRow>(
    runner,
    `SELECT a.shift_id AS shift, doctor_hpr(a.doctor_id) AS hpr, d.name AS doctor, a.role,
       doctor_hpr(a.supervisor_id) AS supervisor, lower(a.during) AS start, upper(a.during) AS "end"
     FROM assignment a JOIN doctor d ON d.id = a.doctor_id
     WHERE a.roster_version_id = $1 ORDER BY lower(a.during), a.shift_id, d.name COLLATE "nb-x-icu", d.id`,
    [version],
  );
  return found.map(({ shift, role, start, end, ...who }) => {
    const [date = '', slot = '', duty = ''] = shift.split('/');
    const [from, to] = [start, end].map((at) => wallText(at.toISOString().replace(/\.\d{3}Z$/, 'Z')));
    return {
      ...who,
      date,
      slot,
      function: FUNCTION_WORDS.write(duty as DutyFunction),
      role: ROLE_WORDS.write(role),
      start: from!.time,
      end: to!.time,
      endDate: to!.date,
    };
  });
}
