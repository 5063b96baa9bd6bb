import { engagementOn, isTrainedOn, verdictOn } from '../rules/doctor-on-date.ts';
import type { ProblemLookups } from '../rules/problem-lookups.ts';
import { type SettingOf, settingOf } from '../rules/rule-setting.ts';
import { covers, minutesOf } from '../rules/time.ts';
import type { TimedShift } from './timed-shift.ts';
import { clashWithFixed, type FixedDuty, fixedDutiesOf } from './fixed-duties.ts';
import type { EngagementKind, ProblemDoctor, RosterProblem, RuleCode } from './roster-problem.ts';
import { STATIC_REASONS, type StaticReason } from './static-reason.ts';
import { surgeryConflict, type SurgeryTable, surgeryTable } from './surgery-table.ts';

/** What holds for one doctor on one civil date, looked up once for all its shifts. */
interface DoctorDay {
  date: string;
  kind: EngagementKind | null;
  verdict: ReturnType<typeof verdictOn>;
  /** Hard settings only: a warning keeps nobody off a shift. */
  absence: boolean;
  veto: boolean;
  surgery: SettingOf<'surgery-rest'> | null;
  restMinutes: number;
}

/** What the doctor has said, looked up once for all shifts. */
interface DoctorFacts {
  doctor: ProblemDoctor;
  absences: { from: number; to: number; kind: 'absence' | 'busyElsewhere' }[];
  vetoed: ReadonlySet<string>;
  forbidden: ReadonlySet<string>;
  surgeries: SurgeryTable;
  fixed: readonly FixedDuty[];
}

/** Per shift, 0 or one more than the index of the first reason in `STATIC_REASONS`. */
export function doctorReasons(
  lookups: ProblemLookups,
  shifts: readonly TimedShift[],
  shiftIndex: ReadonlyMap<string, number>,
  doctor: ProblemDoctor,
): Uint8Array {
  const { problem } = lookups;
  const facts: DoctorFacts = {
    doctor,
    absences: doctor.absences.map(({ from, to, kind }) => ({
      from: minutesOf(from),
      to: minutesOf(to),
      kind,
    })),
    vetoed: new Set(doctor.marks.flatMap((m) => (m.kind === 'veto' && !m.overAllowance ? m.shifts : []))),
    forbidden: new Set(
      problem.locks.flatMap((l) => (l.kind === 'forbid' && l.doctor === doctor.id ? [l.shift] : [])),
    ),
    surgeries: surgeryTable(lookups, doctor),
    fixed: fixedDutiesOf(lookups, shifts, shiftIndex, doctor),
  };
  const codes = new Uint8Array(shifts.length);
  let day: DoctorDay | null = null;
  shifts.forEach((timed, at) => {
    if (day?.date !== timed.shift.date) day = doctorDay(problem, doctor, timed.shift.date);
    const reason = firstReason(facts, day, timed);
    codes[at] = reason === null ? 0 : STATIC_REASONS.indexOf(reason) + 1;
  });
  return codes;
}

function doctorDay(problem: RosterProblem, doctor: ProblemDoctor, date: string): DoctorDay {
  const hard = <R extends RuleCode>(rule: R): SettingOf<R> | null => {
    const setting = settingOf(problem, rule, doctor, date);
    return setting && setting.strength !== 'warning' ? setting : null;
  };
  return {
    date,
    kind: engagementOn(doctor, date),
    verdict: verdictOn(doctor, date),
    absence: settingOf(problem, 'absence', doctor, date)?.strength !== 'warning',
    veto: hard('veto') !== null,
    surgery: hard('surgery-rest'),
    restMinutes: (hard('rest')?.params.hours ?? 0) * 60,
  };
}

function firstReason(facts: DoctorFacts, day: DoctorDay, timed: TimedShift): StaticReason | null {
  return notEntitled(facts.doctor, day, timed) ?? notFree(facts, day, timed);
}

function notEntitled(doctor: ProblemDoctor, day: DoctorDay, { shift }: TimedShift): StaticReason | null {
  const { kind, verdict, date } = day;
  if (kind === null || !shift.engagements.includes(kind)) return 'engagement-excluded';
  if (!isTrainedOn(doctor, shift.function, date)) return 'function-untrained';
  if (!verdict.mayBeEngaged) return 'competence-missing';
  if (shift.function === 'backUp' && !verdict.mayBeBackUp) return 'back-up-competence-missing';
  // A seat that exists because somebody needs back-up is for those who can be that.
  if (shift.onlyWhenNeeded && !(verdict.mayStandAlone && verdict.mayBeBackUp)) {
    return 'back-up-competence-missing';
  }
  if (!verdict.mayStandAlone && shift.backUpShifts.length === 0) return 'back-up-impossible';
  const exempt = doctor.exemptions.some(
    (held) => covers(held, date) && (held.categories === null || held.categories.includes(shift.category)),
  );
  return exempt ? 'exempt' : null;
}

function notFree(facts: DoctorFacts, day: DoctorDay, timed: TimedShift): StaticReason | null {
  const { shift, start, end } = timed;
  if (day.absence) {
    const away = facts.absences.find(({ from, to }) => from < end && start < to);
    if (away) return away.kind === 'absence' ? 'absent' : 'busy-elsewhere';
  }
  if (day.veto && facts.vetoed.has(shift.id)) return 'vetoed';
  const surgery = day.surgery && surgeryConflict(facts.surgeries, facts.doctor, day.surgery.params, timed);
  if (surgery) return surgery;
  const clash = clashWithFixed(facts.fixed, timed, day.restMinutes);
  if (clash) return clash;
  return facts.forbidden.has(shift.id) ? 'lock-forbidden' : null;
}
