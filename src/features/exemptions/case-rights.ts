import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { ServiceOptions } from '../../http/service-options.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { type ExemptionCase, isReached } from './exemption-cases.ts';
import type { StepBody } from './exemption-schemas.ts';

/** As what somebody acts in a case. */
export type Capacity = 'doctor' | 'decisionMaker' | 'coordinator' | 'auditor';

/** Who may take which step; who may take it in two capacities acts in the first. */
const STEPS: Record<StepBody['event'], readonly Capacity[]> = {
  submit: ['doctor', 'decisionMaker'],
  grant: ['decisionMaker'],
  grantInPart: ['decisionMaker'],
  reject: ['decisionMaker'],
  appeal: ['doctor'],
  uphold: ['decisionMaker'],
  reverse: ['decisionMaker'],
  withdraw: ['doctor', 'coordinator'],
  withdrawAppeal: ['doctor'],
  expire: ['decisionMaker'],
  recordEvidence: ['decisionMaker'],
  recordNotice: ['doctor', 'decisionMaker'],
  setInterim: ['decisionMaker'],
  declareDisqualified: ['decisionMaker'],
  archive: ['decisionMaker'],
};

/** Every capacity in which the actor may know of the case; nobody else is told that there is one (404). */
export function capacitiesIn(actor: Actor, row: ExemptionCase | null): Capacity[] {
  if (!row) throw notFound();
  const { roles, doctor, municipalities } = actor;
  const reached = isReached(row);
  const all: [Capacity, boolean][] = [
    ['doctor', roles.has('doctor') && doctor === row.doctor],
    ['decisionMaker', reached && roles.has('decisionMaker') && municipalities.includes(row.municipality)],
    ['coordinator', reached && roles.has('coordinator')],
    ['auditor', reached && roles.has('auditor')],
  ];
  const held = all.filter(([, holds]) => holds).map(([capacity]) => capacity);
  if (held.length === 0) throw notFound();
  return held;
}

/** In which capacity the actor takes a step; refuses (403) who may not, and a decision-maker who is disqualified. */
export async function capacityFor(
  runner: QueryRunner,
  actor: Actor,
  row: ExemptionCase,
  event: StepBody['event'],
): Promise<Capacity> {
  const held = capacitiesIn(actor, row);
  const capacity = STEPS[event].find((one) => held.includes(one));
  // A coordinator may take back what was registered on behalf of a doctor, until the doctor submits it.
  const ownDraft = capacity !== 'coordinator' || row.state === 'draft';
  if (capacity === undefined || !ownDraft) throw new Problem(403, 'step-not-yours');
  // Who is disqualified must still be able to say so.
  if (capacity === 'decisionMaker' && event !== 'declareDisqualified')
    await refuseDisqualified(runner, actor, row);
  return capacity;
}

/** Refuses (403) an e-mailed code: it proves control of an address, and grounds need more than that. */
export function needStrongLogin(actor: Actor, options: ServiceOptions): void {
  const strong = actor.strength === 'oidc' || (actor.strength === 'demo' && options.demo);
  if (!strong) throw new Problem(403, 'strong-login-needed');
}

interface Disqualification {
  own: boolean;
  declared: boolean;
  ordinary: boolean;
  called: boolean;
}

/**
 * Refuses (403) a decision-maker in a case of their own, one who declared to be disqualified, and a
 * substitute while nobody is (forvaltningsloven §§ 6 to 9). A role that has ended still tells who a person
 * is, and so does the address that the doctor's post is reached at.
 */
export async function refuseDisqualified(
  runner: QueryRunner,
  actor: Actor,
  row: ExemptionCase,
): Promise<void> {
  const found = await oneRow<Disqualification>(
    runner,
    `SELECT
       EXISTS (SELECT FROM role_grant g WHERE g.account_id = $1 AND g.doctor_id = $2)
         OR EXISTS (SELECT FROM doctor d WHERE d.id = $2 AND lower(d.email) = account_email($1)) AS own,
       $1 = ANY ($4::uuid[]) AS declared,
       EXISTS (SELECT FROM role_grant g WHERE g.account_id = $1 AND ${DECIDES} AND NOT g.substitute) AS ordinary,
       cardinality($4::uuid[]) > 0 OR EXISTS (
         SELECT FROM role_grant g JOIN role_grant o ON o.account_id = g.account_id AND o.doctor_id = $2
         WHERE ${DECIDES} AND NOT g.substitute) AS called`,
    [actor.account, row.doctor, row.municipality, row.disqualified],
  );
  if (!found || found.own || found.declared) throw new Problem(403, 'decider-disqualified');
  if (!found.ordinary && !found.called) throw new Problem(403, 'substitute-not-called');
}

/** A role that decides for the case's municipality; its dates are the guard's business. */
const DECIDES = `g.role = 'decisionMaker' AND g.municipality_id = $3 AND g.ended_at IS NULL`;
