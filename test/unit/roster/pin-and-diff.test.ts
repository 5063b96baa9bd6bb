import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Assignment, Lock } from '../../../src/domain/problem/roster-problem.ts';
import { diffRosters } from '../../../src/domain/roster/diff-rosters.ts';
import type { Pin } from '../../../src/domain/roster/pin.ts';
import { addPin, locksOfPins, removePin, unkeptPins } from '../../../src/domain/roster/pin.ts';

const pin = (lock: Lock): Pin => ({ lock, by: 'coordinator', at: '2026-11-01T09:00:00Z' });
const assign: Lock = { kind: 'assign', shift: 'a', doctor: 'x', role: 'duty' };
const forbid: Lock = { kind: 'forbid', shift: 'a', doctor: 'x' };

describe('pins', () => {
  it('become locks, and the same place is pinned once', () => {
    const added = addPin([pin(assign)], pin({ ...assign, role: 'training', supervisor: 'y' }));
    expect(added.ok && locksOfPins(added.pins)).toEqual([
      { kind: 'assign', shift: 'a', doctor: 'x', role: 'training', supervisor: 'y' },
    ]);
  });

  it('are refused when the opposite is pinned', () => {
    expect(addPin([pin(assign)], pin(forbid))).toEqual({
      ok: false,
      code: 'pin-conflict',
      existing: pin(assign),
    });
    expect(addPin([pin(assign)], pin({ ...forbid, doctor: 'y' })).ok).toBe(true);
  });

  it('are taken away by place', () => {
    expect(removePin([pin(assign), pin({ ...forbid, shift: 'b' })], { shift: 'a', doctor: 'x' })).toEqual([
      pin({ ...forbid, shift: 'b' }),
    ]);
  });

  it.each<[string, Lock, Assignment[], number]>([
    ['kept', assign, [{ shift: 'a', doctor: 'x', role: 'duty' }], 0],
    ['missing', assign, [], 1],
    ['other role', assign, [{ shift: 'a', doctor: 'x', role: 'training', supervisor: 'y' }], 1],
    ['other doctor', assign, [{ shift: 'a', doctor: 'y', role: 'duty' }], 1],
    ['forbidden and absent', forbid, [{ shift: 'b', doctor: 'x', role: 'duty' }], 0],
    ['forbidden and present', forbid, [{ shift: 'a', doctor: 'x', role: 'duty' }], 1],
  ])('%s', (_, lock, assignments, count) => {
    expect(unkeptPins([pin(lock)], assignments)).toHaveLength(count);
  });
});

const shifts = [
  { id: 'a', date: '2027-01-05' },
  { id: 'b', date: '2027-01-04' },
  { id: 'c', date: '2027-01-05' },
];
const duty = (shift: string, doctor: string): Assignment => ({ shift, doctor, role: 'duty' });

describe('difference of two rosters', () => {
  it('lists what was added, removed and changed, by doctor and by date', () => {
    const before = { assignments: [duty('a', 'x'), duty('b', 'y'), duty('c', 'z')] };
    const training: Assignment = { shift: 'c', doctor: 'z', role: 'training', supervisor: 'x' };
    const after = { assignments: [duty('a', 'y'), duty('b', 'y'), training] };
    const diff = diffRosters(before, after, shifts);
    expect(diff.changes.map(({ kind, shift, doctor }) => [kind, shift, doctor])).toEqual([
      ['removed', 'a', 'x'],
      ['added', 'a', 'y'],
      ['changed', 'c', 'z'],
    ]);
    expect(diff.byDoctor.map(({ doctor, changes }) => [doctor, changes.length])).toEqual([
      ['x', 1],
      ['y', 1],
      ['z', 1],
    ]);
    expect(diff.byDate.map(({ date, changes }) => [date, changes.length])).toEqual([['2027-01-05', 3]]);
  });

  it('throws on a shift it does not know, which is a bug', () => {
    expect(() => diffRosters({ assignments: [] }, { assignments: [duty('q', 'x')] }, shifts)).toThrow('q');
  });

  const rosterOf = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z')), {
      selector: ([shift, doctor]) => shift + doctor,
    })
    .map((pairs) => ({ assignments: pairs.map(([shift, doctor]) => duty(shift, doctor)) }));

  it('applied to the first roster gives the second, and is empty from a roster to itself', () => {
    fc.assert(
      fc.property(rosterOf, rosterOf, (before, after) => {
        const keys = new Set(before.assignments.map(({ shift, doctor }) => shift + doctor));
        for (const { kind, shift, doctor } of diffRosters(before, after, shifts).changes) {
          if (kind === 'added') keys.add(shift + doctor);
          if (kind === 'removed') expect(keys.delete(shift + doctor)).toBe(true);
        }
        expect([...keys].sort()).toEqual(after.assignments.map(({ shift, doctor }) => shift + doctor).sort());
        expect(diffRosters(after, after, shifts).changes).toEqual([]);
      }),
    );
  });
});
