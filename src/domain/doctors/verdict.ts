import type { CivilDate } from '../problem/roster-problem.ts';
import type { CompetenceLaw, CompetenceRuleSet } from './competence-law.ts';
import type { Doctor } from './doctor.ts';
import type { CompetenceQuestion, EvidenceKind } from './evidence.ts';
import { countsOn, holdsEvidence } from './evidence.ts';
import { inForceOn } from './in-force.ts';
import type { WorkedDays } from './section-4.ts';
import { daysUnderSection4, isSpecialised, isTransitional } from './section-4.ts';

/** What a verdict can lack: an evidence kind by its own name, or one of these. */
export type MissingCode =
  EvidenceKind | 'specialisation' | 'lis1-or-turnus' | 'section-4-spent' | 'recorded-decision' | 'rule-set';

/** Why a verdict is what it is, where paragraph and lack do not say it. */
export type VerdictNote =
  'temporary-exception' | 'transition' | 'decision-recorded' | 'before-first-rule-set' | null;

/** One answer, the paragraph it rests on and what is missing for a yes. `unsettled` asks for a recorded decision. */
export interface CompetenceVerdict {
  answer: 'yes' | 'no' | 'unsettled';
  basis: string;
  missing: MissingCode[];
  note: VerdictNote;
}

export type CompetenceVerdicts = Record<CompetenceQuestion, CompetenceVerdict>;

/** Facts outside the doctor's own records: days worked, for the temporary exceptions of § 4. */
export interface CompetenceContext {
  workedDays: readonly WorkedDays[];
}

interface Standing {
  doctor: Doctor;
  date: CivilDate;
  rules: CompetenceRuleSet;
  specialised: boolean;
  transitional: boolean;
}

const NO_CONTEXT: CompetenceContext = { workedDays: [] };

/**
 * The three separate verdicts on a doctor for a date (kompetanseforskriften §§ 3, 3a, 4 and 5,
 * akuttmedisinforskriften § 7). They do not include each other: a doctor may be able to stand
 * alone and still not be engageable, when the time of § 4 is spent.
 */
export function competenceVerdicts(
  doctor: Doctor,
  date: CivilDate,
  law: CompetenceLaw,
  context: CompetenceContext = NO_CONTEXT,
): CompetenceVerdicts {
  const rules = inForceOn(law.ruleSets, date);
  if (!rules) return settleAll(doctor, date, noRules());
  const specialised = isSpecialised(doctor, date, rules);
  const standing = {
    doctor,
    date,
    rules,
    specialised,
    transitional: !specialised && isTransitional(doctor, date, rules),
  };
  return settleAll(doctor, date, {
    mayBeEngaged: engaged(standing, law, context),
    mayStandAlone: standAlone(standing),
    mayBeBackUp: backUp(standing),
  });
}

function engaged(standing: Standing, law: CompetenceLaw, context: CompetenceContext): CompetenceVerdict {
  const { doctor, date, rules } = standing;
  const missing = missingCourses(standing, 'mayBeEngaged');
  if (standing.specialised) return bySpecialisation(standing, rules.specialisation.paragraph, missing);
  if (standing.transitional) return byTransition(standing, 'mayBeEngaged', missing);
  const spent = daysUnderSection4(doctor, date, law, context.workedDays).find(
    (track) => track.binds.includes('legevakt') && track.remaining === 0,
  );
  if (spent) return no(spent.paragraph, [...missing, 'specialisation', 'section-4-spent']);
  // § 4 is an exception from the specialisation only, never from the courses.
  if (missing.length > 0) return no(rules.courses.paragraph, missing);
  return yes(rules.temporary.paragraph, 'temporary-exception');
}

function standAlone(standing: Standing): CompetenceVerdict {
  const { doctor, date, rules } = standing;
  const missing = missingCourses(standing, 'mayStandAlone');
  const route = rules.standAlone.routes.find(
    ({ specialisation, anyOf }) =>
      (!specialisation || standing.specialised) &&
      (anyOf.length === 0 || anyOf.some((kind) => holdsEvidence(doctor.evidence, kind, date))),
  );
  if (route) return missing.length > 0 ? no(rules.courses.paragraph, missing) : yes(route.paragraph);
  if (standing.transitional) {
    const verdict = byTransition(standing, 'mayStandAlone', missing);
    // Without the specialisation requirement the route that asks for it is open.
    const open =
      verdict.answer === 'yes' && rules.standAlone.routes.find(({ specialisation }) => specialisation);
    return open ? { ...verdict, basis: `${open.paragraph}, jf. ${verdict.basis}` } : verdict;
  }
  return no(rules.standAlone.paragraph, [...missing, 'specialisation', 'lis1-or-turnus']);
}

function backUp(standing: Standing): CompetenceVerdict {
  const missing = missingCourses(standing, 'mayBeBackUp');
  const { paragraph } = standing.rules.backUp;
  if (standing.specialised) return bySpecialisation(standing, paragraph, missing);
  if (standing.transitional) return byTransition(standing, 'mayBeBackUp', missing);
  // LIS1 or turnus is not enough for a back-up doctor, and § 4 no exception from back-up.
  return no(paragraph, [...missing, 'specialisation']);
}

function bySpecialisation(standing: Standing, basis: string, missing: MissingCode[]): CompetenceVerdict {
  return missing.length > 0 ? no(standing.rules.courses.paragraph, missing) : yes(basis);
}

function byTransition(
  standing: Standing,
  question: CompetenceQuestion,
  missing: MissingCode[],
): CompetenceVerdict {
  const { courses, transition } = standing.rules;
  if (missing.length > 0) return no(courses.paragraph, missing);
  const { paragraph: basis, answers } = transition;
  if (answers[question] === 'yes') return yes(basis, 'transition');
  return { answer: 'unsettled', basis, missing: ['recorded-decision'], note: 'transition' };
}

function missingCourses({ doctor, date, rules }: Standing, question: CompetenceQuestion): MissingCode[] {
  if (!rules.courses.requiredFor.includes(question)) return [];
  return rules.courses.allOf.filter((kind) => !holdsEvidence(doctor.evidence, kind, date));
}

/** A recorded decision settles what the regulation leaves open; it never overrides a clear yes or no. */
function settleAll(doctor: Doctor, date: CivilDate, verdicts: CompetenceVerdicts): CompetenceVerdicts {
  const settle = (question: CompetenceQuestion): CompetenceVerdict => {
    const verdict = verdicts[question];
    if (verdict.answer !== 'unsettled') return verdict;
    const decision = doctor.decisions.findLast(
      (record) => record.question === question && countsOn(record, date),
    );
    if (!decision) return verdict;
    return { answer: decision.answer, basis: verdict.basis, missing: [], note: 'decision-recorded' };
  };
  return {
    mayBeEngaged: settle('mayBeEngaged'),
    mayStandAlone: settle('mayStandAlone'),
    mayBeBackUp: settle('mayBeBackUp'),
  };
}

function noRules(): CompetenceVerdicts {
  const verdict = (): CompetenceVerdict => ({
    answer: 'unsettled',
    basis: '',
    missing: ['rule-set', 'recorded-decision'],
    note: 'before-first-rule-set',
  });
  return { mayBeEngaged: verdict(), mayStandAlone: verdict(), mayBeBackUp: verdict() };
}

function yes(basis: string, note: VerdictNote = null): CompetenceVerdict {
  return { answer: 'yes', basis, missing: [], note };
}

function no(basis: string, missing: MissingCode[]): CompetenceVerdict {
  return { answer: 'no', basis, missing, note: null };
}
