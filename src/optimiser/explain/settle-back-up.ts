import type { Assignment, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { type AssignmentChange, assignmentsWith } from '../../domain/rules/roster-index.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { compareLevels } from './level-changes.ts';
import type { WhatIf } from './what-if.ts';

/** A change with the back-ups that go with it, and what stands against it all the same. */
export interface Settled {
  change: AssignmentChange;
  /** Hard breaches, in the order of the rules. */
  broken: Violation[];
  /** Back-ups whom the change makes necessary, and those whom nobody needs any more. */
  calledIn: Assignment[];
  released: Assignment[];
}

export type Settle = (change: AssignmentChange, forgiven?: (violation: Violation) => boolean) => Settled;

/** Back-ups that come and go one after another with one change. */
const ROUNDS = 4;
/** Doctors who are tried for a back-up seat, the cheapest first. */
const TRIED = 6;

/**
 * Prepares to complete changes: back-up seats that exist only when needed are filled when the change
 * makes somebody need them, and emptied when nobody does any more. Locked back-ups stay.
 *
 * `forgiven`: breaches that are to be cured otherwise, so that a missing back-up beside them is found.
 */
export function backUpSettler(ask: WhatIf): Settle {
  const { problem, roster } = ask;
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const locked = new Set(problem.locks.flatMap((lock) => (lock.kind === 'assign' ? [placeOf(lock)] : [])));
  const known = new Map<string, Assignment[]>();

  return (change, forgiven = () => false) => {
    let settled: Omit<Settled, 'broken'> = { change, calledIn: [], released: [] };
    for (let round = 0; ; round++) {
      const broken = ask.broken(settled.change);
      const against = broken.filter((violation) => !forgiven(violation));
      const next = round < ROUNDS ? (release(settled, against) ?? callIn(settled, against, forgiven)) : null;
      if (!next) return { ...settled, broken };
      settled = next;
    }
  };

  function release(
    settled: Omit<Settled, 'broken'>,
    against: readonly Violation[],
  ): Omit<Settled, 'broken'> | null {
    const { change, released } = settled;
    const idle = against.flatMap(({ code, shifts: [seat], values }) => {
      if (code !== 'back-up-not-needed') return [];
      const free = dutiesOn(seat ?? '', change).filter(
        (one) => !locked.has(placeOf(one)) && !change.added.includes(one),
      );
      return free.slice(0, Number(values['holders']) - Number(values['needed']));
    });
    if (idle.length === 0) return null;
    const removed = [...change.removed, ...idle];
    return { ...settled, change: { ...change, removed }, released: [...released, ...idle] };
  }

  function callIn(
    settled: Omit<Settled, 'broken'>,
    against: readonly Violation[],
    forgiven: (violation: Violation) => boolean,
  ): Omit<Settled, 'broken'> | null {
    const { change, calledIn } = settled;
    if (against.length === 0 || against.some(({ rule }) => rule !== 'back-up')) return null;
    for (const seat of seatsFor(against, change)) {
      for (const assignment of [...leavingFor(seat, change), ...freeFor(seat)]) {
        if (change.added.some(({ doctor }) => doctor === assignment.doctor)) continue;
        const more = { ...change, added: [...change.added, assignment] };
        const left = ask.broken(more).filter((violation) => !forgiven(violation));
        // Another one may lack back-up still; nothing else may.
        if (left.length >= against.length || left.some(({ rule }) => rule !== 'back-up')) continue;
        return { ...settled, change: more, calledIn: [...calledIn, assignment] };
      }
    }
    return null;
  }

  /** Seats that exist only when needed, with room, which would back up those who lack it. */
  function seatsFor(against: readonly Violation[], change: AssignmentChange): ProblemShift[] {
    const lacking = new Set(against.flatMap((violation) => violation.shifts));
    const backing = new Set([...lacking].flatMap((id) => shifts.get(id)?.backUpShifts ?? []));
    return [...backing].flatMap((id) => {
      const seat = shifts.get(id);
      return seat?.onlyWhenNeeded && dutiesOn(id, change).length < seat.seats ? [seat] : [];
    });
  }

  function dutiesOn(shift: string, change: AssignmentChange): Assignment[] {
    const on = roster.assignments.filter((one) => one.shift === shift && one.role === 'duty');
    const here = { removed: change.removed, added: change.added.filter((one) => one.shift === shift) };
    return assignmentsWith(on, here);
  }

  /** Whoever gives up a shift with the change: nobody else has to come. */
  function leavingFor({ id: shift }: ProblemShift, { removed }: AssignmentChange): Assignment[] {
    const leaving = new Set(removed.filter(({ role }) => role === 'duty').map(({ doctor }) => doctor));
    return [...leaving]
      .filter((doctor) => ask.mayHold(doctor, shift))
      .map((doctor) => ({ shift, doctor, role: 'duty' }));
  }

  /** Who could be called in as the roster stands. */
  function freeFor({ id: shift }: ProblemShift): Assignment[] {
    const found = known.get(shift);
    if (found) return found;
    const on = new Set(roster.assignments.filter((one) => one.shift === shift).map(({ doctor }) => doctor));
    const free: Assignment[] = [];
    const cheapestFirst = problem.doctors
      .filter(({ id }) => !on.has(id) && ask.mayHold(id, shift))
      .map(({ id: doctor }): Assignment => ({ shift, doctor, role: 'duty' }))
      .map((assignment) => ({ assignment, change: { removed: [], added: [assignment] } }))
      .map((one) => ({ ...one, levels: ask.worthAtBest(one.change).levels }))
      .sort((a, b) => compareLevels(a.levels, b.levels));
    for (const { assignment, change } of cheapestFirst) {
      // That nobody needs the seat yet is what is about to change.
      if (ask.broken(change).every(({ code }) => code === 'back-up-not-needed')) free.push(assignment);
      if (free.length === TRIED) break;
    }
    known.set(shift, free);
    return free;
  }
}

function placeOf({ shift, doctor }: { shift: string; doctor: string }): string {
  return JSON.stringify([shift, doctor]);
}
