import { describe, expect, it } from '@jest/globals';
import type { AvailabilityEntry } from '../../../src/domain/availability/availability-entry.ts';
import type { ExemptionEffect, ExemptionScope } from '../../../src/domain/exemptions/exemption-effect.ts';
import type { BuildNotice, PlanningDoctor } from '../../../src/domain/problem/build-input.ts';
import {
  buildProblem,
  buildProblemWithReport,
  withTargets,
} from '../../../src/domain/problem/build-problem.ts';
import type { Lock } from '../../../src/domain/problem/roster-problem.ts';
import { planningDoctor, smallDistrict } from './small-district.ts';

function granted(scope: ExemptionScope, from = '2027-01-01', to: string | null = null): ExemptionEffect {
  const terms = { from, to, scope };
  return { id: 'x1', doctor: 'a', state: 'granted', requested: terms, decided: terms, interim: null };
}

function vetoes(id: string, dates: string[], recorded = false): AvailabilityEntry {
  return { kind: 'veto', id, selection: { by: 'dates', dates }, recordedOverAllowance: recorded };
}

function only(doctor: PlanningDoctor) {
  const { problem, notices } = buildProblemWithReport(smallDistrict([doctor]));
  return { doctor: problem.doctors[0], notices };
}

function codes(notices: BuildNotice[]): string[] {
  return notices.map((notice) => ('cause' in notice ? `${notice.code}:${notice.cause}` : notice.code));
}

describe('the problem of a district', () => {
  it('has the shifts, days and measures of its period', () => {
    const problem = buildProblem(smallDistrict([planningDoctor('a')]));
    expect(problem.horizon).toEqual({ from: '2027-01-04', to: '2027-02-01' });
    expect(problem.shifts).toHaveLength(2 * (20 + 2 * 8));
    expect(problem.days).toHaveLength(28 + 7);
    expect(problem.measures.map(({ id }) => id)).toContain('total');
    expect(problem.shifts[0]).toMatchObject({ start: '2027-01-04T15:00:00Z', category: 'backUp' });
  });

  it('takes over what is known of a doctor, and leaves targets empty', () => {
    const { doctor } = only(planningDoctor('a', {}, { ledger: { easter: 0.5 } }));
    expect(doctor).toMatchObject({
      id: 'a',
      engagements: [{ kind: 'gpSelfEmployed', from: '2027-01-04', to: '2027-02-01' }],
      dutyShare: 1,
      travelMinutes: 10,
      ledger: { easter: 0.5 },
      targets: {},
      verdicts: [{ from: '2027-01-04', mayStandAlone: true, mayBeBackUp: true }],
    });
    expect(doctor?.surgeryHours).toHaveLength(5);
  });

  it('has verdicts and trained functions that change within the period', () => {
    const base = planningDoctor('a').doctor.evidence.filter(({ kind }) => kind !== 'courseViolenceAbuse');
    const course = { kind: 'courseViolenceAbuse' as const, date: '2027-01-18', expires: null };
    const { doctor } = only(planningDoctor('a', { evidence: [...base, course] }));
    expect(doctor?.verdicts.map(({ from, mayBeEngaged }) => [from, mayBeEngaged])).toEqual([
      ['2027-01-04', false],
      ['2027-01-18', true],
    ]);
  });

  it('ends engagements where the contract ends', () => {
    // Seventy in 2025, when that was the limit, and prolonged by two years.
    const contract = { endsOn: null, prolongedTo: '2027-01-20' };
    const { doctor } = only(planningDoctor('a', { birthDate: '1955-01-20', contract }));
    expect(doctor?.engagements).toEqual([{ kind: 'gpSelfEmployed', from: '2027-01-04', to: '2027-01-20' }]);
  });

  it('does not change its input', () => {
    const input = smallDistrict([planningDoctor('a', {}, { availability: [vetoes('v', ['2027-01-05'])] })]);
    const before = JSON.stringify(input);
    buildProblem(input);
    expect(JSON.stringify(input)).toBe(before);
  });

  it('carries nothing of a ground, a birth date or a register number', () => {
    const doctor = planningDoctor('a', {}, { exemptions: [granted({ kind: 'reducedShare', share: 0.5 })] });
    const withGrounds = {
      ...smallDistrict([doctor]),
      grounds: [{ id: 'g', exemption: 'x1', kind: 'health', statement: 'ryggplager' }],
    };
    const text = JSON.stringify(buildProblem(withGrounds));
    for (const secret of ['ryggplager', 'health', 'x1', '9900001', '1980-05-05']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('duty share', () => {
  it('is the mean over the dates on duty', () => {
    const half = granted({ kind: 'reducedShare', share: 0.5 }, '2027-01-01', '2027-01-18');
    expect(only(planningDoctor('a', {}, { exemptions: [half] })).doctor?.dutyShare).toBe(0.75);
    const agreed = [{ share: 1.5, from: '2027-01-18', to: null }];
    expect(only(planningDoctor('a', { dutyShares: agreed })).doctor?.dutyShare).toBe(1.25);
  });

  it('is not lowered by an exemption from all duty, which the problem has on its own', () => {
    const exempt = granted({ kind: 'allDuty' }, '2027-01-18');
    const { doctor } = only(planningDoctor('a', {}, { exemptions: [exempt] }));
    expect(doctor).toMatchObject({
      dutyShare: 1,
      exemptions: [{ from: '2027-01-18', to: '2027-02-01', categories: null }],
    });
  });
});

describe('who is left out', () => {
  const exempt = planningDoctor('a', {}, { exemptions: [granted({ kind: 'allDuty' })] });
  const sold = { dutyShares: [{ share: 0, from: null, to: null }] };

  it.each<[string, PlanningDoctor]>([
    ['doctor-left-out:exempt', exempt],
    ['doctor-left-out:share-zero', planningDoctor('a', sold)],
    ['doctor-left-out:no-engagement', planningDoctor('a', { engagements: [] })],
  ])('%s', (expected, doctor) => {
    const built = only(doctor);
    expect(built.doctor).toBeUndefined();
    expect(codes(built.notices)).toEqual([expected]);
  });

  it('is not somebody who offers to take shifts, is lent, or is named by a lock', () => {
    const offers = planningDoctor('a', sold, { availability: [{ kind: 'takeExtra', id: 't', count: 2 }] });
    expect(only(offers).doctor?.takeExtra).toBe(2);
    expect(only(planningDoctor('a', sold, { borrowedFrom: 'Nabodistriktet' })).doctor).toBeDefined();
    const lock: Lock = { kind: 'forbid', doctor: 'a', shift: '2027-01-04/night/station' };
    expect(buildProblem(smallDistrict([exempt], { locks: [lock] })).doctors).toHaveLength(1);
  });

  it('has no past in the problem either', () => {
    const past = { date: '2027-01-02', start: '2027-01-02T07:00:00Z', end: '2027-01-02T19:00:00Z' };
    const history = ['a', 'b'].map((doctor) => ({
      doctor,
      ...past,
      night: false,
      presence: 'home' as const,
    }));
    const { problem, notices } = buildProblemWithReport(
      smallDistrict([exempt, planningDoctor('b')], { history }),
    );
    expect(problem.history.map(({ doctor }) => doctor)).toEqual(['b']);
    expect(codes(notices)).toEqual(['doctor-left-out:exempt']);
  });
});

describe('what the build notices', () => {
  it('hears vetoes within the allowance in proportion to the period, and reports the others', () => {
    // 20 dates in 26 weeks are 3 in 4 weeks.
    const dates = ['2027-01-05', '2027-01-06', '2027-01-07'];
    const availability = [
      vetoes('v1', dates),
      vetoes('v2', ['2027-01-12']),
      vetoes('v3', ['2027-01-13'], true),
    ];
    const { doctor, notices } = only(planningDoctor('a', {}, { availability }));
    const shifts = (over: boolean) =>
      doctor?.marks.flatMap((mark) =>
        mark.kind === 'veto' && mark.overAllowance === over ? mark.shifts : [],
      );
    expect(new Set(shifts(false)?.map((id) => id.slice(0, 10)))).toEqual(new Set(dates));
    expect(shifts(true)?.every((id) => id.startsWith('2027-01-13'))).toBe(true);
    expect(notices).toMatchObject([
      { code: 'veto-over-allowance', doctor: 'a', entry: 'v2', recorded: false },
      { code: 'veto-over-allowance', doctor: 'a', entry: 'v3', recorded: true },
    ]);
  });

  it('takes the longest surgery hours and way when the surgery changes', () => {
    const practicePosts = [
      { practice: 'north', percent: 100, from: null, to: '2027-01-15' },
      { practice: 'south', percent: 100, from: '2027-01-15', to: null },
    ];
    const { doctor, notices } = only(planningDoctor('a', { practicePosts }));
    expect(doctor?.surgeryHours[0]).toEqual({ weekday: 1, opens: '07:30', closes: '17:00' });
    expect(doctor?.surgeryHours[1]).toEqual({ weekday: 2, opens: '08:00', closes: '15:30' });
    expect(doctor?.travelMinutes).toBe(25);
    expect(notices).toEqual([{ code: 'surgery-hours-merged', doctor: 'a', practices: ['north', 'south'] }]);
  });

  it('throws on a practice that does not exist', () => {
    const practicePosts = [{ practice: 'nowhere', percent: 100, from: null, to: null }];
    expect(() => only(planningDoctor('a', { practicePosts }))).toThrow('unknown practice nowhere');
  });

  it('reports locks, rosters and duties of unknown doctors and shifts', () => {
    const lock: Lock = { kind: 'forbid', doctor: 'a', shift: '2027-01-04/noon/station' };
    const previous = { doctor: 'ghost', shift: '2027-01-04/night/station', role: 'duty' as const };
    const { notices } = buildProblemWithReport(
      smallDistrict([planningDoctor('a')], { locks: [lock], previousRoster: [previous] }),
    );
    expect(notices).toMatchObject([
      { code: 'reference-unknown', in: 'lock', shift: '2027-01-04/noon/station' },
      { code: 'reference-unknown', in: 'previousRoster', doctor: 'ghost' },
    ]);
  });
});

describe('withTargets', () => {
  it('sets the targets of the doctors that have some and empties the others', () => {
    const problem = buildProblem(smallDistrict([planningDoctor('a'), planningDoctor('b')]));
    const targeted = withTargets(problem, new Map([['a', { total: 9.5 }]]));
    expect(targeted.doctors.map(({ targets }) => targets)).toEqual([{ total: 9.5 }, {}]);
    expect(problem.doctors[0]?.targets).toEqual({});
  });
});
