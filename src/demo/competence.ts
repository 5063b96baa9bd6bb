import { civilDate } from '../domain/calendar/civil-date.ts';
import type { CompetenceDecision, CompetenceEvidence, EvidenceKind } from '../domain/doctors/evidence.ts';
import type { Random } from './random.ts';

/**
 * What a doctor's competence comes to. `full`: may be back-up. `standAlone`: only alone (LIS1
 * goals reached). `dependent`: needs back-up. `transition`: § 5, and back-up by a recorded decision.
 * `unsettled`: § 5 without one, so no back-up doctor. `lis1`: in training.
 */
export type CompetenceProfile = 'full' | 'standAlone' | 'dependent' | 'transition' | 'unsettled' | 'lis1';

const COURSES: EvidenceKind[] = ['courseAcuteMedicine', 'courseViolenceAbuse'];
const LOCAL: EvidenceKind[] = ['localIntroduction', 'radioTraining'];

/** The records behind a profile; every one dated before `year`. */
export function competenceRecords(
  profile: CompetenceProfile,
  options: { alis: boolean; mobile: boolean; experienced: boolean },
  year: number,
  random: Random,
): { evidence: CompetenceEvidence[]; decisions: CompetenceDecision[] } {
  const on = (yearsAgo: number): string => civilDate(year - yearsAgo, random.int(1, 12), random.int(1, 28));
  const record = (kind: EvidenceKind, date: string): CompetenceEvidence => ({ kind, date, expires: null });
  const kinds: [EvidenceKind[], number][] = [
    [specialisation(profile, options, random), random.int(2, 4)],
    [COURSES, random.int(1, 4)],
    [LOCAL, random.int(1, 3)],
  ];
  if (options.mobile) kinds.push([['mobileUnit'], random.int(1, 3)]);
  if (options.mobile && random.chance(0.4)) kinds.push([['ultrasound'], random.int(1, 2)]);
  const evidence = kinds.flatMap(([list, yearsAgo]) => list.map((kind) => record(kind, on(yearsAgo))));
  if (profile === 'transition' || profile === 'unsettled') {
    evidence.push(record('heldGpListMarch2017', '2017-03-01'));
  }
  return { evidence, decisions: profile === 'transition' ? transitionDecisions(year) : [] };
}

function specialisation(
  profile: CompetenceProfile,
  { alis, experienced }: { alis: boolean; experienced: boolean },
  random: Random,
): EvidenceKind[] {
  switch (profile) {
    case 'full':
      if (alis) return ['lis1GoalsReached', random.chance(0.5) ? 'alisPart2' : 'alisPart3'];
      return [experienced && random.chance(0.15) ? 'approvedAllmennlege' : 'specialist'];
    case 'standAlone':
      return alis ? ['lis1GoalsReached', 'alisPart1'] : ['lis1GoalsReached'];
    case 'dependent':
      return alis ? ['alisPart1'] : [];
    case 'transition':
    case 'unsettled':
    case 'lis1':
      return [];
  }
}

/** The municipality has settled what § 5 leaves open, for doctors it knows well. */
function transitionDecisions(year: number): CompetenceDecision[] {
  const settled = { answer: 'yes' as const, date: `${year - 1}-03-01`, expires: null };
  const decidedBy = 'vertskommunen, kommuneoverlegen';
  return [{ question: 'mayBeBackUp', ...settled, decidedBy }];
}
