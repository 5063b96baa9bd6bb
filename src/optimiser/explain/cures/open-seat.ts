import type { Assignment, ProblemDoctor, ProblemShift } from '../../../domain/problem/roster-problem.ts';
import type { Violation } from '../../../domain/rules/violation.ts';
import type { Settle, Settled } from '../settle-back-up.ts';
import type { WhatIf } from '../what-if.ts';
import type { ProposedCure } from './cure.ts';

/** A doctor who is not on the shift, and what putting the doctor there would come to. */
export interface Newcomer {
  doctor: ProblemDoctor;
  wanted: Assignment;
  /** With the back-ups that go with it, and every hard breach. */
  plain: Settled;
}

/** An open seat of a roster, as the finders of cures look at it. */
export interface OpenSeatContext {
  ask: WhatIf;
  settle: Settle;
  shift: ProblemShift;
  newcomers: readonly Newcomer[];
}

/** One kind of cure, or a few that are found together: proposals that are still to be verified. */
export type CureFinder = (context: OpenSeatContext) => ProposedCure[];

/** Puts every doctor who is not on the shift there, one at a time. */
export function openSeatContext(ask: WhatIf, settle: Settle, shift: ProblemShift): OpenSeatContext {
  const on = new Set(ask.roster.assignments.filter((one) => one.shift === shift.id).map((one) => one.doctor));
  const newcomers = ask.problem.doctors
    .filter(({ id }) => !on.has(id))
    .map((doctor): Newcomer => {
      const wanted: Assignment = { shift: shift.id, doctor: doctor.id, role: 'duty' };
      return { doctor, wanted, plain: settle({ removed: [], added: [wanted] }) };
    });
  return { ask, settle, shift, newcomers };
}

/** The proposal that a settled change makes. */
export function proposalOf(
  action: ProposedCure['action'],
  { change, calledIn, released }: Omit<Settled, 'broken'>,
): ProposedCure {
  return { action, change, calledIn, released };
}

/** Whether a breach is the doctor's own veto. */
export function isVetoOf(doctor: string): (violation: Violation) => boolean {
  return (violation) => violation.rule === 'veto' && violation.doctor === doctor;
}

/**
 * Whether somebody with a role may allow a breach of the doctor's in writing. Who is away is not asked
 * for, and a veto is the doctor's to withdraw.
 */
export function mayBeReasoned(doctor: string): (violation: Violation) => boolean {
  return ({ rule, strength, doctor: whose }) =>
    strength === 'reason' && whose === doctor && rule !== 'veto' && rule !== 'absence';
}
