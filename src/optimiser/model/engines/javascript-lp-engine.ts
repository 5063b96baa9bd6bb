import { breachOf, objectiveOf } from '../check-linear.ts';
import {
  boundFromDuals,
  type LinearEngine,
  type LinearLimits,
  type LinearModel,
  type LinearOutcome,
  provesInfeasible,
  provesOptimal,
} from '../linear-model.ts';
import { JavascriptLpModel } from './javascript-lp-model.ts';

/** How much an answer may break a row by rounding, relative to the row's side. */
const TOLERANCE = 1e-6;

/**
 * javascript-lp-solver: a dense simplex method and branch and bound, loaded at once and without
 * WebAssembly. For small models only (some hundred columns, few of them whole), or in a thread that
 * can be terminated: once begun it cannot be stopped, whatever the time limit, and it goes on to the
 * optimum, whatever the gap. (A limit of its own, looked at between the nodes of a tree only, would
 * end it without a word, and what it had would pass for the optimum.)
 *
 * Nothing is taken on its word that can be checked: answers are checked against the model, an LP is
 * optimal when its duals prove it, and infeasible when its rows are shown to contradict each other.
 * On its word alone stands that a MIP's tree was searched to the end.
 */
export function javascriptLpEngine(): LinearEngine {
  return { name: 'javascript-lp-solver', solve };
}

function solve(model: LinearModel, limits: LinearLimits): LinearOutcome {
  if (isCrossed(model.lower, model.upper) || isCrossed(model.rowLower, model.rowUpper)) {
    return { status: 'infeasible' };
  }
  if (limits.stop?.()) return { status: 'stopped', objective: null, bound: null, values: null };
  const relaxed = solveRelaxation(model);
  const isMip = !limits.relax && model.integer.includes(true);
  if (!isMip || (relaxed.status !== 'optimal' && relaxed.status !== 'stopped')) return relaxed;
  if (relaxed.bound !== null) limits.progress?.(relaxed.bound, null);
  return solveWhole(model);
}

function solveRelaxation(model: LinearModel): LinearOutcome {
  const native = new JavascriptLpModel(model, true);
  const end = native.solve();
  if (end === 'circles' || end === 'unbounded') return failed(end);
  if (end === 'infeasible') {
    const proof = native.contradiction();
    return proof && provesInfeasible(model, proof) ? { status: 'infeasible' } : failed('not proven');
  }
  const values = native.values();
  if (!(breachOf(model, values, true) <= TOLERANCE)) return failed('wrong');
  const objective = objectiveOf(model, values);
  const duals = native.duals();
  const bound = boundFromDuals(model, duals);
  return provesOptimal(model, duals, objective)
    ? { status: 'optimal', objective, bound, values, duals }
    : { status: 'stopped', objective, bound: Number.isFinite(bound) ? bound : null, values };
}

function solveWhole(model: LinearModel): LinearOutcome {
  const native = new JavascriptLpModel(model, false);
  const end = native.solve();
  if (end === 'infeasible') return { status: 'infeasible' };
  if (end !== 'ended') return failed(end);
  const values = native.values().map((value, column) => (model.integer[column] ? Math.round(value) : value));
  if (!(breachOf(model, values) <= TOLERANCE)) return failed('wrong');
  const objective = objectiveOf(model, values);
  return { status: 'optimal', objective, bound: objective, values, duals: null };
}

/** Whether a lower limit is above its upper one: duals, which stand for one side of a row, do not show it. */
function isCrossed(lower: readonly number[], upper: readonly number[]): boolean {
  return lower.some((limit, index) => limit > upper[index]!);
}

const REASONS = {
  circles: 'the simplex method went in circles',
  unbounded: 'the objective has no lower limit',
  'not proven': 'it found no solution and could not prove that there is none',
  wrong: 'its answer breaks the model',
} as const;

function failed(reason: keyof typeof REASONS): LinearOutcome {
  return { status: 'failed', reason: `javascript-lp-solver: ${REASONS[reason]}` };
}
