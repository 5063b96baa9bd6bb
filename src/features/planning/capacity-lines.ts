import { categoryCapacity } from '../../domain/problem/capacity.ts';
import { eligibilityOf } from '../../domain/problem/eligibility.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';

/** How many seats there are, and how many all doctors together can hold at most. */
export interface CapacityLine {
  /** A burden category; `null` for the whole period. */
  category: string | null;
  seats: number;
  /** An upper bound: a roster may well hold fewer. */
  capacity: number;
}

/** Seats and capacity of each burden category, in order of first use, and of the whole period first. */
export function capacityLines(problem: RosterProblem): CapacityLine[] {
  const eligibility = eligibilityOf(problem);
  const each = problem.doctors.map((doctor) => categoryCapacity(problem, doctor, eligibility));
  const demanded = problem.shifts.filter(({ onlyWhenNeeded }) => !onlyWhenNeeded);
  const categories = [...new Set(demanded.map(({ category }) => category))];
  const line = (category: string | null): CapacityLine => ({
    category,
    seats: sum(
      demanded.filter((shift) => category === null || shift.category === category).map(({ seats }) => seats),
    ),
    capacity: sum(
      each.map(({ total, byCategory }) => (category === null ? total : (byCategory[category] ?? 0))),
    ),
  });
  return [null, ...categories].map(line);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
