import type { Assignment, CivilDate, ProblemDoctor, RosterProblem } from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import { type HorizonDuty, isInHorizon } from './held-duty.ts';
import { type ProblemLookups, problemLookups } from './problem-lookups.ts';
import { indexRoster } from './roster-index.ts';
import { type Rule, ruleContext } from './rule-context.ts';
import { type SettingOf, settingOf } from './rule-setting.ts';
import { type SurgeryDay, surgeryDaysNear } from './surgery-days.ts';
import { hoursOf } from './time.ts';

/**
 * The surgery is a work period too (SFS 2305): none of its hours, nor the way from it, inside a
 * shift, and free hours from the shift's end to its opening. For home duty a blocked surgery
 * morning may stand in for the free hours, as the setting says.
 */
export const surgeryRest: Rule = {
  code: 'surgery-rest',
  fixedStrength: null,
  violationCodes: ['surgery-overlaps-shift', 'surgery-rest-too-short', 'blocked-morning-missing'],
  check: ({ problem, lookups, doctors, dutiesOf, isBlocked }) =>
    doctors.flatMap((doctor) =>
      dutiesOf(doctor)
        .filter(isInHorizon)
        .flatMap((held) => {
          const setting = settingOf(problem, 'surgery-rest', doctor, held.date);
          if (!setting) return [];
          return conflicts(lookups, setting, doctor, held)
            .filter(({ code, day }) => code !== 'blocked' || isBlocked?.(doctor.id, day.date) === false)
            .map(({ code, day }) =>
              breach(problem, 'surgery-rest', setting, {
                code: code === 'blocked' ? 'blocked-morning-missing' : code,
                doctor: doctor.id,
                shifts: [held.shift.id],
                date: held.date,
                values: {
                  surgeryDate: day.date,
                  hours: hoursOf(Math.max(0, day.opens - held.end)),
                  required: setting.params.hours,
                },
              }),
            );
        }),
    ),
};

/** Surgery mornings that home duty blocks under `blockedMorning`, in order of date, then doctor; each once. */
export function requiredBlockedMornings(
  problem: RosterProblem,
  assignments: readonly Assignment[],
): { doctor: string; date: CivilDate }[] {
  const lookups = problemLookups(problem);
  const { dutiesOf } = ruleContext(lookups, indexRoster(assignments), null);
  const mornings = problem.doctors.flatMap((doctor) => {
    const dates = dutiesOf(doctor)
      .filter(isInHorizon)
      .flatMap((held) => {
        const setting = settingOf(problem, 'surgery-rest', doctor, held.date);
        return setting ? conflicts(lookups, setting, doctor, held) : [];
      })
      .flatMap(({ code, day }) => (code === 'blocked' ? [day.date] : []));
    return [...new Set(dates)].map((date) => ({ doctor: doctor.id, date }));
  });
  return mornings.sort((a, b) => compare(a.date, b.date) || compare(a.doctor, b.doctor));
}

interface Conflict {
  /** `blocked`: met by blocking the morning of that day. */
  code: 'surgery-overlaps-shift' | 'surgery-rest-too-short' | 'blocked';
  day: SurgeryDay;
}

function conflicts(
  lookups: ProblemLookups,
  setting: SettingOf<'surgery-rest'>,
  doctor: ProblemDoctor,
  held: HorizonDuty,
): Conflict[] {
  const required = setting.params.hours * 60;
  const { start, end } = held;
  const near = surgeryDaysNear(lookups, doctor, start - doctor.travelMinutes, end + required);
  return near.flatMap((day): Conflict[] => {
    if (start < day.closes + doctor.travelMinutes && end > day.opens) {
      return [{ code: 'surgery-overlaps-shift', day }];
    }
    if (day.opens < end || day.opens - end >= required) return [];
    const met = held.shift.presence === 'home' ? setting.params.homeDuty : 'asOther';
    if (met === 'recordedMorning' && doctor.blockedMornings.includes(day.date)) return [];
    return [{ code: met === 'blockedMorning' ? 'blocked' : 'surgery-rest-too-short', day }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
