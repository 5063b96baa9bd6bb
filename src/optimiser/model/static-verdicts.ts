import type {
  ProblemDay,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { clockMinutes, dayNumber, inRange, minuteOf } from './civil-time.ts';
import { engagementOn, settingFor } from './settings.ts';
import type { CompiledProblem } from './compiled-problem.ts';

type Cells = Pick<
  CompiledProblem,
  | 'eligible'
  | 'staticWarnings'
  | 'dependent'
  | 'qualified'
  | 'points'
  | 'overVeto'
  | 'previous'
  | 'previousCount'
  | 'locked'
>;

interface Prepared {
  doctorIndex: Map<string, number>;
  shiftIndex: Map<string, number>;
  start: Int32Array;
  end: Int32Array;
  day: Int32Array;
  fixedDuties: Int32Array[];
  /** Hard rest before a duty that starts on this civil day, in minutes. */
  restMinutes: (doctor: number, day: number) => number;
}

/** One surgery day of a doctor, in minutes since 1970 UTC. */
interface SurgeryDay {
  date: string;
  opens: number;
  /** Closing time plus travel. */
  closes: number;
}

function surgeryDays(doctor: ProblemDoctor, days: readonly ProblemDay[]): SurgeryDay[] {
  if (doctor.surgeryHours.length === 0) return [];
  return days.flatMap((day) => {
    if (day.dayOff) return [];
    const number = dayNumber(day.date);
    const hours = doctor.surgeryHours.find((h) => h.weekday === ((number + 3) % 7) + 1);
    if (!hours) return [];
    const midnight = number * 1440 - day.utcOffsetMinutes;
    return [
      {
        date: day.date,
        opens: midnight + clockMinutes(hours.opens),
        closes: midnight + clockMinutes(hours.closes) + doctor.travelMinutes,
      },
    ];
  });
}

/** Everything that speaks for or against one doctor on one shift, whatever else is on the roster. */
export function staticVerdicts(problem: RosterProblem, prepared: Prepared): Cells {
  const D = problem.doctors.length;
  const S = problem.shifts.length;
  const cells: Cells = {
    eligible: new Uint8Array(D * S),
    staticWarnings: new Uint8Array(D * S),
    dependent: new Uint8Array(D * S),
    qualified: new Uint8Array(D * S),
    points: new Float64Array(D * S),
    overVeto: new Uint8Array(D * S),
    previous: new Uint8Array(D * S),
    previousCount: 0,
    locked: new Uint8Array(D * S),
  };
  problem.doctors.forEach((doctor, d) => {
    judgeDoctor(problem, doctor, d, prepared, cells);
  });
  applyLocks(problem, prepared, cells);
  for (const a of problem.previousRoster ?? []) {
    if (a.role !== 'duty') continue;
    cells.previousCount++;
    const d = prepared.doctorIndex.get(a.doctor);
    const s = prepared.shiftIndex.get(a.shift);
    if (d !== undefined && s !== undefined) cells.previous[d * S + s] = 1;
  }
  return cells;
}

function applyLocks(problem: RosterProblem, prepared: Prepared, cells: Cells): void {
  const S = problem.shifts.length;
  for (const lock of problem.locks) {
    const d = prepared.doctorIndex.get(lock.doctor);
    const s = prepared.shiftIndex.get(lock.shift);
    if (d === undefined || s === undefined) continue;
    if (lock.kind === 'forbid') {
      cells.eligible[d * S + s] = 0;
    } else if (lock.role === 'duty') {
      cells.eligible[d * S + s] = 1;
      cells.locked[d * S + s] = 1;
    }
  }
}

function judgeDoctor(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  d: number,
  prepared: Prepared,
  cells: Cells,
): void {
  const S = problem.shifts.length;
  const surgeries = surgeryDays(doctor, problem.days);
  const absences = doctor.absences.map((a) => ({ from: minuteOf(a.from), to: minuteOf(a.to) }));
  const vetoes = new Uint8Array(S);
  for (const mark of doctor.marks) {
    for (const id of mark.shifts) {
      const s = prepared.shiftIndex.get(id);
      if (s === undefined) continue;
      const at = d * S + s;
      if (mark.kind === 'veto') {
        if (mark.overAllowance) cells.overVeto[at] = 1;
        else vetoes[s] = 1;
      } else {
        cells.points[at]! += mark.kind === 'prefer' ? -mark.grade : mark.grade;
      }
    }
  }
  let lastDate = '';
  let kind = engagementOn(doctor, lastDate);
  let verdict = doctor.verdicts.find((v) => inRange(lastDate, v));
  problem.shifts.forEach((shift, s) => {
    if (shift.date !== lastDate) {
      lastDate = shift.date;
      kind = engagementOn(doctor, shift.date);
      verdict = doctor.verdicts.find((v) => inRange(shift.date, v));
    }
    const at = d * S + s;
    cells.dependent[at] = verdict?.mayStandAlone ? 0 : 1;
    cells.qualified[at] = verdict?.mayStandAlone && verdict.mayBeBackUp ? 1 : 0;
    if (kind === null || !shift.engagements.includes(kind)) return;
    if (!verdict?.mayBeEngaged || (shift.function === 'backUp' && !verdict.mayBeBackUp)) return;
    if (!doctor.functions.some((f) => f.function === shift.function && inRange(shift.date, f))) return;
    if (cells.dependent[at] && shift.backUpShifts.length === 0) return;
    if (shift.onlyWhenNeeded && !cells.qualified[at]) return;
    if (isExempt(doctor, shift)) return;
    if (clashesWithFixed(d, s, prepared)) return;

    let warnings = 0;
    /** Counts breaches of one rule; true when they are hard. */
    const stops = (rule: 'absence' | 'veto' | 'surgery-rest', breaches: number): boolean => {
      if (breaches === 0) return false;
      const strength =
        settingFor(problem.rules, rule, kind)?.strength ?? (rule === 'absence' ? 'never' : null);
      if (strength === null) return false;
      if (strength !== 'warning') return true;
      warnings += breaches;
      return false;
    };
    const from = prepared.start[s]!;
    const to = prepared.end[s]!;
    if (stops('absence', absences.filter((a) => a.from < to && from < a.to).length)) return;
    if (stops('veto', vetoes[s]!)) return;
    const surgeryRule = settingFor(problem.rules, 'surgery-rest', kind);
    if (surgeryRule) {
      const breaches = surgeryBreaches(doctor, shift, from, to, surgeries, surgeryRule.params);
      if (stops('surgery-rest', breaches)) return;
    }
    cells.eligible[at] = 1;
    cells.staticWarnings[at] = warnings;
  });
}

function isExempt(doctor: ProblemDoctor, shift: ProblemShift): boolean {
  return doctor.exemptions.some(
    (e) => inRange(shift.date, e) && (e.categories === null || e.categories.includes(shift.category)),
  );
}

function clashesWithFixed(d: number, s: number, prepared: Prepared): boolean {
  const { start, end, day } = prepared;
  return prepared.fixedDuties[d]!.some((f) => {
    if (end[f]! <= start[s]!) return start[s]! - end[f]! < prepared.restMinutes(d, day[s]!);
    if (end[s]! <= start[f]!) return start[f]! - end[s]! < prepared.restMinutes(d, day[f]!);
    return true;
  });
}

function surgeryBreaches(
  doctor: ProblemDoctor,
  shift: ProblemShift,
  from: number,
  to: number,
  surgeries: readonly SurgeryDay[],
  params: { hours: number; homeDuty: 'asOther' | 'recordedMorning' | 'blockedMorning' },
): number {
  let breaches = 0;
  for (const surgery of surgeries) {
    if (surgery.opens >= to + params.hours * 60) break;
    if (from < surgery.closes && to > surgery.opens) {
      breaches++;
    } else if (surgery.opens >= to) {
      const met =
        shift.presence === 'home' &&
        (params.homeDuty === 'blockedMorning' ||
          (params.homeDuty === 'recordedMorning' && doctor.blockedMornings.includes(surgery.date)));
      if (!met) breaches++;
    }
  }
  return breaches;
}
