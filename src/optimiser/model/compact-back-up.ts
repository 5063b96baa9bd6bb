import type { CompactModel, CompactOptions } from './compact-model.ts';
import type { BackUpGroup, CompiledProblem } from './compiled-problem.ts';

/** The columns of a group: who needs back-up there, and who can give it, on which shift. */
function groupColumns(p: CompiledProblem, x: Int32Array, group: BackUpGroup, except: number) {
  const dependents: number[] = [];
  const qualified: number[] = [];
  for (const s of group.members) {
    for (const d of p.eligibleDoctors[s]!) if (p.dependent[d * p.S + s]) dependents.push(x[d * p.S + s]!);
  }
  for (const s of group.backing) {
    if (s === except) continue;
    for (const d of p.eligibleDoctors[s]!) if (p.qualified[d * p.S + s]) qualified.push(x[d * p.S + s]!);
  }
  return { dependents, qualified };
}

/**
 * Back-up as a hard rule: dependents of a group at most `perBackUp` times its qualified holders;
 * and (with every rule) a back-up seat only where somebody needs it.
 */
export function addBackUpRows(
  p: CompiledProblem,
  compact: CompactModel,
  rules: CompactOptions['rules'],
): void {
  const { model, x, rows } = compact;
  for (const [g, group] of p.groups.entries()) {
    const { dependents, qualified } = groupColumns(p, x, group, -1);
    if (dependents.length === 0) continue;
    const k = group.perBackUp;
    rows.group[g] = model.row(
      -Infinity,
      0,
      [...dependents, ...qualified],
      [...dependents.map(() => 1), ...qualified.map(() => -k)],
    );
  }
  for (let c = 0; c < p.S; c++) if (p.conditional[c]) addAtMostDependents(p, compact, c);
  if (rules !== 'every') return;
  for (let c = 0; c < p.S; c++) if (p.conditional[c]) addOnlyWhenNeeded(p, compact, c);
}

/** What "only when needed" means at least: no more back-up doctors than doctors who may need one. */
function addAtMostDependents(p: CompiledProblem, { model, x }: CompactModel, c: number): void {
  const holders = Array.from(p.eligibleDoctors[c]!, (d) => d * p.S + c).filter((at) => !p.locked[at]);
  if (holders.length === 0) return;
  const dependents = [...p.groupsBackedBy[c]!].flatMap((g) => groupColumns(p, x, p.groups[g]!, c).dependents);
  const own = holders.map((at) => x[at]!);
  model.row(-Infinity, 0, [...own, ...dependents], [...own.map(() => 1), ...dependents.map(() => -1)]);
}

function addOnlyWhenNeeded(p: CompiledProblem, compact: CompactModel, c: number): void {
  const { model, x } = compact;
  const holders = Array.from(p.eligibleDoctors[c]!, (d) => x[d * p.S + c]!);
  if (holders.length === 0) return;
  if (p.seats[c]! > 1) {
    compact.exact = false;
    return;
  }
  // needs[g] = 1 only if group g lacks back-up without this seat; a holder needs one such group.
  const needs: number[] = [];
  for (const g of p.groupsBackedBy[c]!) {
    const group = p.groups[g]!;
    const { dependents, qualified } = groupColumns(p, x, group, c);
    if (dependents.length === 0) continue;
    const most = qualified.length * group.perBackUp + 1;
    const need = model.column(0, 0, 1, true);
    model.row(
      1 - most,
      Infinity,
      [...dependents, ...qualified, need],
      [...dependents.map(() => 1), ...qualified.map(() => -group.perBackUp), -most],
    );
    needs.push(need);
  }
  model.row(-Infinity, 0, [...holders, ...needs], [...holders.map(() => 1), ...needs.map(() => -1)]);
}
