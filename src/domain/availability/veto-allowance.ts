import { compareDates } from '../calendar/civil-date.ts';
import type { VetoAllowance } from './availability-entry.ts';
import type { ShiftMark } from './shift-marks.ts';

/** Marks after the allowance: vetoes within it, recorded ones beyond it, and all wishes. */
export interface HeardMarks {
  marks: (ShiftMark & { overAllowance: boolean })[];
  used: number;
  exceeded: { entry: string; shifts: string[]; recorded: boolean }[];
}

/**
 * Spends the allowance on vetoes in order of entry, within one entry by date. In days, all vetoed
 * shifts of one date cost one day. A veto beyond it falls away unless a coordinator recorded it.
 */
export function applyAllowance(marks: readonly ShiftMark[], allowance: VetoAllowance): HeardMarks {
  const spent = new Set<string>();
  const over = new Map<string, { entry: string; shifts: string[]; recorded: boolean }>();
  const rejected = new Set<string>();
  const vetoes = marks.filter(({ entry }) => entry.kind === 'veto').sort(byEntryThenDate);
  for (const { shift, entry } of vetoes) {
    const unit = allowance?.unit === 'days' ? shift.date : shift.id;
    if (allowance === null || spent.has(unit) || spent.size < allowance.count) {
      spent.add(unit);
      continue;
    }
    rejected.add(shift.id);
    const recorded = entry.kind === 'veto' && entry.recordedOverAllowance === true;
    const report = over.get(entry.id) ?? { entry: entry.id, shifts: [], recorded };
    report.shifts.push(shift.id);
    over.set(entry.id, report);
  }
  const exceeded = [...over.values()];
  const recordedShifts = new Set(exceeded.filter(({ recorded }) => recorded).flatMap(({ shifts }) => shifts));
  return {
    marks: marks
      .filter(({ shift }) => !rejected.has(shift.id) || recordedShifts.has(shift.id))
      .map((mark) => ({ ...mark, overAllowance: recordedShifts.has(mark.shift.id) })),
    used: spent.size,
    exceeded,
  };
}

function byEntryThenDate(a: ShiftMark, b: ShiftMark): number {
  return a.order - b.order || compareDates(a.shift.date, b.shift.date) || (a.shift.id < b.shift.id ? -1 : 1);
}
