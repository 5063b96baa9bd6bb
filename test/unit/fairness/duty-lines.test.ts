import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { settlementsOf } from '../../../src/domain/fairness/close-period.ts';
import {
  dutyLines,
  type HeldSeat,
  mannedSeats,
  type RecordedMove,
} from '../../../src/domain/fairness/duty-lines.ts';
import { tallyDuties } from '../../../src/domain/fairness/tally-duties.ts';
import { doneBy, DOCTORS, happen, linesOf, policies, someDuties, sum } from './some-duties.ts';

type Part = NonNullable<HeldSeat['part']>;

const seat = { shift: 's', category: 'easter' };

/** What each doctor reads of the shift `s`: doctor, kind, counts, colleague. */
function read(doctors: string[], moves: Pick<RecordedMove, 'from' | 'to' | 'credited' | 'kind'>[]) {
  return dutyLines(
    doctors.map((doctor) => ({ ...seat, doctor })),
    moves.map((move) => ({ ...seat, ...move })),
  ).map(({ doctor, kind, counts, colleague }) => [doctor, kind, counts, colleague]);
}

describe('a duty', () => {
  const given = { from: 'd1', to: 'd2', kind: 'swap' as const };
  const sick = { from: 'd1', to: null, credited: 'd1', kind: 'sickCall' as const };

  it('counts for who holds it', () => {
    expect(read(['d1'], [])).toEqual([['d1', 'worked', 1, null]]);
  });

  it('that is given away counts for who works it, or for who found a taker, as was written down', () => {
    expect(read(['d2'], [{ ...given, credited: 'd2' }])).toEqual([
      ['d1', 'gaveAway', 0, 'd2'],
      ['d2', 'tookOver', 1, 'd1'],
    ]);
    expect(read(['d2'], [{ ...given, credited: 'd1' }])).toEqual([
      ['d1', 'credited', 1, 'd2'],
      ['d2', 'stoodIn', 0, 'd1'],
    ]);
  });

  it('that passes through several hands tells each of them', () => {
    const on = { from: 'd2', to: 'd3', credited: 'd3', kind: 'swap' as const };
    expect(read(['d3'], [{ ...given, credited: 'd2' }, on])).toEqual([
      ['d1', 'gaveAway', 0, 'd2'],
      ['d2', 'gaveAway', 0, 'd3'],
      ['d3', 'tookOver', 1, 'd2'],
    ]);
    const back = { from: 'd2', to: 'd1', credited: 'd1', kind: 'swap' as const };
    expect(read(['d1'], [{ ...given, credited: 'd2' }, back])).toEqual([
      ['d1', 'tookOver', 1, 'd2'],
      ['d2', 'gaveAway', 0, 'd1'],
    ]);
  });

  it('that is split counts for each who has a part, by its share, and what is left came as the shift came', () => {
    const [early, late] = [0.375, 0.625].map((share) => ({ of: 's', share })) as [Part, Part];
    const held = [
      { ...seat, shift: 's1', doctor: 'd2', part: early },
      { ...seat, shift: 's2', doctor: 'd3', part: late },
    ];
    const moves = [
      { ...seat, ...given, credited: 'd1' },
      { ...seat, shift: 's2', from: 'd2', to: 'd3', credited: 'd1', kind: 'swap' as const, share: 0.625 },
    ];
    const lines = dutyLines(held, moves);
    expect(doneBy(lines)).toMatchObject({ d1: 1, d2: 0, d3: 0 });
    expect([...mannedSeats(lines)]).toEqual([
      ['s1', 0.375],
      ['s2', 0.625],
    ]);
    const lost = { ...seat, shift: 's2', from: 'd3', to: null, credited: 'd3', kind: 'sickCall' as const };
    expect(dutyLines([], [{ ...lost, share: 0.625 }])[0]).toMatchObject({ doctor: 'd3', counts: 0.625 });
  });

  it('lost to sickness counts for both, and for the first also when nobody works it', () => {
    const taken = { from: null, to: 'd2', credited: 'd2', kind: 'openShift' as const };
    expect(read([], [sick])).toEqual([['d1', 'sickCall', 1, null]]);
    expect(read(['d2'], [sick, taken])).toEqual([
      ['d1', 'sickCall', 1, null],
      ['d2', 'tookOver', 1, null],
    ]);
    const again = { from: null, to: 'd1', credited: 'd1', kind: 'return' as const };
    expect(read(['d1'], [sick, again])).toEqual([['d1', 'worked', 1, null]]);
  });

  it('that met a colleague’s share when it was lost does so still, and tells that one of no sickness', () => {
    const lost = { ...sick, from: 'd2' };
    expect(read([], [{ ...given, credited: 'd1' }, lost])).toEqual([
      ['d1', 'credited', 1, 'd2'],
      ['d2', 'sickCall', 0, null],
    ]);
  });
});

describe('the duties of a period', () => {
  it('sum to the seats that are manned, and those lost to sickness', () => {
    fc.assert(
      fc.property(someDuties, (duties) => {
        const lines = linesOf(duties);
        const lost = lines.filter(({ excused }) => excused).length;
        expect(sum(lines.map(({ counts }) => counts))).toBe(duties.held.length + lost);
        expect(sum([...mannedSeats(lines).values()])).toBe(duties.held.length);
        const done = [...tallyDuties(lines).values()].flatMap((own) => [...own.values()]);
        expect(sum(done.map((own) => own.done))).toBe(duties.held.length + lost);
      }),
    );
  });

  it('change by a swap exactly by what it says', () => {
    fc.assert(
      fc.property(someDuties, fc.nat(), fc.constantFrom(...DOCTORS), policies, (duties, at, to, policy) => {
        const given = duties.held[at % Math.max(1, duties.held.length)];
        if (!given) return;
        const { shift, doctor: from } = given;
        const after = happen(duties, { shift, kind: 'swap', from, to }, policy);
        const move = after.moves[duties.moves.length];
        if (!move) return;
        const lines = linesOf(duties);
        // Who comes after all has not lost the shift to sickness any more: that is another change.
        const lost = lines.filter((line) => line.excused && line.shift === shift);
        if (lost.some((line) => line.doctor === to || line.colleague === to)) return;
        const [was, is] = [doneBy(lines), doneBy(linesOf(after))];
        const before = lines.find(
          (line) => line.shift === shift && line.kind === 'stoodIn' && line.doctor === from,
        );
        const expected = { ...was };
        expected[before?.colleague ?? from]! -= 1;
        expected[move.credited]! += 1;
        expect(is).toEqual(expected);
        if (policy === 'whoWasRostered') expect(is).toEqual(was);
      }),
    );
  });

  it('count for nobody less after a sick call', () => {
    fc.assert(
      fc.property(someDuties, fc.nat(), policies, (duties, at, policy) => {
        const lost = duties.held[at % Math.max(1, duties.held.length)];
        if (!lost) return;
        const { shift, doctor: from } = lost;
        const after = happen(duties, { shift, kind: 'sickCall', from, to: from }, policy);
        const [was, is] = [doneBy(linesOf(duties)), doneBy(linesOf(after))];
        for (const doctor of DOCTORS) expect(is[doctor]).toBeGreaterThanOrEqual(was[doctor]!);
      }),
    );
  });

  it('are as they were once a sick call is taken back', () => {
    fc.assert(
      fc.property(someDuties, fc.nat(), policies, (duties, at, policy) => {
        const lost = duties.held[at % Math.max(1, duties.held.length)];
        if (!lost) return;
        const { shift, doctor } = lost;
        const ill = happen(duties, { shift, kind: 'sickCall', from: doctor, to: doctor }, policy);
        const well = happen(ill, { shift, kind: 'return', from: doctor, to: doctor }, policy);
        expect(well.held).toHaveLength(duties.held.length);
        expect(doneBy(linesOf(well))).toEqual(doneBy(linesOf(duties)));
      }),
    );
  });

  it('that change after a closing are settled to what they come to', () => {
    fc.assert(
      fc.property(someDuties, fc.nat(), (duties, at) => {
        const closed = linesOf(duties);
        const now = linesOf({ ...duties, held: duties.held.slice(at % (duties.held.length + 1)) });
        const settled = settlementsOf(closed, now);
        const [was, is] = [doneBy(closed), doneBy(now)];
        for (const doctor of DOCTORS) {
          const amount = sum(settled.filter((one) => one.doctor === doctor).map((one) => one.amount));
          expect(was[doctor]! + amount).toBe(is[doctor]);
        }
        expect(settlementsOf(closed, closed)).toEqual([]);
      }),
    );
  });
});
