import type { ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import { aProblem, type ProblemBuilder } from '../../builders/problem-builder.ts';

export const EVENING = '2027-01-04/16:00/station';
export const BACK_UP = '2027-01-04/16:00/backUp';

/** One who may not stand alone. */
export const DEPENDENT: Partial<ProblemDoctor> = {
  verdicts: [{ from: null, to: null, mayBeEngaged: true, mayStandAlone: false, mayBeBackUp: false }],
};

/** One evening with a back-up seat that exists only when needed; its doctors are the test's. */
export function backUpDistrict(): ProblemBuilder {
  return aProblem('2027-01-04', 7)
    .shift('2027-01-04', '16:00', '23:00', { backUpShifts: [BACK_UP] })
    .shift('2027-01-04', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true, presence: 'home' });
}

/** Away all week. */
export const AWAY: Partial<ProblemDoctor> = {
  absences: [{ kind: 'absence', from: '2027-01-03T00:00:00Z', to: '2027-01-12T00:00:00Z' }],
};
