import type { CivilDate } from '../problem/roster-problem.ts';
import type { CompetenceQuestion, EvidenceKind } from './evidence.ts';

/** Where a day of work was done, as far as § 4 tells them apart. */
export const WORK_SETTINGS = ['legevakt', 'general'] as const;
export type WorkSetting = (typeof WORK_SETTINGS)[number];

/** A paragraph, and evidence of which any one kind is enough. */
export interface AnyOfRequirement {
  paragraph: string;
  anyOf: EvidenceKind[];
}

/** A route to standing alone: a letter of § 3a. */
export interface StandAloneRoute {
  paragraph: string;
  /** The specialisation requirement is part of this route. */
  specialisation: boolean;
  /** Evidence of which any one kind is enough; empty asks for none. */
  anyOf: EvidenceKind[];
}

/** One limit of § 4, in months of days worked. */
export interface TemporaryTrack {
  id: string;
  paragraph: string;
  months: number;
  per: 'inAll' | 'calendarYear';
  /** Days worked in these settings fill it. */
  counts: WorkSetting[];
  /** Work in these settings is stopped when it is full. */
  binds: WorkSetting[];
}

/** The competence rules in force from a date until the next set's. */
export interface CompetenceRuleSet {
  id: string;
  validFrom: CivilDate;
  regulation: string;
  specialisation: AnyOfRequirement;
  /** Both courses; `requiredFor` says which questions ask for them. */
  courses: { paragraph: string; allOf: EvidenceKind[]; requiredFor: CompetenceQuestion[] };
  standAlone: { paragraph: string; routes: StandAloneRoute[] };
  backUp: { paragraph: string };
  temporary: {
    paragraph: string;
    /** Days before this date are not counted. */
    countedFrom: CivilDate;
    /** How many days worked make a month; no source fixes it, so it is a setting. */
    daysPerMonth: number;
    /** Warn when no more than this many days are left. */
    warnWithinDays: number;
    tracks: TemporaryTrack[];
    /** The yearly report of the municipalities that used it. */
    report: { paragraph: string; dueMonthDay: string; lastYear: number };
  };
  /** Doctors from before the regulation: specialisation is not asked of them. */
  transition: {
    paragraph: string;
    anyOf: EvidenceKind[];
    /** What the transition alone gives where specialisation is otherwise asked for. */
    answers: Record<CompetenceQuestion, 'yes' | 'unsettled'>;
  };
}

/** The rule sets in order of `validFrom`. */
export interface CompetenceLaw {
  ruleSets: CompetenceRuleSet[];
}
