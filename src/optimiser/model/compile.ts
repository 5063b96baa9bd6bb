import type { EngagementKind, RosterProblem, RuleParameters } from '../../domain/problem/roster-problem.ts';
import { compileBackUp } from './compile-back-up.ts';
import { dayNumber, minuteOf } from './civil-time.ts';
import { compileFairness } from './compile-fairness.ts';
import type { CompiledProblem, DoctorLimits } from './compiled-problem.ts';
import { engagementOn, settingFor } from './settings.ts';
import { staticVerdicts } from './static-verdicts.ts';
import { lockedBreaches } from './doctor-rules.ts';

function limitsFor(problem: RosterProblem, kind: EngagementKind | null): DoctorLimits {
  const read = <R extends keyof RuleParameters>(rule: R) => {
    const setting = settingFor(problem.rules, rule, kind);
    if (!setting) return null;
    return { params: setting.params as RuleParameters[R], hard: setting.strength !== 'warning' };
  };
  const rest = read('rest');
  const week = read('max-per-week');
  const period = read('max-per-period');
  const weekend = read('weekend-frequency');
  const nights = read('consecutive-nights');
  const spacing = read('spacing');
  return {
    rest: rest && { minutes: rest.params.hours * 60, hard: rest.hard },
    week: week && { ...week.params, hard: week.hard },
    calendarWeek: null,
    period: period && { ...period.params, hard: period.hard },
    weekend: weekend && { ...weekend.params, hard: weekend.hard },
    nights: nights && {
      max: nights.params.max,
      freeMinutes: nights.params.freeHours * 60,
      hard: nights.hard,
    },
    spacing: spacing && { ...spacing.params, hard: spacing.hard },
  };
}

interface FixedDuty {
  doctor: number;
  start: number;
  end: number;
  day: number;
  night: boolean;
  inHorizon: boolean;
}

/** Weekend number of a civil day: weeks since Monday 5 January 1970 for Saturdays and Sundays, else -1. */
function weekendOf(day: number): number {
  const weekday = (day + 3) % 7; // 1 January 1970 was a Thursday; Monday is 0
  return weekday >= 5 ? Math.floor((day + 3) / 7) : -1;
}

function fixedDutiesOf(problem: RosterProblem, doctorIndex: Map<string, number>): FixedDuty[] {
  const shifts = new Map(problem.shifts.map((s) => [s.id, s]));
  const fixed: FixedDuty[] = [];
  for (const h of problem.history) {
    const doctor = doctorIndex.get(h.doctor);
    if (doctor === undefined) continue;
    fixed.push({
      doctor,
      start: minuteOf(h.start),
      end: minuteOf(h.end),
      day: dayNumber(h.date),
      night: h.night,
      inHorizon: false,
    });
  }
  for (const lock of problem.locks) {
    if (lock.kind !== 'assign' || lock.role !== 'training') continue;
    const doctor = doctorIndex.get(lock.doctor);
    const shift = shifts.get(lock.shift);
    if (doctor === undefined || !shift) continue;
    fixed.push({
      doctor,
      start: minuteOf(shift.start),
      end: minuteOf(shift.end),
      day: dayNumber(shift.date),
      night: shift.night,
      inHorizon: true,
    });
  }
  return fixed.sort((a, b) => a.doctor - b.doctor || a.start - b.start);
}

/**
 * Turns a roster problem that passed the pre-check into typed arrays.
 *
 * Cost: doctors × shifts for the static verdicts, about 0.2 s for 140 × 1,500.
 */
export function compile(problem: RosterProblem): CompiledProblem {
  const D = problem.doctors.length;
  const S = problem.shifts.length;
  const doctorIndex = new Map(problem.doctors.map((d, i) => [d.id, i]));
  const shiftIndex = new Map(problem.shifts.map((s, i) => [s.id, i]));
  const fixed = fixedDutiesOf(problem, doctorIndex);
  const n = S + fixed.length;

  const start = new Int32Array(n);
  const end = new Int32Array(n);
  const day = new Int32Array(n);
  const night = new Uint8Array(n);
  problem.shifts.forEach((s, i) => {
    start[i] = minuteOf(s.start);
    end[i] = minuteOf(s.end);
    day[i] = dayNumber(s.date);
    night[i] = s.night ? 1 : 0;
  });
  fixed.forEach((f, i) => {
    start[S + i] = f.start;
    end[S + i] = f.end;
    day[S + i] = f.day;
    night[S + i] = f.night ? 1 : 0;
  });
  const weekend = Int32Array.from(day, weekendOf);
  const fixedDuties = problem.doctors.map((_, d) =>
    Int32Array.from(fixed.flatMap((f, i) => (f.doctor === d ? [S + i] : []))),
  );

  const firstDay = dayNumber(problem.horizon.from);
  const horizonDays = dayNumber(problem.horizon.to) - firstDay;
  const { limits, limitClass } = compileLimits(problem, firstDay, horizonDays);

  const cells = staticVerdicts(problem, {
    doctorIndex,
    shiftIndex,
    start,
    end,
    day,
    fixedDuties,
    restMinutes: (d, dayNo) => {
      const offset = Math.min(Math.max(dayNo - firstDay, 0), horizonDays - 1);
      const rest = limits[limitClass[d * horizonDays + offset]!]!.rest;
      return rest?.hard ? rest.minutes : 0;
    },
  });
  const eligibleDoctors = problem.shifts.map((_, s) =>
    Int32Array.from(problem.doctors.flatMap((_d, d) => (cells.eligible[d * S + s] ? [d] : []))),
  );
  const eligibleShifts = problem.doctors.map((_, d) =>
    Int32Array.from(problem.shifts.flatMap((_s, s) => (cells.eligible[d * S + s] ? [s] : []))),
  );

  const compiled: CompiledProblem = {
    objective: 'levels',
    D,
    S,
    doctorIds: problem.doctors.map((d) => d.id),
    shiftIds: problem.shifts.map((s) => s.id),
    start,
    end,
    day,
    night,
    weekend,
    seats: Int32Array.from(problem.shifts, (s) => s.seats),
    conditional: Uint8Array.from(problem.shifts, (s) => (s.onlyWhenNeeded ? 1 : 0)),
    coverCost: problem.shifts.map(({ seats, onlyWhenNeeded }) =>
      Float64Array.from({ length: seats + 1 }, (_, holders) =>
        onlyWhenNeeded || seats === 0
          ? 0
          : seats - holders + (holders === 0 ? problem.objective.emptyShiftWeight : 0),
      ),
    ),
    unskilledCost: new Float64Array(S),
    ...cells,
    skilled: new Uint8Array(D * S),
    eligibleDoctors,
    eligibleShifts,
    fixedDuties,
    fixedInHorizon: Uint8Array.from(fixed, (f) => (f.inHorizon ? 1 : 0)),
    limits,
    limitClass,
    firstDay,
    horizonDays,
    dayLimits: problem.doctors.map((doctor, d) =>
      doctor.dayLimits
        .map(({ from, to, days }) => ({ from: dayNumber(from), to: dayNumber(to), days }))
        // Whoever cannot work that many days at all is not held back by it.
        .filter((limit) => {
          const duties = [...eligibleShifts[d]!, ...fixedDuties[d]!].map((s) => day[s]!);
          return new Set(duties.filter((n) => n >= limit.from && n < limit.to)).size > limit.days;
        }),
    ),
    lockedBreaches: new Int32Array(D),
    ...compileBackUp(problem, shiftIndex, start, end),
    ...compileFairness(problem, shiftIndex),
  };
  compiled.lockedBreaches = lockedBreaches(compiled);
  return compiled;
}

function compileLimits(problem: RosterProblem, firstDay: number, horizonDays: number) {
  const kinds = new Map<EngagementKind | null, number>();
  const limits: DoctorLimits[] = [];
  const limitClass = new Uint8Array(problem.doctors.length * horizonDays);
  const dates = problem.days.filter((d) => {
    const offset = dayNumber(d.date) - firstDay;
    return offset >= 0 && offset < horizonDays;
  });
  problem.doctors.forEach((doctor, d) => {
    for (const { date } of dates) {
      const kind = engagementOn(doctor, date);
      let index = kinds.get(kind);
      if (index === undefined) {
        index = limits.push(limitsFor(problem, kind)) - 1;
        kinds.set(kind, index);
      }
      limitClass[d * horizonDays + dayNumber(date) - firstDay] = index;
    }
  });
  return { limits, limitClass };
}
