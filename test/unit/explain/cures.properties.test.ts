import { describe, expect, it } from '@jest/globals';
import type { Assignment, ProblemShift, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../../src/domain/roster/evaluate.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import type { Violation } from '../../../src/domain/rules/violation.ts';
import type { Cure } from '../../../src/optimiser/explain/cures/cure.ts';
import { explainOpenSeat } from '../../../src/optimiser/explain/explain-open-seat.ts';
import { levelChanges } from '../../../src/optimiser/explain/level-changes.ts';
import { duty } from '../../builders/problem-builder.ts';
import { randomProblem } from '../../builders/random-problem.ts';
import { someRoster } from '../../builders/some-roster.ts';

/** A legal roster with an open seat. */
interface OpenPlace {
  seed: number;
  problem: RosterProblem;
  assignments: Assignment[];
  shift: ProblemShift;
}

const holders = (assignments: readonly Assignment[], shift: string) =>
  assignments.filter((one) => one.shift === shift && one.role === 'duty').length;

/** Every open seat of some made-up rosters, after a few doctors have dropped out. */
function* openPlaces(seeds: number): Generator<OpenPlace> {
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = randomProblem(seed, { doctors: 4, shifts: 6, days: 9, withoutLocks: seed % 3 > 0 });
    const full = someRoster(problem, seed)?.assignments ?? [];
    const isLocked = (one: Assignment) =>
      problem.locks.some((l) => l.kind === 'assign' && l.shift === one.shift && l.doctor === one.doctor);
    const assignments = full.filter((one, at) => isLocked(one) || (at + seed) % 4 > 0);
    if (checkRoster(problem, { assignments }).some(isHardBreach)) continue;
    for (const shift of problem.shifts) {
      if (shift.onlyWhenNeeded || holders(assignments, shift.id) >= shift.seats) continue;
      yield { seed, problem, assignments, shift };
    }
  }
}

function explained({ problem, assignments, shift }: OpenPlace) {
  const roster = { problem: problem.id, assignments, blockedMornings: [] };
  return explainOpenSeat(problem, { format: 'vaktsirkel/roster', version: 1, ...roster }, shift.id)!;
}

/** The problem with what the cure asks for, made here by hand. */
function agreed(problem: RosterProblem, shift: string, { action }: Cure): RosterProblem {
  const changed = structuredClone(problem);
  if (action.kind === 'ask-wish' || action.kind === 'ask-veto') {
    const doctor = changed.doctors.find(({ id }) => id === action.doctor)!;
    const withdrawn = action.kind === 'ask-veto' ? 'veto' : 'preferNot';
    for (const mark of doctor.marks) {
      if (mark.kind === withdrawn) mark.shifts = mark.shifts.filter((one) => one !== shift);
    }
  }
  if (action.kind === 'fewer-seats') {
    for (const one of changed.shifts) if (one.id === shift) one.seats--;
  }
  if (action.kind === 'locum') changed.doctors.push(locum(problem, shift, action));
  return changed;
}

function locum(
  problem: RosterProblem,
  shift: string,
  { doctor, engagement, competence }: Extract<Cure['action'], { kind: 'locum' }>,
): RosterProblem['doctors'][number] {
  const always = { from: null, to: null };
  const { function: dutyFunction } = problem.shifts.find(({ id }) => id === shift)!;
  return {
    ...structuredClone(problem.doctors[0]!),
    ...{ id: doctor, marks: [], countWishes: [], absences: [], exemptions: [], dayLimits: [], targets: {} },
    engagements: [{ ...always, kind: engagement }],
    functions: [{ ...always, function: dutyFunction }],
    surgeryHours: [],
    verdicts: [
      {
        ...always,
        mayBeEngaged: true,
        mayStandAlone: competence !== 'withBackUp',
        mayBeBackUp: competence === 'backUp',
      },
    ],
  };
}

function applied(assignments: readonly Assignment[], { change }: Pick<Cure, 'change'>): Assignment[] {
  const isGone = (one: Assignment) =>
    change.removed.some((gone) => gone.shift === one.shift && gone.doctor === one.doctor);
  return [...assignments.filter((one) => !isGone(one)), ...change.added];
}

const hardIn = (problem: RosterProblem, assignments: readonly Assignment[]): Violation[] =>
  checkRoster(problem, { assignments }).filter(isHardBreach);

describe('every cure that is shown', () => {
  it('fills the seat, opens no other, breaks nothing that it does not name, and costs what it says', () => {
    const kinds = new Map<string, number>();
    for (const place of openPlaces(120)) {
      const { seed, problem, assignments, shift } = place;
      const before = evaluateRoster(problem, { assignments });
      for (const cure of explained(place).cures) {
        const what = [seed, shift.id, cure.action.kind];
        kinds.set(cure.action.kind, (kinds.get(cure.action.kind) ?? 0) + 1);
        const changed = agreed(problem, shift.id, cure);
        const cured = applied(assignments, cure);
        const seats = changed.shifts.find(({ id }) => id === shift.id)!.seats;
        const gained = shift.seats - seats + holders(cured, shift.id) - holders(assignments, shift.id);
        const after = evaluateRoster(changed, { assignments: cured });
        expect([...what, gained, after.openSeats]).toEqual([...what, 1, before.openSeats - 1]);
        const { action } = cure;
        const named = action.kind === 'reason' ? action.breaches.map((one) => JSON.stringify(one)) : [];
        const broken = hardIn(changed, cured).map((one) => JSON.stringify(one));
        expect([...what, broken.sort()]).toEqual([...what, named.sort()]);
        expect([...what, cure.changes]).toEqual([...what, levelChanges(before, after)]);
        expect(cure.cost).toBe(cure.parts.reduce((sum, { points }) => sum + points, 0));
      }
    }
    for (const kind of ['assign', 'ask-wish', 'ask-veto', 'move', 'reason', 'locum', 'fewer-seats']) {
      expect([kind, (kinds.get(kind) ?? 0) > 3]).toEqual([kind, true]);
    }
  });

  it('is in order of what it asks of people, and no more than three of a kind', () => {
    for (const place of openPlaces(60)) {
      const { cures } = explained(place);
      const costs = cures.map(({ cost }) => cost);
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
      for (const { action } of cures) {
        expect(cures.filter((other) => other.action.kind === action.kind).length).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe('an open seat', () => {
  it('lists everybody once, each with what a check of the whole roster says', () => {
    for (const place of openPlaces(60)) {
      const told = explained(place);
      const { problem, assignments, shift } = place;
      const kept = told.groups.flatMap((group) => group.doctors);
      const listed = [...told.holders, ...kept.map(({ doctor }) => doctor)].sort();
      expect(listed).toEqual(problem.doctors.map(({ id }) => id).sort());
      for (const { doctor, against, calledIn, released } of kept) {
        const change = { removed: released, added: [duty(doctor, shift.id), ...calledIn] };
        const broken = hardIn(problem, applied(assignments, { change }));
        const idle = ({ code }: Violation) => code === 'back-up-not-needed';
        const rules = broken.filter((one) => !idle(one)).map(({ rule }) => rule);
        if (against) expect(rules).toContain(against.rule);
        else expect(rules).toEqual([]);
      }
    }
  });

  it('has a cure of each kind that trying everything finds', () => {
    const found = new Map<string, number>();
    for (const place of openPlaces(120)) {
      const kinds = new Set(explained(place).cures.map(({ action }) => action.kind));
      for (const kind of curesByTrying(place)) {
        found.set(kind, (found.get(kind) ?? 0) + 1);
        const asked = kind === 'assign' ? ['assign', 'ask-wish', 'ask-veto'] : [kind];
        const what = [place.seed, place.shift.id, kind];
        expect([...what, asked.some((one) => kinds.has(one as Cure['action']['kind']))]).toEqual([
          ...what,
          true,
        ]);
      }
    }
    for (const kind of ['assign', 'ask-veto', 'reason', 'move']) expect(found.get(kind)).toBeGreaterThan(3);
  });

  /** Kinds of cures without any back-up coming or going: every doctor, and every other shift to every third one. */
  function curesByTrying({ problem, assignments, shift }: OpenPlace): Set<string> {
    const kinds = new Set<string>();
    const isLocked = (one: Assignment) =>
      problem.locks.some((l) => l.kind === 'assign' && l.shift === one.shift && l.doctor === one.doctor);
    for (const { id } of problem.doctors) {
      if (assignments.some((one) => one.shift === shift.id && one.doctor === id)) continue;
      const wanted = duty(id, shift.id);
      const broken = hardIn(problem, [...assignments, wanted]);
      if (broken.length === 0) kinds.add('assign');
      else if (broken.every(({ rule }) => rule === 'veto')) kinds.add('ask-veto');
      else if (
        broken.every(
          ({ strength, doctor, rule }) => strength === 'reason' && doctor === id && rule !== 'veto',
        )
      ) {
        kinds.add('reason');
      }
      const besides = [
        'overlap',
        'day-limit',
        'rest',
        'max-per-week',
        'max-per-period',
        'weekend-frequency',
        'consecutive-nights',
      ];
      if (broken.length === 0 || !broken.every(({ rule }) => besides.includes(rule))) continue;
      for (const own of assignments.filter((one) => one.doctor === id && !isLocked(one))) {
        const rest = assignments.filter((one) => one !== own);
        for (const heir of problem.doctors) {
          if (heir.id === id || assignments.some((one) => one.shift === own.shift && one.doctor === heir.id))
            continue;
          const moved = [...rest, wanted, duty(heir.id, own.shift)];
          if (hardIn(problem, moved).length === 0) kinds.add('move');
        }
      }
    }
    return kinds;
  }
});
