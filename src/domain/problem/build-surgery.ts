import { intersect } from '../doctors/ages.ts';
import type { Doctor, Practice } from '../doctors/doctor.ts';
import type { CivilDate, SurgeryHours } from './roster-problem.ts';

/** A doctor's surgery as the problem carries it, for the whole period. */
export interface SurgeryOfPeriod {
  surgeryHours: SurgeryHours[];
  travelMinutes: number;
  /** Practices it was made of. */
  practices: string[];
}

/**
 * Surgery hours and travel in a period. The problem knows one set of hours per doctor: with
 * several posts the earliest opening, the latest closing and the longest way are taken, so that no
 * roster comes too close to a surgery that is open. Throws when a practice is not in the list.
 */
export function surgeryOfPeriod(
  doctor: Doctor,
  practices: ReadonlyMap<string, Practice>,
  from: CivilDate,
  to: CivilDate,
): SurgeryOfPeriod {
  const result: SurgeryOfPeriod = { surgeryHours: [], travelMinutes: 0, practices: [] };
  for (const post of doctor.practicePosts) {
    if (!intersect(post, { from, to })) continue;
    const practice = practices.get(post.practice);
    if (!practice) throw new Error(`doctor ${doctor.id} has a post at an unknown practice ${post.practice}`);
    if (!result.practices.includes(practice.id)) result.practices.push(practice.id);
    result.travelMinutes = Math.max(result.travelMinutes, practice.travelMinutes);
    for (const hours of post.surgeryHours ?? practice.surgeryHours) widen(result.surgeryHours, hours);
  }
  result.surgeryHours.sort((a, b) => a.weekday - b.weekday);
  return result;
}

function widen(all: SurgeryHours[], hours: SurgeryHours): void {
  const known = all.find(({ weekday }) => weekday === hours.weekday);
  if (!known) {
    all.push({ ...hours });
    return;
  }
  if (hours.opens < known.opens) known.opens = hours.opens;
  if (hours.closes > known.closes) known.closes = hours.closes;
}
