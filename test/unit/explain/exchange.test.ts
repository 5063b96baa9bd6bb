import { describe, expect, it } from '@jest/globals';
import type { ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import { explainShift } from '../../../src/optimiser/explain/explain-shift.ts';
import { aProblem, aRoster, duty, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { AWAY, EVENING } from './back-up-district.ts';

const LATER = '2027-01-20/16:00/station';
const LATEST = '2027-01-27/16:00/station';

/** Three evenings far from each other, and doctors with a fair share of one each. */
function evenings(doctors: Record<string, Partial<ProblemDoctor>>): ProblemBuilder {
  const builder = aProblem().measure('weekdayEvening', ['weekdayEvening']).rule('absence', {});
  for (const date of ['2027-01-04', '2027-01-20', '2027-01-27']) builder.shift(date, '16:00', '23:00');
  for (const [id, own] of Object.entries(doctors)) {
    builder.doctor(id, { targets: { weekdayEvening: 1 }, ...own });
  }
  return builder;
}

function others(builder: ProblemBuilder, instead: string | null = null) {
  const problem = builder.build();
  const roster = aRoster(problem, duty('Ada', EVENING), duty('Bo', LATER));
  return explainShift(problem, roster, EVENING, instead)!.others;
}

describe('an exchange', () => {
  it('is told where it costs less than a plain hand-over', () => {
    expect(others(evenings({ Ada: {}, Bo: {} }))).toMatchObject([
      { doctor: 'Bo', against: null, inReturn: LATER, changes: [] },
    ]);
  });

  it('says what it costs at each level', () => {
    const unwilling = { marks: [{ kind: 'preferNot' as const, grade: 2 as const, shifts: [LATER] }] };
    expect(others(evenings({ Ada: unwilling, Bo: {} }))).toMatchObject([
      { inReturn: LATER, changes: [{ level: 'wishes', by: 2 }] },
    ]);
  });

  it('is none that breaks a rule, or that a lock forbids', () => {
    const handOver = [
      { level: 'fairnessMax', by: 0.5 },
      { level: 'fairnessSum', by: 1 },
    ];
    const away = {
      absences: [{ kind: 'absence' as const, from: '2027-01-19T00:00:00Z', to: '2027-01-22T00:00:00Z' }],
    };
    expect(others(evenings({ Ada: away, Bo: {} }))).toMatchObject([{ inReturn: null, changes: handOver }]);
    const locked = evenings({ Ada: {}, Bo: {} });
    locked.lock({ kind: 'assign', shift: LATER, doctor: 'Bo', role: 'duty' });
    expect(others(locked)).toMatchObject([{ inReturn: null, changes: handOver }]);
    // One shift in 28 days: with both of Bo's the hand-over itself is against the rule.
    const one = evenings({ Ada: {}, Bo: {} }).rule('max-per-week', { count: 1, days: 28 });
    expect(others(one)).toMatchObject([{ against: { rule: 'max-per-week' }, inReturn: null, changes: [] }]);
  });

  it('is not looked for where a plain hand-over is as good', () => {
    const better = evenings({
      Ada: { targets: { weekdayEvening: 0 } },
      Bo: { targets: { weekdayEvening: 2 } },
    });
    expect(others(better)).toMatchObject([
      {
        inReturn: null,
        changes: [
          { level: 'fairnessMax', by: -0.5 },
          { level: 'fairnessSum', by: -1 },
        ],
      },
    ]);
  });

  it('is the best of several', () => {
    const problem = evenings({
      Ada: { marks: [{ kind: 'prefer', grade: 3, shifts: [LATEST] }] },
      Bo: { targets: { weekdayEvening: 2 } },
    }).build();
    const roster = aRoster(problem, duty('Ada', EVENING), duty('Bo', LATER), duty('Bo', LATEST));
    expect(explainShift(problem, roster, EVENING)!.others).toMatchObject([
      { inReturn: LATEST, changes: [{ level: 'wishes', by: -3 }] },
    ]);
  });
});

describe('the seat that is compared', () => {
  const twoSeats = () =>
    aProblem()
      .shift('2027-01-04', '16:00', '23:00', { seats: 2 })
      .measure('weekdayEvening', ['weekdayEvening'])
      .doctor('Ada', { targets: { weekdayEvening: 0 } })
      .doctor('Bo', { targets: { weekdayEvening: 1 } })
      .doctor('Cleo', { targets: { weekdayEvening: 1 } })
      .doctor('Dag', AWAY)
      .rule('absence', {});

  const about = (builder: ProblemBuilder, instead: string | null, ...on: string[]) => {
    const problem = builder.build();
    const roster = aRoster(problem, ...on.map((doctor) => duty(doctor, EVENING)));
    return explainShift(problem, roster, EVENING, instead)!;
  };

  it('is the named holder’s', () => {
    const ada = about(twoSeats(), 'Ada', 'Ada', 'Bo');
    const bo = about(twoSeats(), 'Bo', 'Ada', 'Bo');
    expect([ada.instead, bo.instead]).toEqual(['Ada', 'Bo']);
    const sumOf = ({ others: [cleo] }: typeof ada) =>
      cleo?.changes.find(({ level }) => level === 'fairnessSum')?.by ?? 0;
    expect([sumOf(ada), sumOf(bo)]).toEqual([-1, 0]);
    // What the others would come to is said of that holder alone.
    expect(bo.holders.map(({ doctor, reasons }) => [doctor, reasons.map(({ code }) => code)])).toEqual([
      ['Ada', ['above-share']],
      ['Bo', ['within-share']],
    ]);
  });

  it('is the first holder’s who is not locked, and an open one before any', () => {
    const locked = twoSeats().lock({ kind: 'assign', shift: EVENING, doctor: 'Ada', role: 'duty' });
    expect(about(locked, null, 'Ada', 'Bo').instead).toBe('Bo');
    const open = about(locked, null, 'Ada');
    expect(open).toMatchObject({ instead: null, openSeats: 1 });
    expect(open.others).toMatchObject([
      {
        doctor: 'Bo',
        against: null,
        changes: [
          { level: 'coverage', by: -1, openSeats: -1, emptyShifts: 0 },
          { level: 'fairnessSum', by: -0.5 },
        ],
      },
      { doctor: 'Cleo' },
      { doctor: 'Dag', against: { rule: 'absence' } },
    ]);
  });

  it('may be a locked one’s: as if the lock were taken back', () => {
    const locked = twoSeats().lock({ kind: 'assign', shift: EVENING, doctor: 'Ada', role: 'duty' });
    const told = about(locked, 'Ada', 'Ada', 'Bo');
    expect(told.others.map(({ doctor, against }) => [doctor, against?.rule])).toEqual([
      ['Cleo', undefined],
      ['Dag', 'absence'],
    ]);
    expect(told.holders[0]?.reasons.map(({ code }) => code)).toContain('locked');
  });
});
