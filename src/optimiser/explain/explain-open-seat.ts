import type { Assignment, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import type { Cure } from './cures/cure.ts';
import { findCures } from './cures/find-cures.ts';
import { openSeatContext } from './cures/open-seat.ts';
import { type ReasonCode, reasonCode } from './reason-code.ts';
import { backUpSettler } from './settle-back-up.ts';
import { whatIf } from './what-if.ts';
import { withoutMemory } from './without-memory.ts';

const NO_BACK_UPS = { calledIn: [], released: [] };

/** One doctor who is not on the shift. */
export interface KeptDoctor {
  doctor: string;
  /** The first hard rule against; `null`: none. */
  against: Violation | null;
  /** Without a rule against: back-ups who would have to be called in, and those whom nobody would need any more. */
  calledIn: Assignment[];
  released: Assignment[];
}

export interface OpenSeatExplanation {
  shift: ProblemShift;
  openSeats: number;
  /** Who is on the shift. */
  holders: string[];
  /** Everybody else, by the rule that keeps them away; the rule that keeps the most first. */
  groups: { rule: ReasonCode; doctors: KeptDoctor[] }[];
  /** What would fill a seat, the cheapest first; only what was tried and helps. */
  cures: Cure[];
  /** The district has no ledger and no history: the roster could not remember anything. */
  withoutMemory: boolean;
}

/**
 * Explains an open seat: for every doctor the rule that forbids it, and what would cure it. Of a shift
 * without open seats it says just that; `null` for an unknown shift.
 *
 * Cost: a few rule checks per doctor, see `findCures`; about half a second for 143 doctors and 842 shifts.
 */
export function explainOpenSeat(
  problem: RosterProblem,
  roster: Roster,
  shiftId: string,
): OpenSeatExplanation | null {
  const shift = problem.shifts.find(({ id }) => id === shiftId);
  if (!shift) return null;
  const on = roster.assignments.filter((one) => one.shift === shiftId);
  const holders = new Set(on.filter(({ role }) => role === 'duty').map(({ doctor }) => doctor));
  const openSeats = shift.onlyWhenNeeded ? 0 : Math.max(0, shift.seats - holders.size);
  const told = {
    shift,
    openSeats,
    holders: [...new Set(on.map(({ doctor }) => doctor))],
    withoutMemory: withoutMemory(problem),
  };
  if (openSeats === 0) return { ...told, groups: [], cures: [] };
  const ask = whatIf(problem, roster);
  const context = openSeatContext(ask, backUpSettler(ask), shift);
  const kept = context.newcomers.map(({ doctor, plain }): KeptDoctor => {
    const [against = null] = plain.broken;
    const { calledIn, released } = against ? NO_BACK_UPS : plain;
    return { doctor: doctor.id, against, calledIn, released };
  });
  const groups = groupBy(kept, ({ against }) => (against ? reasonCode(against.rule) : 'none'));
  return {
    ...told,
    groups: [...groups]
      .map(([rule, doctors]) => ({ rule, doctors }))
      .sort((a, b) => b.doctors.length - a.doctors.length || (a.rule < b.rule ? -1 : 1)),
    cures: findCures(context),
  };
}
