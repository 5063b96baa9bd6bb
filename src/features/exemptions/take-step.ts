import type { QueryRunner } from 'typeorm';
import type { KeyRing } from '../../../config/sealing.ts';
import type { ExemptionEffect } from '../../domain/exemptions/exemption-effect.ts';
import { type GroundStanding, groundStanding } from '../../domain/exemptions/ground-standing.ts';
import { interimFor } from '../../domain/exemptions/apply-step.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, type Problem } from '../../http/problem.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { recordEvent } from '../audit/index.ts';
import { queueNotices } from '../delivery/index.ts';
import type { Capacity } from './case-rights.ts';
import {
  checkInterim,
  decided,
  isLateAppeal,
  isLifecycle,
  type LifecycleBody,
  problemOf,
  refusalBefore,
  weighsGround,
} from './decide-step.ts';
import { eraseGrounds } from './erase-grounds.ts';
import { describeCase, type ExemptionCase, findCase } from './exemption-cases.ts';
import { exemptionLaw } from './exemption-law.ts';
import type { StepBody } from './exemption-schemas.ts';
import { accessGround } from './ground-access.ts';
import type { Outcome } from './outcome.ts';
import { type KeptGround, storeGround, storeText } from './sealed-grounds.ts';

/** Who takes a step, as what, when and with which keys. */
export interface StepContext {
  runner: QueryRunner;
  keys: KeyRing;
  actor: Actor;
  as: Capacity;
  now: Date;
}

/** What is written of a step. */
interface StepResult {
  effect: ExemptionEffect;
  /** Further columns of the case with their values. */
  columns: Record<string, unknown>;
  /** The ground with a fact recorded. */
  ground?: KeptGround;
}

/** Takes a step in a case that the caller has locked: the case afterwards, or the refusal. */
export async function takeStep(
  context: StepContext,
  row: ExemptionCase,
  body: StepBody,
): Promise<Outcome<ReturnType<typeof describeCase>>> {
  const today = osloDate(context.now);
  const early = refusalBefore(row, body, { as: context.as, today });
  if (early) return { ok: false, problem: early };
  const ground = weighsGround(body) ? await weighed(context, row) : { ok: true as const, value: null };
  if (!ground.ok) return ground;
  const result = resultOf(context, row, body, ground.value);
  if ('problem' in result) return { ok: false, problem: result.problem };
  await write(context, row, body, result);
  if (DECISIONS.has(body.event)) await tellDecision(context, row, body.event);
  const after = await findCase(context.runner, row.id);
  if (!after) throw new Error('a case is gone within its own transaction');
  return { ok: true, value: describeCase(after) };
}

/** What is decided in a case, and on appeal. */
const DECISIONS: ReadonlySet<string> = new Set(['grant', 'grantInPart', 'reject', 'uphold', 'reverse']);

/** Tells the doctor that there is something to read: neither what about nor what was decided. */
async function tellDecision(
  { runner, actor }: StepContext,
  row: ExemptionCase,
  event: string,
): Promise<void> {
  await queueNotices(runner, null, actor.district, {
    event: `exemption-${event}/${row.id}`,
    template: 'mail.exemption-decided',
    data: { path: '/min/fritak' },
    doctors: [row.doctor],
  });
}

/** The ground, opened on the record. */
async function weighed(
  { runner, keys, actor, as }: StepContext,
  row: ExemptionCase,
): Promise<Outcome<KeptGround>> {
  if (!row.groundGiven) return { ok: false, problem: conflict('ground-missing') };
  const opened = await accessGround(runner, keys, actor, { exemption: row.id, access: 'use', as });
  if (!opened.ok) return opened;
  if (!opened.ground) throw new Error('a ground is gone while its case is locked');
  return { ok: true, value: opened.ground };
}

function resultOf(
  { now, actor }: StepContext,
  row: ExemptionCase,
  body: StepBody,
  ground: KeptGround | null,
): StepResult | { problem: Problem } {
  const today = osloDate(now);
  if (isLifecycle(body)) {
    const result = decided(row, body, ground && standingOf(row, ground, today), today);
    if (!result.ok) return { problem: problemOf(row, result) };
    return { effect: result.effect, columns: columnsOf(row, body, actor, now) };
  }
  switch (body.event) {
    case 'recordEvidence':
      return evidenced(row, { ...kept(ground), evidencedOn: body.on }, today);
    case 'setInterim': {
      const check = checkInterim(row, body.terms, standingOf(row, kept(ground), today));
      if (!check.ok) return { problem: problemOf(row, check) };
      return { effect: { ...row, interim: body.terms }, columns: {} };
    }
    case 'recordNotice':
      return { effect: row, columns: { notified_on: body.on } };
    case 'declareDisqualified':
      return {
        effect: row,
        columns: { disqualified: [...new Set([...row.disqualified, actor.account ?? ''])] },
      };
    case 'archive':
      return { effect: row, columns: { archived_at: now } };
  }
}

function kept(ground: KeptGround | null): KeptGround {
  if (!ground) throw new Error('a step that weighs the ground came without it');
  return ground;
}

function standingOf({ birthDate }: ExemptionCase, ground: KeptGround, today: string): GroundStanding {
  return groundStanding({ id: '', exemption: '', ...ground }, birthDate, today, exemptionLaw());
}

/** A right takes effect as soon as its fact is evidenced; what is recorded already is not taken away. */
function evidenced(row: ExemptionCase, ground: KeptGround, today: string): StepResult {
  const pending = row.state === 'submitted' || row.state === 'appealed';
  const interim = pending ? interimFor(standingOf(row, ground, today), row.requested) : null;
  return { effect: { ...row, interim: interim ?? row.interim }, columns: {}, ground };
}

function columnsOf(
  row: ExemptionCase,
  { event }: LifecycleBody,
  actor: Actor,
  now: Date,
): Record<string, unknown> {
  const today = osloDate(now);
  switch (event) {
    case 'submit':
      return { submitted_on: today };
    case 'grant':
    case 'grantInPart':
    case 'reject':
    case 'uphold':
    case 'reverse':
      return { decided_by: actor.account, decided_at: now, notified_on: null };
    case 'appeal':
      // An archived case is open again.
      return { appealed_on: today, appeal_late: isLateAppeal(row, today), archived_at: null };
    case 'withdraw':
      // Nothing was decided, so nothing can be appealed: the case is over.
      return row.decidedOn === null && row.decided === null ? { archived_at: now } : {};
    default:
      return {};
  }
}

async function write(
  { runner, keys, actor, as, now }: StepContext,
  row: ExemptionCase,
  body: StepBody,
  { effect, columns, ground }: StepResult,
): Promise<void> {
  const { district } = actor;
  const place = { district, exemption: row.id };
  const values: Record<string, unknown> = {
    state: effect.state,
    decided: effect.decided && JSON.stringify(effect.decided),
    interim: effect.interim && JSON.stringify(effect.interim),
    ...columns,
  };
  const sets = Object.keys(values).map((name, at) => `${name} = $${at + 2}`);
  await runner.query(`UPDATE exemption SET ${sets.join(', ')}, version = version + 1 WHERE id = $1`, [
    row.id,
    ...Object.values(values),
  ]);
  const on = osloDate(now);
  const { event } = body;
  if (ground) await storeGround(runner, keys, place, ground);
  if ('reasons' in body)
    await storeText(runner, keys, place, { part: 'decision', event, on, text: body.reasons });
  if (event === 'appeal')
    await storeText(runner, keys, place, { part: 'appeal', event, on, text: body.statement });
  await recordEvent(runner, district, actor, {
    action: actionOf(event),
    subject: `exemption/${row.id}`,
    payload: { as, state: effect.state, version: row.version + 1 },
  });
  // What was never submitted, nobody needs.
  if (event === 'withdraw' && row.state === 'draft')
    await eraseGrounds(runner, district, actor, [row.id], now);
}

/** In the trail evidence is a change of the ground like others: that there is any tells what it may be. */
function actionOf(event: StepBody['event']): string {
  if (event === 'recordEvidence') return 'ground.update';
  return `exemption.${event.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
