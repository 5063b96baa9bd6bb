import type { QueryRunner } from 'typeorm';
import { buildProblem } from '../../domain/problem/build-problem.ts';
import type { ProblemDoctor, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { readPlanningInput } from '../planning/index.ts';

/**
 * The problem with what the district knows of some doctors now: posts, competence, exemptions, absences,
 * surgery hours. Their wishes, shares and ledgers stay those of the plan. Who has left holds no post any more.
 */
export async function withNewestDoctors(
  runner: QueryRunner,
  district: string,
  period: string,
  problem: RosterProblem,
  doctors: ReadonlySet<string>,
): Promise<RosterProblem> {
  const read = await readPlanningInput(runner, district, period);
  if (!read) throw new Error('a roster without its duty period');
  const { input } = read;
  const newest = buildProblem({
    ...input,
    // They are in the roster: that keeps them in the problem whatever else holds.
    previousRoster: [...doctors].map((doctor) => ({ shift: '', doctor, role: 'duty' })),
    doctors: input.doctors.filter(({ doctor }) => doctors.has(doctor.id)),
  });
  const known = new Map(newest.doctors.map((doctor) => [doctor.id, doctor]));
  return {
    ...problem,
    doctors: problem.doctors.map((doctor) =>
      doctors.has(doctor.id) ? withFacts(doctor, known.get(doctor.id)) : doctor,
    ),
  };
}

function withFacts(planned: ProblemDoctor, newest: ProblemDoctor | undefined): ProblemDoctor {
  if (!newest) return { ...planned, engagements: [], verdicts: [] };
  const { name, engagements, verdicts, dayLimits, functions, surgeryHours } = newest;
  const { travelMinutes, blockedMornings, exemptions, absences } = newest;
  return {
    ...planned,
    name,
    engagements,
    verdicts,
    dayLimits,
    functions,
    surgeryHours,
    travelMinutes,
    blockedMornings,
    exemptions,
    absences,
  };
}
