import type { ObjectiveSettings, ProblemDoctor } from '../problem/roster-problem.ts';

/**
 * A doctor's dissatisfaction with the duties held: the grades of those not preferred, less the
 * grades of those preferred, and the grade of a count wish for every shift beyond or below it.
 */
export function wishPoints(doctor: ProblemDoctor, held: ReadonlySet<string>): number {
  let points = 0;
  for (const mark of doctor.marks) {
    if (mark.kind === 'veto') continue;
    const granted = mark.shifts.filter((shift) => held.has(shift)).length;
    points += (mark.kind === 'prefer' ? -mark.grade : mark.grade) * granted;
  }
  for (const wish of doctor.countWishes) {
    const count = new Set(wish.shifts.filter((shift) => held.has(shift))).size;
    const missed = wish.kind === 'atMost' ? count - wish.count : wish.count - count;
    points += wish.grade * Math.max(0, missed);
  }
  return points;
}

/**
 * Cost of one doctor's wish points: nothing at zero, and each piece's slope up to its end, the
 * first also below zero and the last without end. Convex, so that dissatisfaction is spread.
 */
export function wishCost(spread: ObjectiveSettings['wishSpread'], points: number): number {
  let cost = 0;
  let from = -Infinity;
  for (const [index, { upTo, slope }] of spread.entries()) {
    const to = index === spread.length - 1 ? Infinity : (upTo ?? Infinity);
    const within = (value: number) => Math.min(Math.max(value, from), to);
    if (to > from) cost += slope * (within(points) - within(0));
    from = to;
  }
  return cost;
}
