import type {
  Assignment,
  Instant,
  Lock,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../problem/roster-problem.ts';
import { osloWallTime } from '../calendar/oslo-time.ts';
import { minutesOf } from '../rules/time.ts';

/** A seat of a shift that is cut in two at an instant. */
export interface Cut {
  shift: string;
  /** Who holds the seat. */
  doctor: string;
  at: Instant;
}

/** A problem and the assignments of a roster of it. */
export interface Divided<A extends Assignment> {
  problem: RosterProblem;
  assignments: A[];
}

/** The two parts of a shift, the earlier first. */
type Parts = readonly [ProblemShift, ProblemShift];

/**
 * The two parts of a shift that is cut, one seat each; `null` when it is a part itself, or the instant does not lie
 * inside it. A part keeps date, category and back-up of its shift, and carries its share of the burden by its
 * minutes; both shares are the whole.
 */
export function partsOfShift(shift: ProblemShift, at: Instant): Parts | null {
  if (shift.part !== undefined || at <= shift.start || shift.end <= at) return null;
  const [start, cut, end] = [shift.start, at, shift.end].map(minutesOf) as [number, number, number];
  const share = Math.round((1e6 * (cut - start)) / (end - start)) / 1e6;
  const part = (side: 'until' | 'from', own: Partial<ProblemShift>, of: number): ProblemShift => ({
    ...shift,
    ...own,
    id: partId(shift.id, side, at),
    seats: 1,
    part: { of: shift.id, share: of },
  });
  return [
    part('until', { end: at }, share),
    part('from', { start: at }, Math.round(1e6 * (1 - share)) / 1e6),
  ];
}

/** The doctor's seat of the shift becomes one seat of each part, both the doctor's; `null` where it cannot. */
export function splitSeat<A extends Assignment>(
  problem: RosterProblem,
  assignments: readonly A[],
  { shift: id, doctor, at }: Cut,
): Divided<A> | null {
  const shift = problem.shifts.find((one) => one.id === id);
  const parts = shift && partsOfShift(shift, at);
  const held = assignments.find((one) => one.shift === id && one.doctor === doctor && one.role === 'duty');
  if (!shift || shift.seats < 1 || !parts || !held) return null;
  return {
    problem: withParts(problem, shift, parts),
    assignments: assignments.flatMap((one) =>
      one === held ? parts.map((part) => ({ ...one, shift: part.id })) : [one],
    ),
  };
}

/** Both parts of a seat that one doctor holds are the whole shift again. */
export function joinSeats<A extends Assignment>(
  problem: RosterProblem,
  assignments: readonly A[],
): Divided<A> {
  let joined: Divided<A> = { problem, assignments: [...assignments] };
  for (const first of problem.shifts) {
    const second =
      first.part && problem.shifts.find((one) => one.part?.of === first.part?.of && one.start === first.end);
    if (!second) continue;
    for (const held of assignments.filter(({ shift, role }) => shift === first.id && role === 'duty')) {
      const other = assignments.find(
        (one) => one.shift === second.id && one.doctor === held.doctor && one.role === 'duty',
      );
      if (other) joined = joinOne(joined, [first, second], held, other);
    }
  }
  return joined;
}

function joinOne<A extends Assignment>(
  { problem, assignments }: Divided<A>,
  parts: Parts,
  held: A,
  other: A,
): Divided<A> {
  const whole = parts[0].part!.of;
  return {
    problem: withSeats(problem, [
      [whole, 1],
      [parts[0].id, -1],
      [parts[1].id, -1],
    ]),
    assignments: assignments.flatMap((one) =>
      one === other ? [] : one === held ? [{ ...held, shift: whole }] : [one],
    ),
  };
}

/** The part on one side of a cut. */
export function partId(shift: string, side: 'until' | 'from', at: Instant): string {
  const [date, slot, ...rest] = shift.split('/');
  return [date, `${slot}-${side}-${osloWallTime(at).time.replace(':', '')}`, ...rest].join('/');
}

/** Whether an id is that of a part, by its looks. */
export function isPartId(shift: string): boolean {
  return /-(?:until|from)-\d{4}(?:\/|$)/.test(shift);
}

function withParts(problem: RosterProblem, shift: ProblemShift, parts: Parts): RosterProblem {
  const known = new Set(problem.shifts.map(({ id }) => id));
  const fresh = parts.filter(({ id }) => !known.has(id));
  const ids = fresh.map(({ id }) => id);
  const added = {
    ...problem,
    shifts: [...problem.shifts, ...fresh.map((part) => ({ ...part, seats: 0 }))].sort(inOrder),
    doctors: problem.doctors.map((doctor) => withMarks(doctor, shift.id, ids)),
    locks: problem.locks.flatMap((lock) => locksOnParts(lock, shift.id, ids)),
  };
  return withSeats(added, [[shift.id, -1], ...parts.map(({ id }): [string, number] => [id, 1])]);
}

/** What a doctor has said of the shift holds for its parts. */
function withMarks(doctor: ProblemDoctor, whole: string, parts: readonly string[]): ProblemDoctor {
  const named = [...doctor.marks, ...doctor.countWishes].some(({ shifts }) => shifts.includes(whole));
  if (!named) return doctor;
  const more = <W extends { shifts: string[] }>(one: W): W =>
    one.shifts.includes(whole) ? { ...one, shifts: [...one.shifts, ...parts] } : one;
  return { ...doctor, marks: doctor.marks.map(more), countWishes: doctor.countWishes.map(more) };
}

/** Who is kept from the shift is kept from its parts; a decision to put somebody there ends with the seat. */
function locksOnParts(lock: Lock, whole: string, parts: readonly string[]): Lock[] {
  if (lock.kind !== 'forbid' || lock.shift !== whole) return [lock];
  return [lock, ...parts.map((shift) => ({ ...lock, shift }))];
}

/** The problem with more or fewer seats; parts without a seat are gone, and whatever named them. */
function withSeats(
  problem: RosterProblem,
  changes: readonly (readonly [shift: string, by: number])[],
): RosterProblem {
  const by = new Map(changes);
  const shifts = problem.shifts.map((shift) => ({ ...shift, seats: shift.seats + (by.get(shift.id) ?? 0) }));
  const gone = new Set(shifts.flatMap(({ id, seats, part }) => (part && seats === 0 ? [id] : [])));
  if (gone.size === 0) return { ...problem, shifts };
  const without = <W extends { shifts: string[] }>(one: W): W => ({
    ...one,
    shifts: one.shifts.filter((id) => !gone.has(id)),
  });
  return {
    ...problem,
    shifts: shifts.filter(({ id }) => !gone.has(id)),
    doctors: problem.doctors.map((doctor) => ({
      ...doctor,
      marks: doctor.marks.map(without),
      countWishes: doctor.countWishes.map(without),
    })),
    locks: problem.locks.filter(({ shift }) => !gone.has(shift)),
  };
}

function inOrder(a: ProblemShift, b: ProblemShift): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
