import type {
  Assignment,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { changeCheck, isHardBreach } from '../../domain/rules/check-roster.ts';
import { newViolations } from '../../domain/rules/new-violations.ts';
import type { Violation } from '../../domain/rules/violation.ts';

/** A duty that a doctor would rather not have. */
export interface DutyOffer {
  id: string;
  doctor: string;
  shift: string;
}

/** What keeps a doctor from a shift that the roster problem does not know of: duties elsewhere, a no to it before. */
export type OutsideObstacle = (doctor: string, shift: string) => boolean;

/** An exchange in a cycle: the doctor of one offer takes the duty of the next. */
export interface Exchange {
  /** Positions among the offers. */
  from: number;
  to: number;
  /** How much better the doctor of `from` likes what comes than what goes, in grades of wishes; above 0. */
  gain: number;
}

/** Nobody offers a duty that is dear: what goes counts as unwanted, by one grade at least. */
const OFFERED = -1;

/**
 * Who would gladly and legally take whose duty for an own one, as far as two offers tell: every rule of
 * the doctor who takes it and of the team of the shift. Exact for a doctor who takes part in one exchange, as
 * long as nobody else of either team moves.
 *
 * Cost: one rule check of one doctor and one shift per pair that both gains and likes.
 */
export function exchangesAmong(
  problem: RosterProblem,
  assignments: readonly Assignment[],
  offers: readonly DutyOffer[],
  isOutside: OutsideObstacle,
): Exchange[] {
  const doctors = new Map(problem.doctors.map((doctor) => [doctor.id, doctor]));
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const holders = holdersOf(assignments);
  const check = changeCheck(problem, { assignments });
  const isLegal = (giving: DutyOffer, { doctor: holder, shift }: DutyOffer): boolean => {
    const { doctor } = giving;
    const removed = [duty(doctor, giving.shift), duty(holder, shift)];
    const { after, before } = check({ removed, added: [duty(doctor, shift)] });
    // What is missing where the own duty was is for whoever takes that one.
    const concerns = (one: Violation) =>
      isHardBreach(one) && (one.doctor === doctor || one.shifts.includes(shift));
    return !after.some(concerns) || !newViolations(before(), after, false).some(concerns);
  };
  return offers.flatMap((giving, from) =>
    offers.flatMap((taking, to): Exchange[] => {
      const [doctor, own, other] = [
        doctors.get(giving.doctor),
        shifts.get(giving.shift),
        shifts.get(taking.shift),
      ];
      if (!doctor || !own || !other || giving.doctor === taking.doctor) return [];
      if (holders.get(other.id)?.has(giving.doctor) !== false) return [];
      const gain = gainOf(doctor, own, other);
      if (gain === null || isOutside(doctor.id, other.id) || !isLegal(giving, taking)) return [];
      return [{ from, to, gain }];
    }),
  );
}

/**
 * What a doctor gains by another duty for an offered one, in grades of wishes; `null` when it is no gain to
 * count on: a veto or a wish against it, or another burden that was not wished for.
 */
function gainOf(doctor: ProblemDoctor, own: ProblemShift, other: ProblemShift): number | null {
  const [given, taken] = [likingOf(doctor, own.id), likingOf(doctor, other.id)];
  if (taken === null || taken < 0) return null;
  if (own.category !== other.category && taken === 0) return null;
  return taken - Math.min(OFFERED, given ?? OFFERED);
}

/** The sum of a doctor's wishes for a shift; `null` for a veto. */
function likingOf({ marks }: ProblemDoctor, shift: string): number | null {
  let sum = 0;
  for (const mark of marks) {
    if (!mark.shifts.includes(shift)) continue;
    if (mark.kind === 'veto') return null;
    sum += mark.kind === 'prefer' ? mark.grade : -mark.grade;
  }
  return sum;
}

function duty(doctor: string, shift: string): Assignment {
  return { doctor, shift, role: 'duty' };
}

function holdersOf(assignments: readonly Assignment[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { shift, doctor } of assignments) {
    const on = holders.get(shift) ?? new Set();
    holders.set(shift, on.add(doctor));
  }
  return holders;
}
