import { backUpSettler } from '../settle-back-up.ts';
import { whatIf } from '../what-if.ts';
import { type CureAction, LOCUM_COMPETENCES, type LocumCompetence, type ProposedCure } from './cure.ts';
import { type CureFinder, proposalOf } from './open-seat.ts';
import { relaxedBy } from './relaxed-by.ts';

/** One locum, with the least competence that the seat asks for. */
export const locum: CureFinder = ({ ask: { problem, roster }, shift }) => {
  const { engagements } = shift;
  const engagement = engagements.includes('locum') ? 'locum' : engagements[0];
  if (!engagement) return [];
  const doctor = freeId(new Set(problem.doctors.map(({ id }) => id)));
  for (const competence of LOCUM_COMPETENCES) {
    const proposal = withLocum({ kind: 'locum', doctor, engagement, competence });
    if (proposal) return [proposal];
  }
  return [];

  function withLocum(
    action: CureAction & { competence: LocumCompetence; doctor: string },
  ): ProposedCure | null {
    const ask = whatIf(relaxedBy(problem, shift, action), roster);
    const change = {
      removed: [],
      added: [{ shift: shift.id, doctor: action.doctor, role: 'duty' as const }],
    };
    // Whoever needs a back-up called in is no cheaper than one who does not.
    if (action.competence === 'withBackUp') {
      const broken = ask.broken(change);
      return broken.length === 0 ? proposalOf(action, { change, calledIn: [], released: [] }) : null;
    }
    const settled = backUpSettler(ask)(change);
    return settled.broken.length === 0 ? proposalOf(action, settled) : null;
  }
};

function freeId(taken: ReadonlySet<string>): string {
  let id = 'locum';
  while (taken.has(id)) id = `${id}-`;
  return id;
}
