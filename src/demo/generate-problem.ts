import { PRESET_NAMES } from '../../config/load.ts';
import { buildProblem, withTargets } from '../domain/problem/build-problem.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import { computeTargets } from '../optimiser/targets/compute-targets.ts';
import type { DemoOptions } from './generate-district.ts';
import { generateDistrict } from './generate-district.ts';

/** The kinds of demo district there are. */
export const DEMO_SHAPES = PRESET_NAMES;

/** The roster problem of a demo district with its targets, ready to be solved. */
export function generateProblem(options: DemoOptions): RosterProblem {
  const problem = buildProblem(generateDistrict(options));
  return withTargets(problem, computeTargets(problem).targets);
}
