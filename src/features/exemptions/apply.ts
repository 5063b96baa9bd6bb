import type { QueryRunner } from 'typeorm';
import type { z } from 'zod';
import type { KeyRing } from '../../../config/sealing.ts';
import type { DateRange } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { Problem, unprocessable } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { describeCase, findCase } from './exemption-cases.ts';
import { checkTerms } from './exemption-law.ts';
import type { groundBody } from './exemption-schemas.ts';
import type { apply } from './exemptions.endpoints.ts';
import { type KeptGround, storeGround } from './sealed-grounds.ts';

/**
 * Registers a claim as a draft. A doctor claims for themself and may give the ground at once. A
 * coordinator may register the claim of another doctor, who was on the phone perhaps, but never a ground:
 * that comes from the doctor, or from the decision-maker who has it on paper.
 */
export async function applyForExemption(
  runner: QueryRunner,
  keys: KeyRing,
  actor: Actor,
  { doctor: wanted, requested, ground }: z.output<typeof apply.body>,
) {
  const doctor = wanted?.toLowerCase() ?? actor.doctor;
  if (doctor === null) throw unprocessable('doctor-missing');
  const onBehalf = !(actor.roles.has('doctor') && doctor === actor.doctor);
  if (onBehalf && !actor.roles.has('coordinator')) throw new Problem(403, 'not-allowed');
  if (onBehalf && ground) throw unprocessable('ground-of-another');
  checkTerms(requested);
  const { district } = actor;
  const municipality = await decidingMunicipality(runner, doctor);
  const row = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO exemption (district_id, doctor_id, municipality_id, requested, applied_by, on_behalf)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [district, doctor, municipality, JSON.stringify(requested), actor.account ?? actor.token, onBehalf],
  );
  const exemption = row?.id ?? '';
  if (ground) await storeGround(runner, keys, { district, exemption }, keptGround(ground, requested));
  await recordEvent(runner, district, actor, {
    action: 'exemption.apply',
    subject: `exemption/${exemption}`,
    payload: { doctor, onBehalf },
  });
  const added = await findCase(runner, exemption);
  if (!added) throw new Error('a case is gone within its own transaction');
  return describeCase(added);
}

/** A ground as it is sealed, not evidenced yet: what its doctor does not say, the claim says. */
export function keptGround(ground: z.output<typeof groundBody>, requested: DateRange): KeptGround {
  const { kind, stated, dueDate, hinderedFrom, childBorn, statement } = ground;
  return {
    kind,
    stated: stated ?? { from: requested.from, to: requested.to },
    evidencedOn: null,
    ...(dueDate !== undefined && { dueDate }),
    ...(hinderedFrom !== undefined && { hinderedFrom }),
    ...(childBorn !== undefined && { childBorn }),
    ...(statement !== undefined && { statement }),
  };
}

/** The municipality that holds the doctor's contract; for who has none, the one that runs the service. */
async function decidingMunicipality(runner: QueryRunner, doctor: string): Promise<string> {
  const row = await oneRow<{ municipality: string | null }>(
    runner,
    `SELECT coalesce(d.municipality_id, (SELECT id FROM municipality WHERE host)) AS municipality
     FROM doctor d WHERE d.id = $1`,
    [doctor],
  );
  if (!row) throw unprocessable('reference-unknown');
  if (row.municipality === null) throw unprocessable('municipality-missing');
  return row.municipality;
}
