import type { ProblemDoctor, RosterProblem } from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import { type HeldDuty, isInHorizon, shiftIdsOf } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';
import { hoursOf } from './time.ts';
import type { Violation } from './violation.ts';

/**
 * At most so many nights on consecutive dates, those before the horizon included, and free hours
 * after a run of that many: from the last night's end to the next duty that does not prolong it.
 */
export const consecutiveNights: Rule = {
  code: 'consecutive-nights',
  fixedStrength: null,
  violationCodes: ['too-many-nights-in-a-row', 'free-after-nights-too-short'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      withRuns(dutiesOf(doctor)).flatMap((step) => [
        ...beyondMax(problem, doctor, step),
        ...tooSoon(problem, doctor, step),
      ]),
    ),
};

/** A duty, and the nights on consecutive dates up to it. */
interface Step {
  held: HeldDuty;
  /** Dates of the run that this night belongs to; 0 when it is no night. */
  run: number;
  /** The duty just before, when that is a night: the run it ended, unless this one prolongs it. */
  ended: { run: number; night: HeldDuty } | null;
}

function withRuns(duties: readonly HeldDuty[]): Step[] {
  let lastNight: { run: number; night: HeldDuty } | null = null;
  return duties.map((held, index) => {
    const gap = lastNight ? held.day - lastNight.night.day : Infinity;
    const prolongs = held.night && gap <= 1;
    const run: number = !held.night ? 0 : lastNight && prolongs ? lastNight.run + gap : 1;
    const ended = lastNight && duties[index - 1] === lastNight.night && !prolongs ? lastNight : null;
    if (held.night) lastNight = { run, night: held };
    return { held, run, ended };
  });
}

function beyondMax(problem: RosterProblem, doctor: ProblemDoctor, { held, run }: Step): Violation[] {
  const setting = isInHorizon(held) ? settingOf(problem, 'consecutive-nights', doctor, held.date) : null;
  if (!setting || run <= setting.params.max) return [];
  return [
    breach(problem, 'consecutive-nights', setting, {
      code: 'too-many-nights-in-a-row',
      doctor: doctor.id,
      shifts: shiftIdsOf([held]),
      date: held.date,
      values: { nights: run, allowed: setting.params.max },
    }),
  ];
}

function tooSoon(problem: RosterProblem, doctor: ProblemDoctor, { held, ended }: Step): Violation[] {
  const setting = isInHorizon(held) ? settingOf(problem, 'consecutive-nights', doctor, held.date) : null;
  if (!setting || !ended || ended.run < setting.params.max) return [];
  const free = held.start - ended.night.end;
  if (free >= setting.params.freeHours * 60) return [];
  return [
    breach(problem, 'consecutive-nights', setting, {
      code: 'free-after-nights-too-short',
      doctor: doctor.id,
      shifts: shiftIdsOf([ended.night, held]),
      date: held.date,
      values: {
        hours: hoursOf(Math.max(0, free)),
        required: setting.params.freeHours,
        nights: ended.run,
      },
    }),
  ];
}
