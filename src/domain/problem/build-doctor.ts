import type { AvailabilityShift, VetoAllowance } from '../availability/availability-entry.ts';
import { resolveAvailability } from '../availability/resolve-availability.ts';
import { engagementsWithin } from '../doctors/contract-age.ts';
import { dayLimits } from '../doctors/day-limits.ts';
import type { Practice } from '../doctors/doctor.ts';
import { trainedFunctions } from '../doctors/trained-functions.ts';
import { verdictIntervals } from '../doctors/verdict-intervals.ts';
import { effectiveExemptions } from '../exemptions/effective-exemptions.ts';
import type { BuildNotice, PlanningDoctor, PlanningInput } from './build-input.ts';
import { shareOverPeriod } from './build-share.ts';
import { surgeryOfPeriod } from './build-surgery.ts';
import type { CivilDate, ProblemDoctor, ProblemShift } from './roster-problem.ts';

/** What every doctor of one problem is built with. */
export interface DoctorContext {
  input: PlanningInput;
  /** Dates of the period. */
  dates: CivilDate[];
  practices: ReadonlyMap<string, Practice>;
  shifts: { shift: ProblemShift; seen: AvailabilityShift }[];
  allowance: VetoAllowance;
  /** Doctors that a lock or the previous roster names: in the problem whatever else holds. */
  named: ReadonlySet<string>;
}

/** One doctor of the problem, or `null` for somebody who takes no part in the period. */
export function buildDoctor(
  planning: PlanningDoctor,
  context: DoctorContext,
): { doctor: ProblemDoctor | null; notices: BuildNotice[] } {
  const { input, dates } = context;
  const { period, law, settings } = input;
  const { from, to } = period;
  const { doctor: person } = planning;
  const { id } = person;
  const engagements = engagementsWithin(person, period, law.contractAge);
  const exemptions = effectiveExemptions(planning.exemptions, from, to);
  const { share, dates: onDuty } = shareOverPeriod(person, engagements, exemptions, dates);
  const kinds = new Set(engagements.map(({ kind }) => kind));
  const open = context.shifts.filter(({ shift }) => shift.engagements.some((kind) => kinds.has(kind)));
  const availability = resolveAvailability(
    planning.availability,
    open.map(({ seen }) => seen),
    context.allowance,
  );

  const cause =
    engagements.length === 0
      ? 'no-engagement'
      : onDuty === 0
        ? 'exempt'
        : share === 0 && availability.takeExtra === 0 && planning.borrowedFrom === null
          ? 'share-zero'
          : null;
  if (cause && !context.named.has(id)) {
    return { doctor: null, notices: [{ code: 'doctor-left-out', doctor: id, cause }] };
  }

  const surgery = surgeryOfPeriod(person, context.practices, from, to);
  const { allowance, ...said } = availability;
  const notices: BuildNotice[] = allowance.exceeded.map((exceeded) => ({
    code: 'veto-over-allowance',
    doctor: id,
    ...exceeded,
  }));
  if (surgery.practices.length > 1) {
    notices.push({ code: 'surgery-hours-merged', doctor: id, practices: surgery.practices });
  }
  const functions = settings.functions.map((duty) => duty.id);
  return {
    notices,
    doctor: {
      id,
      name: person.name,
      municipality: person.municipality,
      engagements: engagements.map(({ kind, from, to }) => ({ kind, from, to })),
      borrowedFrom: planning.borrowedFrom,
      dutyShare: share,
      verdicts: verdictIntervals(person, from, to, law.competence, { workedDays: planning.workedDays }),
      dayLimits: dayLimits(person, from, to, law.competence, planning.workedDays),
      functions: trainedFunctions(person, functions, settings.training, from, to),
      surgeryHours: surgery.surgeryHours,
      travelMinutes: surgery.travelMinutes,
      blockedMornings: [...planning.blockedMornings],
      exemptions: exemptions.exemptions,
      ...said,
      targets: {},
      ledger: { ...planning.ledger },
    },
  };
}
