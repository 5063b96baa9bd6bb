import type {
  Mark,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../../../domain/problem/roster-problem.ts';
import type { CureAction } from './cure.ts';

/** The problem as it is once a cure has been agreed on: a mark withdrawn, a locum more, a seat less. */
export function relaxedBy(problem: RosterProblem, shift: ProblemShift, action: CureAction): RosterProblem {
  const { doctors, shifts } = problem;
  switch (action.kind) {
    case 'ask-wish':
      return { ...problem, doctors: withdrawn(doctors, action.doctor, shift.id, 'preferNot') };
    case 'ask-veto':
      return { ...problem, doctors: withdrawn(doctors, action.doctor, shift.id, 'veto') };
    case 'locum':
      return { ...problem, doctors: [...doctors, locumFor(shift, action)] };
    case 'fewer-seats': {
      const { seats } = action;
      return { ...problem, shifts: shifts.map((one) => (one.id === shift.id ? { ...one, seats } : one)) };
    }
    default:
      return problem;
  }
}

function withdrawn(
  doctors: readonly ProblemDoctor[],
  id: string,
  shift: string,
  kind: Mark['kind'],
): ProblemDoctor[] {
  const without = (mark: Mark): Mark =>
    mark.kind === kind ? { ...mark, shifts: mark.shifts.filter((one) => one !== shift) } : mark;
  return doctors.map((doctor) =>
    doctor.id === id ? { ...doctor, marks: doctor.marks.map(without) } : doctor,
  );
}

/** A doctor who owes nothing and has nothing else to do, with just this competence. */
function locumFor(
  { function: dutyFunction }: ProblemShift,
  { doctor: id, engagement, competence }: Extract<CureAction, { kind: 'locum' }>,
): ProblemDoctor {
  const always = { from: null, to: null };
  return {
    id,
    name: id,
    municipality: null,
    engagements: [{ ...always, kind: engagement }],
    borrowedFrom: null,
    dutyShare: 0,
    verdicts: [
      {
        ...always,
        mayBeEngaged: true,
        mayStandAlone: competence !== 'withBackUp',
        mayBeBackUp: competence === 'backUp',
      },
    ],
    dayLimits: [],
    functions: [{ ...always, function: dutyFunction }],
    surgeryHours: [],
    travelMinutes: 0,
    blockedMornings: [],
    exemptions: [],
    absences: [],
    marks: [],
    countWishes: [],
    takeExtra: 0,
    giveAway: 0,
    targets: {},
    ledger: {},
  };
}
