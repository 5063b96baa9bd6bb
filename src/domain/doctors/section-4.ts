import { addDays } from '../calendar/civil-date.ts';
import type { CivilDate } from '../problem/roster-problem.ts';
import type { CompetenceLaw, CompetenceRuleSet, WorkSetting } from './competence-law.ts';
import type { Doctor } from './doctor.ts';
import { holdsEvidence } from './evidence.ts';
import { inForceOn } from './in-force.ts';

/**
 * Days worked in `[from, to)`: one date from a roster, or a sum the doctor declared from
 * another district. A shift past midnight is one day worked, on the date it starts.
 */
export interface WorkedDays {
  from: CivilDate;
  to: CivilDate;
  days: number;
  setting: WorkSetting;
  source: 'roster' | 'declared';
}

/** How full one limit of § 4 is before a date. */
export interface Section4Track {
  track: string;
  paragraph: string;
  /** Days worked under the exception, and how many there may be. */
  used: number;
  limit: number;
  remaining: number;
  /** Work of this kind is stopped by it. */
  binds: WorkSetting[];
  level: 'free' | 'near' | 'spent';
}

/** Whether the doctor meets the specialisation requirement itself (§ 3 first paragraph). */
export function isSpecialised(doctor: Doctor, date: CivilDate, rules: CompetenceRuleSet): boolean {
  return rules.specialisation.anyOf.some((kind) => holdsEvidence(doctor.evidence, kind, date));
}

/** Whether the transition of § 5 frees the doctor from it. */
export function isTransitional(doctor: Doctor, date: CivilDate, rules: CompetenceRuleSet): boolean {
  return rules.transition.anyOf.some((kind) => holdsEvidence(doctor.evidence, kind, date));
}

/**
 * The days a doctor has worked under the temporary exceptions (kompetanseforskriften § 4) before
 * `date`, per limit. A day counts when the doctor lacked specialisation and § 5 that day, also
 * for one who may stand alone by LIS1 or turnus. Empty before the first rule set.
 *
 * @param until counts to another date than the one whose rules and year hold: a year's last day is counted
 *   up to the next one
 */
export function daysUnderSection4(
  doctor: Doctor,
  date: CivilDate,
  law: CompetenceLaw,
  worked: readonly WorkedDays[],
  until: CivilDate = date,
): Section4Track[] {
  const rules = inForceOn(law.ruleSets, date);
  if (!rules) return [];
  const { tracks, daysPerMonth, countedFrom, warnWithinDays } = rules.temporary;
  return tracks.map((track) => {
    const year = `${date.slice(0, 4)}-01-01`;
    const from = track.per === 'calendarYear' && year > countedFrom ? year : countedFrom;
    const counted = worked.filter((entry) => track.counts.includes(entry.setting));
    const used = countDays(doctor, rules, counted, from, until);
    const limit = Math.floor(track.months * daysPerMonth);
    const remaining = Math.max(0, limit - used);
    const level = remaining === 0 ? 'spent' : remaining <= warnWithinDays ? 'near' : 'free';
    const { id, paragraph, binds } = track;
    return { track: id, paragraph, used, limit, remaining, binds, level };
  });
}

/** The limits that are nearly or wholly used up on a date, for the warning before the limit. */
export function section4Warnings(
  doctor: Doctor,
  date: CivilDate,
  law: CompetenceLaw,
  worked: readonly WorkedDays[],
): Section4Track[] {
  return daysUnderSection4(doctor, date, law, worked).filter((track) => track.level !== 'free');
}

function countDays(
  doctor: Doctor,
  rules: CompetenceRuleSet,
  worked: readonly WorkedDays[],
  from: CivilDate,
  to: CivilDate,
): number {
  const single = new Set<CivilDate>();
  let sum = 0;
  for (const entry of worked) {
    const dates = lackingDates(doctor, rules, entry, from, to);
    // Two shifts on one date are one day worked.
    if (entry.to === addDays(entry.from, 1)) dates.forEach((day) => single.add(day));
    // A declared sum that reaches over the border counts as much as can lie inside: never too little.
    else sum += Math.min(entry.days, dates.length);
  }
  return sum + single.size;
}

function lackingDates(
  doctor: Doctor,
  rules: CompetenceRuleSet,
  entry: WorkedDays,
  from: CivilDate,
  to: CivilDate,
): CivilDate[] {
  const dates: CivilDate[] = [];
  const end = entry.to < to ? entry.to : to;
  for (let day = entry.from > from ? entry.from : from; day < end; day = addDays(day, 1)) {
    if (!isSpecialised(doctor, day, rules) && !isTransitional(doctor, day, rules)) dates.push(day);
  }
  return dates;
}
