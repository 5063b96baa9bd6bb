import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { QueryRunner } from 'typeorm';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import { checkRoster, isHardBreach } from '../../domain/rules/check-roster.ts';
import { notFound } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { rosterSchema } from '../../infrastructure/files/roster-schema.ts';
import { problemHash, readAssignments } from '../planning/index.ts';

interface StoredRecord {
  version: string;
  roster: string;
  rosterHash: Buffer;
  problem: string;
  problemHash: Buffer;
  evaluation: { costs?: unknown };
}

/** Computes a publication again from what is stored, past every cache, and says what agrees. */
export async function verifyPublication(runner: QueryRunner, id: string) {
  const stored = await oneRow<StoredRecord>(
    runner,
    `SELECT p.roster_version_id AS version, p.roster::text AS roster, p.roster_hash AS "rosterHash", p.evaluation,
       b.problem::text AS problem, b.content_hash AS "problemHash"
     FROM publication p JOIN planning_problem b ON b.id = p.planning_problem_id WHERE p.id = $1`,
    [id],
  );
  if (!stored) throw notFound();
  const hash = createHash('sha256').update(stored.roster, 'utf8').digest();
  const problemAgrees = problemHash(stored.problem).equals(stored.problemHash);
  const problem = problemAgrees ? (JSON.parse(stored.problem) as RosterProblem) : null;
  const computed = compute(problem, JSON.parse(stored.roster));
  const inForce = await readAssignments(runner, stored.version);
  const checks = {
    rosterHash: hash.equals(stored.rosterHash),
    problemHash: problemAgrees,
    assignments: computed !== null && isDeepStrictEqual(computed.assignments, inForce),
    rules: computed?.hardBreaches === 0,
    costs: computed !== null && isDeepStrictEqual(computed.costs, stored.evaluation.costs),
  };
  return {
    agrees: Object.values(checks).every(Boolean),
    checks,
    hardBreaches: computed?.hardBreaches ?? null,
    rosterHash: hash.toString('hex'),
    costs: computed?.costs ?? null,
  };
}

/** Rules and costs of a roster; `null` when what is stored is no roster of the problem any more. */
function compute(problem: RosterProblem | null, stored: unknown) {
  const roster = rosterSchema.safeParse(stored);
  if (!roster.success || problem?.id !== roster.data.problem) return null;
  return {
    assignments: roster.data.assignments,
    hardBreaches: checkRoster(problem, roster.data).filter(isHardBreach).length,
    costs: evaluateRoster(problem, roster.data).levels,
  };
}
