import { availabilityShift } from '../availability/availability-shift.ts';
import { allowanceFor } from '../availability/period-limits.ts';
import { datesBetween } from '../calendar/civil-date.ts';
import { expandShifts } from '../calendar/expand-shifts.ts';
import { holidayCalendar } from '../calendar/holidays.ts';
import { problemDays } from '../calendar/problem-days.ts';
import { keepParts } from '../roster/keep-parts.ts';
import type { DoctorContext } from './build-doctor.ts';
import { buildDoctor } from './build-doctor.ts';
import type { BuildNotice, PlanningInput, ProblemBuild } from './build-input.ts';
import type { ProblemShift, RosterProblem } from './roster-problem.ts';
import { ROSTER_PROBLEM_FORMAT, ROSTER_PROBLEM_VERSION } from './roster-problem.ts';

/**
 * The roster problem of a district's duty period, without targets: they depend on the finished
 * problem (`withTargets`). Only effects of exemptions go in; grounds are not part of the input.
 * Throws on data that contradicts itself, such as a post at a practice that does not exist.
 */
export function buildProblem(input: PlanningInput): RosterProblem {
  return buildProblemWithReport(input).problem;
}

/** The same, with what the build noticed. */
export function buildProblemWithReport(input: PlanningInput): ProblemBuild {
  const { settings, law, period } = input;
  const { from, to } = period;
  const calendar = holidayCalendar(law.holidays, settings.closedDays);
  const context = { calendar, burden: law.burden, backUp: settings.backUp };
  const shifts = expandShifts(settings.templates, from, to, context);
  const dates = datesBetween(from, to);
  const forDoctors: DoctorContext = {
    input,
    dates,
    practices: new Map(input.practices.map((practice) => [practice.id, practice])),
    shifts: shifts.map((shift) => ({ shift, seen: availabilityShift(shift, calendar) })),
    allowance: allowanceFor(settings.vetoAllowance, dates.length),
    named: new Set([...input.locks, ...(input.previousRoster ?? [])].map(({ doctor }) => doctor)),
  };
  const built = input.doctors.map((planning) => buildDoctor(planning, forDoctors));
  const doctors = built.flatMap(({ doctor }) => (doctor ? [doctor] : []));
  const present = new Set(doctors.map(({ id }) => id));
  return {
    problem: keepParts(
      {
        format: ROSTER_PROBLEM_FORMAT,
        version: ROSTER_PROBLEM_VERSION,
        id: input.id,
        district: { ...input.district },
        horizon: { from, to },
        days: problemDays(from, to, calendar),
        functions: settings.functions.map((duty) => ({ ...duty })),
        measures: law.burden.measures.map((measure) => ({
          ...measure,
          categories: [...measure.categories],
        })),
        shifts,
        doctors,
        rules: settings.rules,
        objective: settings.objective,
        locks: input.locks,
        previousRoster: input.previousRoster,
        // The past of somebody who takes no part has no bearing on the roster.
        history: input.history.filter(({ doctor }) => present.has(doctor)),
      },
      input.parts,
    ),
    notices: [...built.flatMap(({ notices }) => notices), ...unknownReferences(input, shifts)],
  };
}

/** The problem with every doctor's fair share per measure; a doctor without targets keeps none. */
export function withTargets(
  problem: RosterProblem,
  targets: ReadonlyMap<string, Record<string, number>>,
): RosterProblem {
  const doctors = problem.doctors.map((doctor) => ({ ...doctor, targets: { ...targets.get(doctor.id) } }));
  return { ...problem, doctors };
}

function unknownReferences(input: PlanningInput, shifts: readonly ProblemShift[]): BuildNotice[] {
  const doctors = new Set(input.doctors.map(({ doctor }) => doctor.id));
  const ids = new Set([...shifts, ...input.parts].map(({ id }) => id));
  const named = [
    ...input.locks.map(({ doctor, shift }) => ({ in: 'lock' as const, doctor, shift })),
    ...(input.previousRoster ?? []).map(({ doctor, shift }) => ({
      in: 'previousRoster' as const,
      doctor,
      shift,
    })),
  ].filter(({ doctor, shift }) => !doctors.has(doctor) || !ids.has(shift));
  const past = input.history
    .filter(({ doctor }) => !doctors.has(doctor))
    .map(({ doctor, date }) => ({ in: 'history' as const, doctor, shift: date }));
  return [...named, ...past].map((reference) => ({ code: 'reference-unknown', ...reference }));
}
