import { daysUnderSection4, type Section4Track } from '../../domain/doctors/section-4.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { competenceLaw, readDoctors, readWorkedDays, type StoredDoctor } from '../doctors/index.ts';
import type { ReportDefinition, Row } from './report.ts';
import { wordOf } from './words.ts';

/** How much of the limits of the temporary exception each doctor has used, and will have by the year's end. */
export const exceptionLimits: ReportDefinition = {
  scope: 'year',
  columns: [
    { id: 'doctor', kind: 'text' },
    { id: 'hpr', kind: 'text' },
    { id: 'limit', kind: 'text' },
    { id: 'used', kind: 'number' },
    { id: 'planned', kind: 'number' },
    { id: 'most', kind: 'number' },
    { id: 'remaining', kind: 'number' },
    { id: 'standing', kind: 'text' },
  ],
  meanings: ['exception', 'day-worked', 'declared', 'used', 'limits'],
  read: async ({ runner, locale, today, request }) => {
    const { year = Number(today.slice(0, 4)) } = request;
    const doctors = await readDoctors(runner);
    const worked = await readWorkedDays(runner, doctors);
    const tracks = doctors.flatMap((one) => {
      const own = worked.get(one.doctor.id) ?? [];
      const at = (until: string) =>
        daysUnderSection4(one.doctor, `${year}-12-31`, competenceLaw(), own, until);
      const [before, end] = [at(today), at(`${year + 1}-01-01`)];
      return end.map((track, index) => ({ one, track, used: Math.min(track.used, before[index]!.used) }));
    });
    const counted = tracks
      .filter(({ track }) => track.used > 0)
      .sort((a, b) => a.track.remaining - b.track.remaining);
    return {
      about: String(year),
      rosters: [],
      rows: counted.map((entry) => rowOf(locale, entry)),
      notes: counted
        .filter(({ track }) => track.level !== 'free')
        .map(({ one, track: { level, remaining } }) =>
          formatMessage(locale, 'reports.note.limit', { name: one.doctor.name, level, remaining }),
        ),
    };
  },
};

function rowOf(
  locale: Locale,
  { one: { doctor }, track, used }: { one: StoredDoctor; track: Section4Track; used: number },
): Row {
  return {
    doctor: doctor.name,
    hpr: doctor.hpr,
    limit: wordOf(locale, 'limit', track.track),
    used,
    planned: track.used,
    most: track.limit,
    remaining: track.remaining,
    standing: wordOf(locale, 'standing', track.level),
  };
}
