import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffRosters } from '../../../src/domain/roster/diff-rosters.ts';
import { groupChanges } from '../../../web/src/plan/versions/group-changes.ts';

const DATES = ['2027-02-01', '2027-02-02', '2027-02-03'];
const SHIFTS = DATES.flatMap((date) => ['evening', 'night'].map((slot) => ({ id: `${date}/${slot}`, date })));
const DOCTORS = ['Dag', 'Eli', 'Åse'];

const roster = fc
  .uniqueArray(
    fc.record({
      shift: fc.constantFrom(...SHIFTS.map(({ id }) => id)),
      doctor: fc.constantFrom(...DOCTORS),
      role: fc.constantFrom('duty' as const, 'training' as const),
    }),
    { selector: ({ shift, doctor }) => `${shift} ${doctor}` },
  )
  .map((assignments) => ({ assignments }));

/** Headings with what stands under them. */
function told(a: Parameters<typeof diffRosters>[0], b: typeof a, by: 'lege' | 'dato') {
  const { changes } = diffRosters(a, b, SHIFTS);
  const named = changes.map((change) => ({ ...change, name: change.doctor }));
  return groupChanges(named, by).map(({ key, changes: own }) => ({
    key,
    own: own.map(({ kind, shift, doctor }) => ({ kind, shift, doctor })),
  }));
}

describe('two versions side by side', () => {
  const MIRRORED = { added: 'removed', removed: 'added', changed: 'changed' } as const;

  it.each(['lege', 'dato'] as const)('say of B to A the mirror of A to B, by %s', (by) => {
    fc.assert(
      fc.property(roster, roster, (a, b) => {
        const mirrored = told(b, a, by).map(({ key, own }) => ({
          key,
          own: own.map((one) => ({ ...one, kind: MIRRORED[one.kind] })),
        }));
        expect(told(a, b, by)).toEqual(mirrored);
      }),
    );
  });

  it('put doctors in the order of Norwegian names, and dates in their own', () => {
    const at = (shift: string, doctor: string) => ({ shift, doctor, role: 'duty' as const });
    const b = { assignments: [at('2027-02-02/night', 'Åse'), at('2027-02-01/night', 'Eli')] };
    const keys = (by: 'lege' | 'dato') => told({ assignments: [] }, b, by).map(({ key }) => key);
    expect(keys('lege')).toEqual(['Eli', 'Åse']);
    expect(keys('dato')).toEqual(['2027-02-01', '2027-02-02']);
  });
});
