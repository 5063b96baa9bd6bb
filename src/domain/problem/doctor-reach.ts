import { engagementOn } from '../rules/doctor-on-date.ts';
import { type SettingOf, settingOf } from '../rules/rule-setting.ts';
import { dayNumberOf } from '../rules/time.ts';
import type { Eligibility } from './eligibility.ts';
import type { CivilDate, EngagementKind, ProblemDoctor, RosterProblem, RuleCode } from './roster-problem.ts';
import type { TimedShift } from './timed-shift.ts';

/** A doctor's setting of a rule on a date when it is hard; `null`: the rule binds nothing there. */
export type HardSettings = <R extends RuleCode>(rule: R, date: CivilDate) => SettingOf<R> | null;

/** One doctor with the shifts that may be held. */
export interface DoctorReach {
  problem: RosterProblem;
  doctor: ProblemDoctor;
  /** Shifts the doctor may hold, in order of start. */
  shifts: readonly TimedShift[];
  hard: HardSettings;
  kindOn: (date: CivilDate) => EngagementKind | null;
  /** Day numbers of duties before the horizon. */
  pastDays: readonly number[];
}

/** The shifts a doctor may hold, with the rules that bind. */
export function doctorReach(eligibility: Eligibility, doctor: ProblemDoctor): DoctorReach {
  const { problem } = eligibility;
  const at = eligibility.doctorIndex.get(doctor.id) ?? -1;
  const kinds = new Map<CivilDate, EngagementKind | null>();
  const kindOn = (date: CivilDate) => {
    const known = kinds.get(date);
    if (known !== undefined) return known;
    const kind = engagementOn(doctor, date);
    kinds.set(date, kind);
    return kind;
  };
  return {
    problem,
    doctor,
    shifts: eligibility.shifts.filter((_, shift) => eligibility.mayHold(at, shift)),
    hard: hardSettings(problem, doctor, kindOn),
    kindOn,
    pastDays: problem.history
      .filter((past) => past.doctor === doctor.id)
      .map(({ date }) => dayNumberOf(date)),
  };
}

/** A setting depends on the date through the engagement alone, so each is looked up once. */
function hardSettings(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  kindOn: DoctorReach['kindOn'],
): HardSettings {
  const waived = waivedRules(problem, doctor);
  const known = new Map<RuleCode, Map<EngagementKind | null, unknown>>();
  return <R extends RuleCode>(rule: R, date: CivilDate): SettingOf<R> | null => {
    const byKind = known.get(rule) ?? new Map<EngagementKind | null, unknown>();
    known.set(rule, byKind);
    const kind = kindOn(date);
    if (!byKind.has(kind)) {
      const setting = waived.has(rule) ? null : settingOf(problem, rule, doctor, date);
      byKind.set(kind, setting?.strength === 'warning' ? null : setting);
    }
    return byKind.get(kind) as SettingOf<R> | null;
  };
}

/** Rules that a written reason on one of the doctor's locks sets aside somewhere. */
function waivedRules(problem: RosterProblem, doctor: ProblemDoctor): ReadonlySet<RuleCode> {
  return new Set(
    problem.locks.flatMap((lock) =>
      lock.kind === 'assign' && lock.doctor === doctor.id ? (lock.waiver?.rules ?? []) : [],
    ),
  );
}
