import { describe, expect, it } from '@jest/globals';
import type {
  AvailabilityEntry,
  ShiftSelection,
} from '../../../src/domain/availability/availability-entry.ts';
import { resolveAvailability } from '../../../src/domain/availability/resolve-availability.ts';
import { SHIFTS } from './shift-builder.ts';

const on = (...dates: string[]): ShiftSelection => ({ by: 'dates', dates });
const mondays: ShiftSelection = { by: 'pattern', during: { from: null, to: null }, weekdays: [1] };
const shift = (...shifts: string[]): ShiftSelection => ({ by: 'shifts', shifts });
const veto = (id: string, selection: ShiftSelection, recordedOverAllowance = false): AvailabilityEntry => ({
  kind: 'veto',
  id,
  selection,
  recordedOverAllowance,
});
const prefer = (id: string, selection: ShiftSelection): AvailabilityEntry => ({
  kind: 'prefer',
  id,
  selection,
  grade: 2,
});
const both = (date: string) => [`${date}/evening/station`, `${date}/night/station`];

describe('availability', () => {
  it('is empty for somebody who has said nothing', () => {
    expect(resolveAvailability([], SHIFTS, null)).toEqual({
      marks: [],
      countWishes: [],
      absences: [],
      takeExtra: 0,
      giveAway: 0,
      allowance: { used: 0, exceeded: [] },
    });
  });

  it('lets the later word hold on the same shift', () => {
    const { marks } = resolveAvailability(
      [veto('1', on('2027-01-05')), prefer('2', on('2027-01-05'))],
      SHIFTS,
      null,
    );
    expect(marks).toEqual([{ kind: 'prefer', grade: 2, shifts: both('2027-01-05') }]);
  });

  it('lets a date hold over a pattern, and a shift over a date, in whatever order', () => {
    const { marks } = resolveAvailability(
      [
        prefer('1', shift('2027-01-04/night/station')),
        { kind: 'preferNot', id: '2', selection: on('2027-01-04'), grade: 3 },
        veto('3', { ...mondays, during: { from: null, to: '2027-01-12' } }),
      ],
      SHIFTS,
      null,
    );
    expect(marks).toEqual([
      { kind: 'prefer', grade: 2, shifts: ['2027-01-04/night/station'] },
      { kind: 'preferNot', grade: 3, shifts: ['2027-01-04/evening/station'] },
      { kind: 'veto', overAllowance: false, shifts: both('2027-01-11') },
    ]);
  });

  it('takes back what was said by a neutral word', () => {
    const { marks } = resolveAvailability(
      [
        veto('1', mondays),
        { kind: 'neutral', id: '2', selection: on('2027-01-11', '2027-01-18', '2027-01-25') },
      ],
      SHIFTS,
      null,
    );
    expect(marks).toEqual([{ kind: 'veto', overAllowance: false, shifts: both('2027-01-04') }]);
  });

  it('counts the allowance in days or in shifts', () => {
    const entries = [veto('1', on('2027-01-05', '2027-01-06', '2027-01-07'))];
    const days = resolveAvailability(entries, SHIFTS, { unit: 'days', count: 2 });
    expect(days.marks).toEqual([
      { kind: 'veto', overAllowance: false, shifts: [...both('2027-01-05'), ...both('2027-01-06')] },
    ]);
    expect(days.allowance).toEqual({
      used: 2,
      exceeded: [{ entry: '1', shifts: both('2027-01-07'), recorded: false }],
    });
    const shifts = resolveAvailability(entries, SHIFTS, { unit: 'shifts', count: 3 });
    expect(shifts.marks[0]?.shifts).toEqual([...both('2027-01-05'), '2027-01-06/evening/station']);
    expect(shifts.allowance.used).toBe(3);
  });

  it('hears vetoes in order of entry, not of date', () => {
    const { marks, allowance } = resolveAvailability(
      [veto('late date first', on('2027-01-29')), veto('early date second', on('2027-01-05'))],
      SHIFTS,
      { unit: 'days', count: 1 },
    );
    expect(marks).toEqual([{ kind: 'veto', overAllowance: false, shifts: both('2027-01-29') }]);
    expect(allowance.exceeded.map(({ entry }) => entry)).toEqual(['early date second']);
  });

  it('does not spend the allowance on vetoes that were taken back', () => {
    const { marks } = resolveAvailability(
      [veto('1', on('2027-01-05')), prefer('2', on('2027-01-05')), veto('3', on('2027-01-06'))],
      SHIFTS,
      { unit: 'days', count: 1 },
    );
    expect(marks).toContainEqual({ kind: 'veto', overAllowance: false, shifts: both('2027-01-06') });
  });

  it('hears what exceeds the allowance only when a coordinator recorded it, and then as a cost', () => {
    const { marks, allowance } = resolveAvailability(
      [veto('1', on('2027-01-05')), veto('2', on('2027-01-06'), true), veto('3', on('2027-01-07'))],
      SHIFTS,
      { unit: 'days', count: 1 },
    );
    expect(marks).toEqual([
      { kind: 'veto', overAllowance: false, shifts: both('2027-01-05') },
      { kind: 'veto', overAllowance: true, shifts: both('2027-01-06') },
    ]);
    expect(allowance).toEqual({
      used: 1,
      exceeded: [
        { entry: '2', shifts: both('2027-01-06'), recorded: true },
        { entry: '3', shifts: both('2027-01-07'), recorded: false },
      ],
    });
  });

  it('merges absences of one kind that overlap or touch, and drops empty ones', () => {
    const absence = (from: string, to: string, kind: 'absence' | 'busyElsewhere' = 'absence') =>
      ({ kind, id: from, from, to }) satisfies AvailabilityEntry;
    const { absences } = resolveAvailability(
      [
        absence('2027-01-20T00:00:00Z', '2027-01-22T00:00:00Z'),
        absence('2027-01-10T00:00:00Z', '2027-01-12T00:00:00Z'),
        absence('2027-01-11T00:00:00Z', '2027-01-11T12:00:00Z', 'busyElsewhere'),
        absence('2027-01-12T00:00:00Z', '2027-01-14T00:00:00Z'),
        absence('2027-01-15T00:00:00Z', '2027-01-15T00:00:00Z'),
        absence('2027-01-10T06:00:00Z', '2027-01-11T00:00:00Z'),
      ],
      SHIFTS,
      null,
    );
    expect(absences).toEqual([
      { kind: 'absence', from: '2027-01-10T00:00:00Z', to: '2027-01-14T00:00:00Z' },
      { kind: 'busyElsewhere', from: '2027-01-11T00:00:00Z', to: '2027-01-11T12:00:00Z' },
      { kind: 'absence', from: '2027-01-20T00:00:00Z', to: '2027-01-22T00:00:00Z' },
    ]);
  });

  it('keeps the last count wish on the same shifts, and leaves out one on no shift', () => {
    const atMost = (id: string, count: number, selection: ShiftSelection): AvailabilityEntry => ({
      kind: 'atMost',
      id,
      count,
      grade: 1,
      selection,
    });
    const { countWishes } = resolveAvailability(
      [
        atMost('1', 2, on('2027-01-05')),
        { kind: 'atLeast', id: '2', count: 1, grade: 3, selection: on('2027-01-05') },
        atMost('3', 1, on('2027-01-05')),
        atMost('4', 1, on('2030-01-05')),
      ],
      SHIFTS,
      null,
    );
    expect(countWishes).toEqual([
      { kind: 'atLeast', count: 1, grade: 3, shifts: both('2027-01-05') },
      { kind: 'atMost', count: 1, grade: 1, shifts: both('2027-01-05') },
    ]);
  });

  it('takes the last word on extra shifts and on giving away', () => {
    const resolved = resolveAvailability(
      [
        { kind: 'takeExtra', id: '1', count: 4 },
        { kind: 'giveAway', id: '2', count: 2 },
        { kind: 'takeExtra', id: '3', count: 1 },
      ],
      SHIFTS,
      null,
    );
    expect(resolved).toMatchObject({ takeExtra: 1, giveAway: 2 });
  });
});
