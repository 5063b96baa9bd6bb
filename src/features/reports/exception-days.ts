import { formatMessage } from '../../messages/format-message.ts';
import { readMunicipalities } from '../districts/index.ts';
import { readDoctors, readWorkedDays, section4Report } from '../doctors/index.ts';
import type { ReportDefinition } from './report.ts';

/** The yearly report to the state administrator on the temporary exception, per municipality. */
export const exceptionDays: ReportDefinition = {
  scope: 'year',
  columns: [
    { id: 'municipality', kind: 'text' },
    { id: 'doctor', kind: 'text' },
    { id: 'hpr', kind: 'text' },
    { id: 'days', kind: 'number' },
  ],
  meanings: ['exception', 'day-worked', 'declared', 'municipality'],
  read: async ({ runner, locale, today, request }) => {
    // It is made in the first months of a year, for the year before.
    const { year = Number(today.slice(0, 4)) - 1 } = request;
    const doctors = await readDoctors(runner);
    const worked = await readWorkedDays(runner, doctors, null);
    const names = new Map((await readMunicipalities(runner)).map(({ id, name }) => [id, name]));
    const { municipalities, dueOn } = section4Report(year, doctors, worked, (id) => names.get(id) ?? null);
    const named = municipalities.map(({ name, ...rest }) => ({
      ...rest,
      name: name ?? formatMessage(locale, 'reports.no-municipality'),
    }));
    return {
      about: String(year),
      rosters: [],
      rows: named.flatMap(({ name, doctors: own }) =>
        own.map(({ name: doctor, hpr, days }) => ({ municipality: name, doctor, hpr, days })),
      ),
      notes: [
        ...(dueOn ? [formatMessage(locale, 'reports.note.due', { date: dueOn })] : []),
        ...named.map(({ name, days, doctors: own }) =>
          formatMessage(locale, 'reports.note.exception-days', { name, days, doctors: own.length }),
        ),
      ],
    };
  },
};
