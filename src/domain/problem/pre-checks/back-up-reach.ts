import type { BackUpGroup } from '../../rules/back-up-group.ts';
import { isQualifiedOn, verdictOn } from '../../rules/doctor-on-date.ts';
import type { ProblemDoctor, ProblemShift } from '../roster-problem.ts';
import type { PreCheck, ShiftOutlook } from './pre-check-context.ts';
import { issueOf } from './pre-check-issue.ts';

/**
 * Shifts with too few candidates who may stand alone, where nobody, or too few, can be back-up for
 * the others: those seats stay open however many there are to choose from.
 */
export const backUpReach: PreCheck = ({ lookups, shifts }) => {
  const outlookOf = new Map(shifts.map((outlook) => [outlook.shift.id, outlook]));
  return shifts.flatMap(({ shift, candidates }) => {
    if (shift.onlyWhenNeeded || candidates.length < shift.seats) return [];
    const alone = candidates.filter((doctor) => verdictOn(doctor, shift.date).mayStandAlone);
    if (alone.length >= shift.seats) return [];
    const group = (lookups.groupsAround.get(shift.id) ?? []).find(({ members }) => members.includes(shift));
    const backUps = group ? backUpsAround(shift, group, outlookOf) : NO_BACK_UPS;
    const dependents = candidates.length - alone.length;
    const filled = mostFilled(shift, alone, dependents, backUps);
    if (filled >= shift.seats) return [];
    const nobody = !backUps.here && backUps.elsewhere.size === 0;
    const values = { seats: shift.seats, alone: alone.length, dependents, open: shift.seats - filled };
    const code = nobody ? 'nobody-can-back-up' : 'too-few-back-ups';
    const { id, category, date } = shift;
    return [issueOf({ severity: 'warning', code, shift: id, category, date, values })];
  });
};

/** Who could be back-up for a shift. */
interface BackUps {
  /** Colleagues on the shift itself back up others there. */
  here: boolean;
  /** Qualified candidates of the other shifts that back it up, and the seats of those. */
  elsewhere: ReadonlySet<ProblemDoctor>;
  seats: number;
}

const NO_BACK_UPS: BackUps = { here: false, elsewhere: new Set(), seats: 0 };

function backUpsAround(
  shift: ProblemShift,
  { backing }: BackUpGroup,
  outlookOf: ReadonlyMap<string, ShiftOutlook>,
): BackUps {
  const qualifiedOn = ({ id, date }: ProblemShift) =>
    (outlookOf.get(id)?.candidates ?? []).filter((doctor) => isQualifiedOn(doctor, date));
  const others = backing.filter((other) => other !== shift);
  return {
    here: backing.includes(shift) && qualifiedOn(shift).length > 0,
    elsewhere: new Set(others.flatMap(qualifiedOn)),
    seats: others.reduce((sum, other) => sum + other.seats, 0),
  };
}

/**
 * The most seats that can be filled; never too low. A back-up shift covers all hours of the shift, so
 * that nobody is on both: whoever may stand alone takes a seat here, or is back-up for others elsewhere.
 */
function mostFilled(
  { seats, date, dependentsPerBackUp }: ProblemShift,
  alone: readonly ProblemDoctor[],
  dependents: number,
  { here, elsewhere, seats: seatsElsewhere }: BackUps,
): number {
  const qualified = here ? alone.filter((doctor) => isQualifiedOn(doctor, date)).length : 0;
  const people = new Set([...alone, ...elsewhere]).size;
  let most = 0;
  for (let own = 0; own <= alone.length; own++) {
    const others = Math.min(elsewhere.size, seatsElsewhere, people - own);
    const covered = dependentsPerBackUp * (others + Math.min(own, qualified));
    most = Math.max(most, Math.min(seats, own + Math.min(dependents, covered)));
  }
  return most;
}
