import { inForceOn } from '../../domain/doctors/in-force.ts';
import { daysUnderSection4, type WorkedDays } from '../../domain/doctors/section-4.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { competenceLaw } from './competence-rules.ts';
import type { StoredDoctor } from './doctor-rows.ts';

/** The yearly report of days under the exception, as far as one district knows them. */
export interface Section4Report {
  year: number;
  paragraph: string;
  dueOn: string | null;
  municipalities: {
    id: string | null;
    name: string | null;
    days: number;
    doctors: { id: string; name: string; hpr: string; days: number }[];
  }[];
}

/** Counts the days of a year per doctor, by municipality; who worked none under the exception is left out. */
export function section4Report(
  year: number,
  doctors: readonly StoredDoctor[],
  worked: ReadonlyMap<string, readonly WorkedDays[]>,
  nameOf: (municipality: string) => string | null,
): Section4Report {
  const counted = doctors
    .map((one) => ({ ...one.doctor, days: daysIn(year, one, worked.get(one.doctor.id) ?? []) }))
    .filter(({ days }) => days > 0);
  const groups = [...groupBy(counted, ({ municipality }) => municipality)];
  const rules = inForceOn(competenceLaw().ruleSets, `${year}-12-31`)?.temporary;
  return {
    year,
    paragraph: rules?.report.paragraph ?? '',
    dueOn: rules && year <= rules.report.lastYear ? `${year + 1}-${rules.report.dueMonthDay}` : null,
    municipalities: groups.map(([id, own]) => ({
      id,
      name: id === null ? null : nameOf(id),
      days: own.reduce((sum, { days }) => sum + days, 0),
      doctors: own.map(({ id, name, hpr, days }) => ({ id, name, hpr, days })),
    })),
  };
}

/** What fills the limit "in all" when only the year's days are given to it. */
function daysIn(year: number, { doctor }: StoredDoctor, worked: readonly WorkedDays[]): number {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`];
  const within = worked.flatMap((entry) => {
    const part = { from: entry.from > from ? entry.from : from, to: entry.to < to ? entry.to : to };
    return part.from < part.to ? [{ ...entry, ...part }] : [];
  });
  const tracks = competenceLaw().ruleSets.flatMap(({ temporary }) => temporary.tracks);
  const inAll = new Set(tracks.filter(({ per }) => per === 'inAll').map(({ id }) => id));
  return (
    daysUnderSection4(doctor, to, competenceLaw(), within).find(({ track }) => inAll.has(track))?.used ?? 0
  );
}
