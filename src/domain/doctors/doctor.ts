import { isInDateRange } from '../calendar/civil-date.ts';
import type { CivilDate, DateRange, EngagementKind, SurgeryHours } from '../problem/roster-problem.ts';
import type { CompetenceDecision, CompetenceEvidence } from './evidence.ts';

/** tilknytning: how a doctor is bound to the district, in an interval. */
export interface Engagement extends DateRange {
  kind: EngagementKind;
}

/** legesenter: the surgery a doctor works at. */
export interface Practice {
  id: string;
  name: string;
  municipality: string;
  /** Opening hours per ISO weekday; a weekday that is missing is closed. */
  surgeryHours: SurgeryHours[];
  /** Minutes from the surgery to the legevakt. */
  travelMinutes: number;
}

/** A doctor's time at a practice; own hours go before the practice's. */
export interface PracticePost extends DateRange {
  practice: string;
  /** Size of the post there in percent; says nothing about the duty share. */
  percent: number;
  surgeryHours?: SurgeryHours[];
}

/** vaktandel as agreed between doctor and municipality; 1 is one full share. */
export interface DutyShareAgreement extends DateRange {
  share: number;
}

/** lege: anyone who can stand on a roster. */
export interface Doctor {
  id: string;
  /** Number in the Health Personnel Register: 7 to 9 digits, kept as text. */
  hpr: string;
  name: string;
  birthDate: CivilDate;
  /** The municipality that holds the contract and decides exemptions. */
  municipality: string | null;
  engagements: Engagement[];
  practicePosts: PracticePost[];
  /** Persons on the GP list; `null` without a list. */
  listSize: number | null;
  /** Agreements in order of entry; the last one in force holds, 1 without any. */
  dutyShares: DutyShareAgreement[];
  /** End of the GP contract by notice, and how far it was prolonged past the age limit; exclusive dates. */
  contract: { endsOn: CivilDate | null; prolongedTo: CivilDate | null };
  evidence: CompetenceEvidence[];
  decisions: CompetenceDecision[];
}

/** The engagements in force on a date, in the order they are recorded. */
export function engagementsOn(doctor: Doctor, date: CivilDate): Engagement[] {
  return doctor.engagements.filter((engagement) => isInDateRange(date, engagement));
}

/** The duty share agreed for a date: the agreement entered last goes first, and no agreement is a full share. */
export function dutyShareOn(doctor: Doctor, date: CivilDate): number {
  return doctor.dutyShares.findLast((agreement) => isInDateRange(date, agreement))?.share ?? 1;
}

/** The post at a practice on a date, the latest entered first; `null` without one. */
export function practicePostOn(doctor: Doctor, date: CivilDate): PracticePost | null {
  return doctor.practicePosts.findLast((post) => isInDateRange(date, post)) ?? null;
}

/**
 * Surgery hours and travel of a doctor on a date; none without a post. A post's own hours go
 * before the practice's. Throws when the post names a practice that is not given, which is a bug.
 */
export function surgeryOn(
  doctor: Doctor,
  date: CivilDate,
  practices: readonly Practice[],
): { surgeryHours: SurgeryHours[]; travelMinutes: number } {
  const post = practicePostOn(doctor, date);
  if (!post) return { surgeryHours: [], travelMinutes: 0 };
  const practice = practices.find(({ id }) => id === post.practice);
  if (!practice) throw new Error(`Doctor ${doctor.id} has a post at an unknown practice: ${post.practice}`);
  return {
    surgeryHours: post.surgeryHours ?? practice.surgeryHours,
    travelMinutes: practice.travelMinutes,
  };
}
