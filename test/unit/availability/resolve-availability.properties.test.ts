import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  AvailabilityEntry,
  ShiftSelection,
  VetoAllowance,
} from '../../../src/domain/availability/availability-entry.ts';
import type { ResolvedAvailability } from '../../../src/domain/availability/resolve-availability.ts';
import { resolveAvailability } from '../../../src/domain/availability/resolve-availability.ts';
import { SHIFTS } from './shift-builder.ts';

const ids = fc.constantFrom(...SHIFTS.map(({ id }) => id));
const dates = fc.constantFrom(...new Set(SHIFTS.map(({ date }) => date)));
const selection: fc.Arbitrary<ShiftSelection> = fc.oneof(
  fc.record({ by: fc.constant('shifts' as const), shifts: fc.array(ids, { minLength: 1, maxLength: 5 }) }),
  fc.record({ by: fc.constant('dates' as const), dates: fc.array(dates, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    by: fc.constant('pattern' as const),
    during: fc.constant({ from: null, to: null }),
    weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    weeks: fc.constantFrom('odd' as const, 'even' as const),
  }),
);
const grade = fc.constantFrom(1 as const, 2 as const, 3 as const);
const entry: fc.Arbitrary<AvailabilityEntry> = fc.oneof(
  fc.record({
    kind: fc.constant('veto' as const),
    id: fc.uuid(),
    selection,
    recordedOverAllowance: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom('prefer' as const, 'preferNot' as const),
    id: fc.uuid(),
    selection,
    grade,
  }),
  fc.record({ kind: fc.constant('neutral' as const), id: fc.uuid(), selection }),
  fc.record({
    kind: fc.constantFrom('atMost' as const, 'atLeast' as const),
    id: fc.uuid(),
    selection,
    count: fc.integer({ min: 0, max: 5 }),
    grade,
  }),
);
const entries = fc.array(entry, { maxLength: 12 });
const allowance: fc.Arbitrary<VetoAllowance> = fc.oneof(
  fc.constant(null),
  fc.record({
    unit: fc.constantFrom('days' as const, 'shifts' as const),
    count: fc.integer({ min: 0, max: 6 }),
  }),
);

/** What was resolved, said again shift by shift. */
function saidAgain(resolved: ResolvedAvailability): AvailabilityEntry[] {
  const marks = [...resolved.marks].sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return [
    ...marks.map((mark, index): AvailabilityEntry => {
      const id = `mark-${index}`;
      const again = { by: 'shifts' as const, shifts: mark.shifts };
      return mark.kind === 'veto'
        ? { kind: 'veto', id, selection: again, recordedOverAllowance: mark.overAllowance }
        : { kind: mark.kind, id, selection: again, grade: mark.grade };
    }),
    ...resolved.countWishes.map((wish, index): AvailabilityEntry => ({
      ...wish,
      id: `wish-${index}`,
      selection: { by: 'shifts', shifts: wish.shifts },
    })),
  ];
}

function isOver(mark: ResolvedAvailability['marks'][number]): boolean {
  return mark.kind === 'veto' && mark.overAllowance;
}

describe('availability, whatever is said', () => {
  it('is idempotent: saying the result again changes nothing', () => {
    fc.assert(
      fc.property(entries, allowance, (said, limit) => {
        const once = resolveAvailability(said, SHIFTS, limit);
        const twice = resolveAvailability(saidAgain(once), SHIFTS, limit);
        expect(twice.marks).toEqual(once.marks);
        expect(twice.countWishes).toEqual(once.countWishes);
        expect(twice.allowance.used).toBe(once.allowance.used);
      }),
    );
  });

  it('never exceeds the allowance with vetoes that are rules', () => {
    fc.assert(
      fc.property(entries, allowance, (said, limit) => {
        const { marks, allowance: report } = resolveAvailability(said, SHIFTS, limit);
        const locked = marks.filter((mark) => mark.kind === 'veto' && !mark.overAllowance);
        const shifts = locked.flatMap((mark) => mark.shifts);
        const units = limit?.unit === 'days' ? new Set(shifts.map((id) => id.slice(0, 10))) : new Set(shifts);
        expect(report.used).toBe(units.size);
        if (limit) expect(units.size).toBeLessThanOrEqual(limit.count);
        else expect(report.exceeded).toEqual([]);
      }),
    );
  });

  it('never marks a shift twice, so never both vetoes and wishes it', () => {
    fc.assert(
      fc.property(entries, allowance, (said, limit) => {
        const marked = resolveAvailability(said, SHIFTS, limit).marks.flatMap((mark) => mark.shifts);
        expect(new Set(marked).size).toBe(marked.length);
      }),
    );
  });

  it('reports every vetoed shift as either heard or exceeding', () => {
    fc.assert(
      fc.property(entries, allowance, (said, limit) => {
        const vetoed = (result: ResolvedAvailability) =>
          result.marks.filter(({ kind }) => kind === 'veto').flatMap((mark) => mark.shifts);
        const limited = resolveAvailability(said, SHIFTS, limit);
        const dropped = limited.allowance.exceeded
          .filter(({ recorded }) => !recorded)
          .flatMap(({ shifts }) => shifts);
        const all = vetoed(resolveAvailability(said, SHIFTS, null));
        expect([...vetoed(limited), ...dropped].sort()).toEqual([...all].sort());
      }),
    );
  });
});
