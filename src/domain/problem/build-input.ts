import type { AvailabilityEntry } from '../availability/availability-entry.ts';
import type { BurdenRules } from '../calendar/burden.ts';
import type { DistrictPreset } from '../calendar/district-preset.ts';
import type { HolidayRuleSet } from '../calendar/holidays.ts';
import type { CompetenceLaw } from '../doctors/competence-law.ts';
import type { ContractAgeLaw } from '../doctors/contract-age.ts';
import type { Doctor, Practice } from '../doctors/doctor.ts';
import type { WorkedDays } from '../doctors/section-4.ts';
import type { FunctionTraining } from '../doctors/trained-functions.ts';
import type { ExemptionEffect } from '../exemptions/exemption-effect.ts';
import type { Assignment, CivilDate, Lock, PastDuty, ProblemShift, RosterProblem } from './roster-problem.ts';

/** The district's settings as far as a roster problem depends on them. */
export interface PlanningSettings extends Pick<
  DistrictPreset,
  'functions' | 'templates' | 'backUp' | 'rules' | 'objective' | 'closedDays' | 'vetoAllowance'
> {
  /** Records each duty function asks for; one that is not named asks for nothing. */
  training: FunctionTraining;
}

/** The dated rules a roster problem is built under. */
export interface PlanningLaw {
  competence: CompetenceLaw;
  contractAge: ContractAgeLaw;
  holidays: HolidayRuleSet[];
  burden: BurdenRules;
}

/** A doctor with everything the district knows that a roster depends on: no ground of an exemption. */
export interface PlanningDoctor {
  doctor: Doctor;
  exemptions: ExemptionEffect[];
  /** In order of entry. */
  availability: AvailabilityEntry[];
  /** vaktregnskap before the period: shifts per burden category, positive is more than owed. */
  ledger: Record<string, number>;
  /** For the temporary exceptions of kompetanseforskriften § 4. */
  workedDays: WorkedDays[];
  /** Surgery mornings that are recorded as blocked because of duty the night before. */
  blockedMornings: CivilDate[];
  /** The neighbouring district that lends the doctor; `null` for the district's own. */
  borrowedFrom: string | null;
}

/** What a district has when it plans a duty period; plain data. */
export interface PlanningInput {
  /** Becomes the problem's id. */
  id: string;
  district: { id: string; name: string };
  /** vaktperiode: first civil date and the first one after. */
  period: { from: CivilDate; to: CivilDate };
  settings: PlanningSettings;
  law: PlanningLaw;
  practices: Practice[];
  doctors: PlanningDoctor[];
  locks: Lock[];
  /** The published roster when this is a re-planning. */
  previousRoster: Assignment[] | null;
  /** Parts of shifts that the published roster has split. */
  parts: ProblemShift[];
  /** Duties of the weeks before the period. */
  history: PastDuty[];
}

/** Something the coordinator should hear about how the problem was built. */
export type BuildNotice =
  /** Vetoes beyond the allowance: heard as a cost when recorded, else not at all. */
  | { code: 'veto-over-allowance'; doctor: string; entry: string; shifts: string[]; recorded: boolean }
  /** Not in the problem: cannot or need not take any shift of the period. */
  | { code: 'doctor-left-out'; doctor: string; cause: 'no-engagement' | 'exempt' | 'share-zero' }
  /** Several surgeries in the period: the longest hours of each weekday were taken for all of it. */
  | { code: 'surgery-hours-merged'; doctor: string; practices: string[] }
  /** A lock or a past duty names a doctor or shift that is not in the district. */
  | { code: 'reference-unknown'; in: 'lock' | 'history' | 'previousRoster'; doctor: string; shift: string };

/** The problem and what was noticed on the way to it. */
export interface ProblemBuild {
  problem: RosterProblem;
  notices: BuildNotice[];
}
