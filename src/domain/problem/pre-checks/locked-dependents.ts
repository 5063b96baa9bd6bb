import type { BackUpGroup } from '../../rules/back-up-group.ts';
import { dependentsIn } from '../../rules/back-up-need.ts';
import { isQualifiedOn } from '../../rules/doctor-on-date.ts';
import { flowNetwork } from './max-flow.ts';
import type { PreCheck, PreCheckContext } from './pre-check-context.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';

/**
 * Locked doctors who may not be on duty without back-up, more of them than the seats and doctors
 * left beside the locks can back up: no roster can keep these locks and the law.
 */
export const lockedDependents: PreCheck = (context) =>
  context.lookups.backUpGroups.flatMap((group) => uncovered(context, group));

function uncovered(context: PreCheckContext, group: BackUpGroup): PreCheckIssue[] {
  const dependents = dependentsIn(context.locked, group);
  const [first] = dependents;
  const { dependentsPerBackUp } = group;
  // Without any shift that backs it up the locks break the rule by themselves, which is said already.
  if (!first || group.backing.length === 0 || dependentsPerBackUp < 1) return [];
  const needed = Math.ceil(dependents.length / dependentsPerBackUp);
  const backUps = mostBackUps(context, group, needed);
  if (backUps >= needed) return [];
  return [
    issueOf({
      severity: 'error',
      code: 'locked-without-back-up',
      doctor: dependents.length === 1 ? first.doctor.id : null,
      shift: first.shift.id,
      category: first.shift.category,
      date: first.shift.date,
      values: { dependents: dependents.length, backUps, needed },
    }),
  ];
}

/** The most different doctors who can be back-up, up to as many as are needed: seats to doctors, each once. */
function mostBackUps(context: PreCheckContext, { backing }: BackUpGroup, needed: number): number {
  const { problem, locked, fitsLocks } = context;
  const sure = new Set(
    backing.flatMap((shift) => locked.holdersOf(shift).filter((doctor) => isQualifiedOn(doctor, shift.date))),
  );
  if (sure.size >= needed) return sure.size;
  const { addNode, connect, maxFlow } = flowNetwork();
  const [source, sink] = [addNode(), addNode()];
  const nodes = new Map<string, number>();
  for (const shift of backing) {
    const free = shift.seats - locked.holdersOf(shift).length;
    if (free <= 0) continue;
    const seats = addNode();
    connect(source, seats, free);
    for (const doctor of problem.doctors) {
      if (sure.has(doctor) || !isQualifiedOn(doctor, shift.date) || !fitsLocks(doctor, shift)) continue;
      const known = nodes.get(doctor.id);
      const node = known ?? addNode();
      if (known === undefined) connect(node, sink, 1);
      nodes.set(doctor.id, node);
      connect(seats, node, 1);
    }
  }
  return sure.size + maxFlow(source, sink);
}
