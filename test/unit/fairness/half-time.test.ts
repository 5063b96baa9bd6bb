import { expect, it } from '@jest/globals';
import { deviationsOf, measureCounts } from '../../../src/domain/roster/evaluate-fairness.ts';
import { computeTargets } from '../../../src/optimiser/targets/compute-targets.ts';
import { aProblem, daysAfter } from '../../builders/problem-builder.ts';

const FROM = '2027-01-04';
const DAYS = 28;

it('a half-time doctor with half the load deviates by nothing, and by four with a whole one', () => {
  const builder = aProblem(FROM, DAYS).measure('total', ['evening']).measure('evening', ['evening']);
  builder.doctor('half', { dutyShare: 0.5 });
  for (const full of ['A', 'B', 'C']) builder.doctor(full);
  for (let day = 0; day < DAYS; day++) {
    builder.shift(daysAfter(FROM, day), '16:00', '23:00', { category: 'evening', seats: 1 });
  }
  const problem = builder.build();
  const { targets } = computeTargets(problem);
  const deviation = (doctor: string, shifts: number) => {
    const held = new Set(problem.shifts.slice(0, shifts).map(({ id }) => id));
    return deviationsOf(targets.get(doctor) ?? {}, measureCounts(problem, held));
  };
  expect(deviation('half', 4)).toEqual({ total: 0, evening: 0 });
  for (const full of ['A', 'B', 'C']) expect(deviation(full, 8)).toEqual({ total: 0, evening: 0 });
  expect(deviation('half', 8)).toEqual({ total: 4, evening: 4 });
});
