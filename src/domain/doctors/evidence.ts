import type { CivilDate } from '../problem/roster-problem.ts';

/** What can be recorded about a doctor's competence (domain 3). */
export const EVIDENCE_KINDS = [
  'specialist',
  'alisPart1',
  'alisPart2',
  'alisPart3',
  'approvedAllmennlege',
  'lis1GoalsReached',
  'turnus1998Approved',
  'courseAcuteMedicine',
  'courseViolenceAbuse',
  'radioTraining',
  'localIntroduction',
  'mobileUnit',
  'ultrasound',
  'heldGpListMarch2017',
  'heldLegevaktPostMarch2017',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The three separate questions on a doctor's competence. */
export const COMPETENCE_QUESTIONS = ['mayBeEngaged', 'mayStandAlone', 'mayBeBackUp'] as const;
export type CompetenceQuestion = (typeof COMPETENCE_QUESTIONS)[number];

/**
 * One dated record. It counts from `date` and, when it expires, to `expires` (the first date
 * on which it no longer counts). No statutory expiry is known, so expiry is the district's.
 */
export interface CompetenceEvidence {
  kind: EvidenceKind;
  date: CivilDate;
  expires: CivilDate | null;
  /** Where it was read, e.g. a register or a certificate; never a person's health. */
  source?: string;
}

/** A recorded decision of the municipality on a question the regulation leaves open. */
export interface CompetenceDecision {
  question: CompetenceQuestion;
  answer: 'yes' | 'no';
  /** In force from this date. */
  date: CivilDate;
  expires: CivilDate | null;
  /** Who decided, by function: a municipality and a role. */
  decidedBy: string;
}

/** Whether one of the records of this kind counts on the date. */
export function holdsEvidence(
  evidence: readonly CompetenceEvidence[],
  kind: EvidenceKind,
  date: CivilDate,
): boolean {
  return evidence.some((record) => record.kind === kind && countsOn(record, date));
}

/** Whether a dated record is in force on the date. */
export function countsOn(record: { date: CivilDate; expires: CivilDate | null }, date: CivilDate): boolean {
  return record.date <= date && (record.expires === null || date < record.expires);
}
