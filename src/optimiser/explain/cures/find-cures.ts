import { groupBy } from '../../../domain/rules/group-by.ts';
import { compareChanges, compareLevels } from '../level-changes.ts';
import type { Cure, ProposedCure } from './cure.ts';
import { cureParts } from './cure-cost.ts';
import { fewerSeats } from './fewer-seats.ts';
import { locum } from './locum.ts';
import { moves } from './moves.ts';
import type { CureFinder, OpenSeatContext } from './open-seat.ts';
import { takers } from './takers.ts';
import { cureVerifier } from './verify-cure.ts';

const FINDERS: readonly CureFinder[] = [takers, moves, locum, fewerSeats];

/** As many of one kind as a coordinator weighs against each other. */
const PER_KIND = 3;
/** Proposals of one kind that are tried for those three. */
const TRIED_PER_KIND = 6;

/**
 * The cheapest cures of an open seat, the cheapest first: by what they ask of people, then by what the
 * roster loses. Each was verified with the whole roster; what does not help is left out.
 *
 * Cost: bounded by counts. Apart from the newcomers, who are given, at most four times as many checks as
 * doctors, some hundred for moves, and one check and evaluation of the whole roster per proposal verified.
 */
export function findCures(context: OpenSeatContext): Cure[] {
  const { ask, shift } = context;
  const verify = cureVerifier(ask.problem, ask.roster, shift);
  const byKind = groupBy(
    FINDERS.flatMap((find) => find(context)),
    ({ action }) => action.kind,
  );
  const ofEachKind = [...byKind.values()].flatMap((proposals) => {
    const cures: Cure[] = [];
    for (const proposed of cheapestFirst(context, proposals).slice(0, TRIED_PER_KIND)) {
      const cure = verify(proposed);
      if (cure) cures.push(cure);
      if (cures.length === PER_KIND) break;
    }
    return cures;
  });
  return ofEachKind.sort((a, b) => a.cost - b.cost || compareChanges(a.changes, b.changes));
}

function cheapestFirst({ ask }: OpenSeatContext, proposals: readonly ProposedCure[]): ProposedCure[] {
  return proposals
    .map((proposed) => ({
      proposed,
      cost: cureParts(proposed).reduce((sum, { points }) => sum + points, 0),
      levels: ask.worth(proposed.change).levels,
    }))
    .sort((a, b) => a.cost - b.cost || compareLevels(a.levels, b.levels))
    .map(({ proposed }) => proposed);
}
