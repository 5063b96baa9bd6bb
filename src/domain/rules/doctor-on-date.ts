import type {
  CivilDate,
  DutyFunction,
  EngagementKind,
  ProblemDoctor,
  ProblemShift,
  ProblemVerdict,
} from '../problem/roster-problem.ts';
import { covers } from './time.ts';

type Verdict = Pick<ProblemVerdict, 'mayBeEngaged' | 'mayStandAlone' | 'mayBeBackUp'>;

/** No verdict is a no: the burden of proof lies with whoever puts the doctor on duty. */
const NO_VERDICT: Verdict = { mayBeEngaged: false, mayStandAlone: false, mayBeBackUp: false };

/** The doctor's engagement on a civil date, `null` outside all of them. */
export function engagementOn(doctor: ProblemDoctor, date: CivilDate): EngagementKind | null {
  return doctor.engagements.find((engagement) => covers(engagement, date))?.kind ?? null;
}

/** The competence verdicts on a civil date; all no where none is recorded. */
export function verdictOn(doctor: ProblemDoctor, date: CivilDate): Verdict {
  return doctor.verdicts.find((verdict) => covers(verdict, date)) ?? NO_VERDICT;
}

/** Whether the doctor may back up others: without a back-up, and as a back-up (kompetanseforskriften § 3a). */
export function isQualifiedOn(doctor: ProblemDoctor, date: CivilDate): boolean {
  const { mayStandAlone, mayBeBackUp } = verdictOn(doctor, date);
  return mayStandAlone && mayBeBackUp;
}

/** The exemption that keeps the doctor from a shift, if one does: for all duty, or for its category. */
export function exemptionFrom(
  doctor: Pick<ProblemDoctor, 'exemptions'>,
  { date, category }: Pick<ProblemShift, 'date' | 'category'>,
): ProblemDoctor['exemptions'][number] | undefined {
  return doctor.exemptions.find(
    (granted) =>
      covers(granted, date) && (granted.categories === null || granted.categories.includes(category)),
  );
}

/** Whether the doctor has the local training for a duty function on a civil date. */
export function isTrainedOn(doctor: ProblemDoctor, dutyFunction: DutyFunction, date: CivilDate): boolean {
  return doctor.functions.some((held) => held.function === dutyFunction && covers(held, date));
}
