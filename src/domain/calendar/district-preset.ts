import type {
  ObjectiveSettings,
  ProblemFunction,
  RuleSetting,
  SurgeryHours,
} from '../problem/roster-problem.ts';
import type { DayRule } from './day-rule.ts';
import type { BackUpPolicy, ShiftTemplate } from './shift-template.ts';

/** How many dates a doctor may veto; a longer or shorter duty period has its proportion. */
export interface VetoAllowance {
  dates: number;
  perWeeks: number;
}

/** What a doctor may wish for; a longer or shorter duty period has its proportion. */
export interface WishSettings {
  /** Sum of the grades of all marked dates. */
  points: number;
  perWeeks: number;
  /** "At most" and "at least" wishes. */
  countWishes: number;
}

/** The doctors that the preset's arithmetic was made for; a demo district takes them as its size. */
export interface PresetStaffing {
  gps: number;
  gpsOnRota: number;
  salaried: number;
}

/** Everything a new district starts with; all of it is the district's own to change afterwards. */
export interface DistrictPreset {
  id: string;
  name: string;
  zone: 'Europe/Oslo';
  /** Host municipality first. `number` is `null` in a made-up municipality. */
  municipalities: { number: string | null; name: string }[];
  staffing: PresetStaffing;
  /** A surgery's usual hours; each doctor has their own. */
  surgeryHours: SurgeryHours[];
  /** Days on which surgeries are closed though no law says so: weekend pattern, days off. */
  closedDays: DayRule[];
  functions: ProblemFunction[];
  backUp: BackUpPolicy;
  templates: ShiftTemplate[];
  rules: RuleSetting[];
  vetoAllowance: VetoAllowance;
  wishes: WishSettings;
  objective: ObjectiveSettings;
  /** Why the figures are what they are, with the arithmetic; for people. */
  notes: string[];
}
