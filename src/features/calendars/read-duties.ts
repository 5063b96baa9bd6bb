import type { QueryRunner } from 'typeorm';
import { followDuty } from '../../domain/roster/duty-history.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** A duty as a calendar tells of it, lost ones too. */
export interface CalendarDuty {
  shift: string;
  doctor: string;
  name: string;
  role: 'duty' | 'training';
  start: Date;
  end: Date;
  isHeld: boolean;
  sequence: number;
  /** When it was first published, and when it last changed. */
  publishedAt: Date;
  changedAt: Date;
}

/** Which duties: of one doctor or of all, at one shift or at all. */
export interface DutyChoice {
  doctor: string | null;
  shift: string | null;
}

interface PublicationRow {
  period: string;
  version: string;
  against: string | null;
  at: Date;
}

/** A publication in its place: those of a period follow each other. */
export interface Turn {
  version: string;
  at: Date;
  /** Place of the latest publication of the same period. */
  latest: number;
}

interface MentionRow {
  shift: string;
  doctor: string;
  name: string;
  role: 'duty' | 'training';
  start: Date;
  end: Date;
  turns: number[];
}

/** Publications of the periods that end after a date, in their order: all that calendars are made from. */
export async function readTurns(runner: QueryRunner, since: string): Promise<Turn[]> {
  return inTurn(await readPublications(runner, since));
}

/** Duties of the publications with what became of them, earliest first. */
export async function readDuties(
  runner: QueryRunner,
  turns: readonly Turn[],
  choice: DutyChoice,
): Promise<CalendarDuty[]> {
  const mentions = await readMentions(runner, turns, choice);
  const byDuty = groupBy(mentions, ({ shift, doctor }) => `${doctor} ${shift}`);
  return [...byDuty.values()].map((own) => dutyOf(own, turns));
}

function readPublications(runner: QueryRunner, since: string): Promise<PublicationRow[]> {
  return rows<PublicationRow>(
    runner,
    `SELECT p.duty_period_id AS period, p.roster_version_id AS version, p.diff ->> 'against' AS against, p.at
     FROM publication p JOIN duty_period d ON d.id = p.duty_period_id
     WHERE d.to_date > $1 ORDER BY d.from_date, d.id`,
    [since],
  );
}

/**
 * Publications one after the other, each period's by which one replaced which: of two that waited for each
 * other the clock may say the opposite.
 */
function inTurn(found: readonly PublicationRow[]): Turn[] {
  const replacing = new Map(found.map((row) => [`${row.period} ${row.against ?? ''}`, row]));
  const turns: Turn[] = [];
  for (const period of new Set(found.map((row) => row.period))) {
    const own: Omit<Turn, 'latest'>[] = [];
    let at = new Date(0);
    for (let row = replacing.get(`${period} `); row; row = replacing.get(`${period} ${row.version}`)) {
      at = new Date(Math.max(at.getTime(), row.at.getTime()));
      own.push({ version: row.version, at });
    }
    const latest = turns.length + own.length - 1;
    turns.push(...own.map((turn) => ({ ...turn, latest })));
  }
  return turns;
}

function readMentions(
  runner: QueryRunner,
  turns: readonly Turn[],
  { doctor, shift }: DutyChoice,
): Promise<MentionRow[]> {
  return rows<MentionRow>(
    runner,
    `SELECT a.shift_id AS shift, a.doctor_id AS doctor, d.name, a.role, lower(a.during) AS start,
       upper(a.during) AS "end", array_agg(t.turn::int - 1) AS turns
     FROM unnest($1::uuid[]) WITH ORDINALITY AS t (version, turn)
     JOIN assignment a ON a.roster_version_id = t.version JOIN doctor d ON d.id = a.doctor_id
     WHERE ($2::uuid IS NULL OR a.doctor_id = $2) AND ($3::text IS NULL OR a.shift_id = $3)
     GROUP BY a.shift_id, a.doctor_id, d.name, a.role, a.during ORDER BY lower(a.during), a.shift_id, a.doctor_id`,
    [turns.map(({ version }) => version), doctor, shift],
  );
}

/** One doctor's duty at one shift, out of all that publications say of it. */
function dutyOf(own: readonly MentionRow[], turns: readonly Turn[]): CalendarDuty {
  const mentions = own.flatMap((content) => content.turns.map((turn) => ({ turn, content })));
  const latest = turns[mentions[0]?.turn ?? 0]?.latest ?? 0;
  // Rows are grouped by all that a calendar shows of a duty.
  const history = followDuty(mentions, latest, (a, b) => a === b);
  const { shift, doctor, name, role, start, end } = history.content;
  const timeOf = (turn: number) => turns[turn]?.at ?? start;
  return {
    ...{ shift, doctor, name, role, start, end },
    isHeld: history.isHeld,
    sequence: history.sequence,
    publishedAt: timeOf(history.firstTurn),
    changedAt: timeOf(history.lastTurn),
  };
}
