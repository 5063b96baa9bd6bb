import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rosterLedger } from '../../../src/domain/fairness/roster-ledger.ts';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster } from '../../../src/domain/rules/check-roster.ts';
import { measureCounts } from '../../../src/domain/roster/evaluate-fairness.ts';
import { keepParts } from '../../../src/domain/roster/keep-parts.ts';
import { isPartId, joinSeats, partsOfShift, splitSeat } from '../../../src/domain/roster/split-shift.ts';
import { minutesOf } from '../../../src/domain/rules/time.ts';
import { aProblem, duty } from '../../builders/problem-builder.ts';

const SHIFT = '2027-01-04/16:00/station';
const NIGHT = '2027-01-04/23:00/station';

const problem = aProblem('2027-01-04', 7)
  .measure('evening', ['weekdayEvening'])
  .doctor('a', {
    targets: { evening: 1 },
    marks: [{ kind: 'veto', overAllowance: false, shifts: [NIGHT] }],
  })
  .doctor('b', { targets: { evening: 1 } })
  .doctor('c', { marks: [{ kind: 'prefer', grade: 2, shifts: [SHIFT] }] })
  .shift('2027-01-04', '16:00', '23:00', { seats: 2 })
  .shift('2027-01-04', '23:00', '08:00', { night: true })
  .lock({ kind: 'forbid', shift: SHIFT, doctor: 'c' })
  .build();
const roster = [duty('a', SHIFT), duty('b', SHIFT)];
const start = Date.parse('2027-01-04T15:00:00Z');
const instant = (minutes: number) => new Date(start + minutes * 60_000).toISOString().replace('.000Z', 'Z');
/** Minutes after the shift's beginning, inside its seven hours. */
const inside = fc.integer({ min: 1, max: 7 * 60 - 1 });
const sorted = (assignments: readonly Assignment[]) =>
  assignments.map(({ shift, doctor }) => `${shift} ${doctor}`).sort();
const cutAt = (at: string) => splitSeat(problem, roster, { shift: SHIFT, doctor: 'a', at })!;

describe('a shift that is split', () => {
  it('has two parts whose hours and shares of the burden are the whole', () => {
    fc.assert(
      fc.property(inside, (minutes) => {
        const [first, second] = partsOfShift(problem.shifts[0]!, instant(minutes))!;
        expect([first.start, first.end, second.start, second.end]).toEqual([
          problem.shifts[0]!.start,
          instant(minutes),
          instant(minutes),
          problem.shifts[0]!.end,
        ]);
        expect(minutesOf(first.end) - minutesOf(first.start)).toBe(minutes);
        expect(first.part!.share).toBeCloseTo(minutes / 420, 6);
        expect(measureCounts(cutAt(instant(minutes)).problem, new Set([first.id, second.id]))).toEqual({
          evening: 1,
        });
        expect([first.id, second.id].every(isPartId)).toBe(true);
      }),
    );
  });

  it('is the whole again when one doctor has both parts, and the problem is what it was', () => {
    fc.assert(
      fc.property(inside, (minutes) => {
        const split = cutAt(instant(minutes));
        expect(sorted(split.assignments)).toHaveLength(3);
        const joined = joinSeats(split.problem, split.assignments);
        expect(joined.problem).toEqual(problem);
        expect(sorted(joined.assignments)).toEqual(sorted(roster));
      }),
    );
  });

  it('counts for both who have a part, together as one', () => {
    fc.assert(
      fc.property(inside, (minutes) => {
        const { problem: split, assignments } = cutAt(instant(minutes));
        const part = assignments.filter(({ doctor }) => doctor === 'a');
        const done = (doctor: number, held: Set<string>) =>
          rosterLedger(split, split.doctors[doctor]!, held)[0]!.after + 1;
        const [early, late] = part.map(({ shift }) => new Set([shift])) as [Set<string>, Set<string>];
        expect(done(0, early) + done(1, late)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('breaks no rule that the whole does not, and takes marks and decisions along', () => {
    const { problem: split, assignments } = cutAt(instant(240));
    const given = assignments.map((one) => (one.shift.includes('-from-') ? { ...one, doctor: 'b' } : one));
    // Whoever is on the shift already cannot have a part of another seat of it too.
    expect(checkRoster(split, { assignments }).map(({ code }) => code)).toEqual([]);
    expect(checkRoster(split, { assignments: given }).map(({ code }) => code)).toEqual(['duties-overlap']);
    const parts = split.shifts.filter(({ part }) => part).map(({ id }) => id);
    expect(split.doctors[2]!.marks[0]!.shifts).toEqual([SHIFT, ...parts]);
    expect(split.locks.map(({ shift }) => shift)).toEqual([SHIFT, ...parts]);
  });

  it('is split once, inside its hours, by who holds it', () => {
    expect(partsOfShift(problem.shifts[0]!, instant(0))).toBeNull();
    expect(partsOfShift(problem.shifts[0]!, instant(420))).toBeNull();
    const [first] = partsOfShift(problem.shifts[0]!, instant(240))!;
    expect(partsOfShift(first, instant(120))).toBeNull();
    expect(splitSeat(problem, roster, { shift: SHIFT, doctor: 'c', at: instant(240) })).toBeNull();
  });

  it('stays split in a re-planning where both parts are held, and is planned whole otherwise', () => {
    const split = cutAt(instant(240));
    const parts = split.problem.shifts.filter(({ part }) => part);
    const [early, late] = parts.map(({ id }) => id) as [string, string];
    const published = [duty('b', SHIFT), duty('a', early), duty('c', late)];
    const kept = keepParts({ ...problem, previousRoster: published }, parts);
    expect(kept.shifts.map(({ id, seats }) => [id, seats])).toEqual([
      [early, 1],
      [SHIFT, 1],
      [late, 1],
      [NIGHT, 1],
    ]);
    expect(kept.previousRoster).toEqual(published);
    expect(kept.locks.filter(({ kind }) => kind === 'assign')).toEqual([
      { kind: 'assign', ...duty('a', early) },
      { kind: 'assign', ...duty('c', late) },
    ]);
    const open = keepParts({ ...problem, previousRoster: [duty('b', SHIFT), duty('c', late)] }, parts);
    expect(open.shifts).toEqual(problem.shifts);
    expect(sorted(open.previousRoster!)).toEqual(sorted([duty('b', SHIFT), duty('c', SHIFT)]));
  });
});
