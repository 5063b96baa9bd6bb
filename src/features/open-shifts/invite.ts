import type { QueryRunner } from 'typeorm';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { FOR_THE_SERVICE, rankCandidates, type RosterInForce, toBeAsked } from '../swaps/index.ts';
import { changeOpenShift, type OpenShiftRow, readOpenShift } from './open-shift-rows.ts';
import { tellOfOpenShift } from './tell.ts';

/**
 * Asks the next doctors: those who may take the shift, have no veto against it and have not been asked, the
 * best placed first. Returns how many; with none left there is no further wave.
 */
export async function inviteNext(
  runner: QueryRunner,
  jobs: Jobs,
  roster: RosterInForce,
  { row, now }: { row: OpenShiftRow; now: Date },
): Promise<number> {
  const shift = roster.board.shifts.get(row.shift);
  if (!shift) return 0;
  const known = new Set(row.invitations.map(({ doctor }) => doctor));
  const ranked = await rankCandidates(runner, roster, shift, FOR_THE_SERVICE);
  const fresh = toBeAsked(ranked).filter((doctor) => !known.has(doctor));
  const asked = await exceptSick(runner, row, fresh);
  const next = asked.slice(0, row.waveSize);
  const isLast = asked.length <= row.waveSize;
  await changeOpenShift(runner, row, {
    wave: row.wave + 1,
    nextWaveAt: isLast ? null : new Date(now.getTime() + row.waveMinutes * 60_000),
  });
  await inviteDoctors(runner, jobs, roster.setting.district, { row, doctors: next, now });
  return next.length;
}

/** Asks some doctors by name; who has been asked before is not asked twice. */
export async function inviteDoctors(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { row, doctors, now }: { row: OpenShiftRow; doctors: readonly string[]; now: Date },
): Promise<void> {
  await runner.query(
    `INSERT INTO open_shift_invitation (district_id, open_shift_id, doctor_id, wave, invited_at)
     SELECT $1, $2, unnest($3::uuid[]), $4, $5
     ON CONFLICT (district_id, open_shift_id, doctor_id) DO UPDATE SET invited_at = coalesce(open_shift_invitation.invited_at, $5)`,
    [district, row.id, doctors, row.wave + 1, now],
  );
  const notice = row.urgent ? 'open-shift-urgent' : 'open-shift';
  await tellOfOpenShift(runner, jobs, district, { row, notice, doctors });
}

/** Whoever has called in sick for a duty of the same day is not asked. */
async function exceptSick(runner: QueryRunner, row: OpenShiftRow, doctors: string[]): Promise<string[]> {
  const away = await sickAround(runner, { from: row.startsAt, to: row.startsAt });
  return doctors.filter((doctor) => !away.has(doctor));
}

/** Doctors who have called in sick for duties that begin in an interval, or within a day of it. */
export async function sickAround(
  runner: QueryRunner,
  { from, to }: { from: Date; to: Date },
): Promise<Set<string>> {
  const sick = (await runner.query(
    `SELECT DISTINCT s.doctor_id AS doctor FROM sick_call s JOIN open_shift o ON o.sick_call_id = s.id
     WHERE s.withdrawn_at IS NULL AND o.starts_at BETWEEN $1::timestamptz - interval '1 day' AND $2::timestamptz + interval '1 day'`,
    [from, to],
  )) as { doctor: string }[];
  return new Set(sick.map(({ doctor }) => doctor));
}

/** An open shift that was there a moment ago, as it is now. */
export async function reread(runner: QueryRunner, id: string): Promise<OpenShiftRow> {
  const row = await readOpenShift(runner, id);
  if (!row) throw new Error('an open shift is gone');
  return row;
}
