import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { readerOf } from '../roster/index.ts';
import { type AskedDuty, dutyOf, shiftOf } from './asked-duty.ts';
import { withoutVetoes } from './assess-moves.ts';
import { type Candidate, rankCandidates } from './rank-candidates.ts';
import { periodOfDuty, type RosterInForce, RostersInForce } from './roster-in-force.ts';
import { shiftAsGiven } from './shift-as-given.ts';

/** Duties of a doctor that are to be given. */
export interface Giving {
  doctor: string;
  given: readonly AskedDuty[];
}

/** A colleague who could be asked, or what is against it; never a wish, a veto or why somebody is away. */
export interface Recipient {
  doctor: string;
  name: string;
  standing: Candidate['standing'];
  /** The first rule that is against it, in words. */
  against: Candidate['against'];
}

const ORDER = { can: 0, reason: 1, cannot: 2 };

/** What a doctor who wants to give duties can choose from. */
@Injectable()
export class SwapChoices {
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;

  constructor(rosters: RostersInForce, clock: Clock) {
    this.#rosters = rosters;
    this.#clock = clock;
  }

  /**
   * Every colleague, who may take all of the duties first, and among equals who is least above the own share.
   * Refused (409) `assignment-missing` when a duty is not the doctor's.
   */
  async recipients(runner: QueryRunner, actor: Actor, { doctor, given }: Giving): Promise<Recipient[]> {
    const roster = await this.#load(runner, actor, { doctor, given });
    const found = new Map<string, Recipient>();
    for (const asked of given) {
      const { divided, shift } = shiftAsGiven(roster, dutyOf(roster.board, asked, doctor));
      const { board } = divided;
      // Vetoes are nobody else's business: whoever is asked says whether they hold.
      const problem = withoutVetoes(
        board.problem,
        board.problem.doctors.map((one) => ({ doctor: one.id, shift: shift.id })),
      );
      const open = { ...divided, board: { ...board, problem } };
      const { items } = await rankCandidates(runner, open, shift, readerOf(actor), doctor);
      for (const candidate of items) {
        const one = recipientOf(actor.locale, candidate);
        const known = found.get(one.doctor);
        if (!known || ORDER[one.standing] > ORDER[known.standing]) found.set(one.doctor, one);
      }
      // Who stands on one of the shifts already is no candidate for it.
      const ranked = new Set(items.map((one) => one.doctor));
      for (const known of [...found.keys()]) if (!ranked.has(known)) found.delete(known);
    }
    return [...found.values()].sort((a, b) => ORDER[a.standing] - ORDER[b.standing]);
  }

  /** Duties to come of a colleague, in the roster in which the doctor would give some. */
  async exchanges(
    runner: QueryRunner,
    actor: Actor,
    { recipient, ...giving }: Giving & { recipient: string },
  ): Promise<{ shift: string; name: string }[]> {
    if (recipient === giving.doctor) throw unprocessable('nothing-changes');
    const { board } = await this.#load(runner, actor, giving);
    const now = this.#clock.now().toISOString();
    return board.assignments
      .filter(({ doctor, role }) => doctor === recipient && role === 'duty')
      .flatMap(({ shift }) => board.shifts.get(shift) ?? [])
      .filter(({ start }) => start > now)
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .map((shift) => ({ shift: shift.id, name: describeShift(actor.locale, shift) }));
  }

  async #load(runner: QueryRunner, { district }: Actor, { doctor, given }: Giving): Promise<RosterInForce> {
    const [first = ''] = given;
    const period = await periodOfDuty(runner, { shift: shiftOf(first), doctor });
    return this.#rosters.load(runner, district, period, { hold: false });
  }
}

/** Whoever could only come with somebody else called in cannot be asked; who is busy elsewhere is not available. */
function recipientOf(locale: Locale, { doctor, name, standing, against, withBackUp }: Candidate): Recipient {
  const rule = (code: 'back-up' | 'not-available') => ({
    rule: code,
    name: formatMessage(locale, `page.rule.${code}`),
  });
  if (standing !== 'can') return { doctor, name, standing, against: against ?? rule('not-available') };
  if (withBackUp !== null) return { doctor, name, standing: 'cannot', against: rule('back-up') };
  return { doctor, name, standing, against: null };
}
