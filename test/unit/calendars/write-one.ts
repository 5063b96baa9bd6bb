import { writeCalendar } from '../../../src/features/calendars/write-calendar.ts';

/** Writes a calendar with the night of a clock change, for who runs it in another zone. */
const at = new Date('2027-01-05T09:00:00Z');
process.stdout.write(
  writeCalendar(
    [
      {
        shift: '2027-03-27/night/station',
        doctor: '6f9a1c1e-0000-4000-8000-000000000001',
        name: 'Åse Ødegård',
        role: 'duty',
        start: new Date('2027-03-27T22:00:00Z'),
        end: new Date('2027-03-28T06:00:00Z'),
        isHeld: true,
        sequence: 0,
        publishedAt: at,
        changedAt: at,
      },
    ],
    { district: 'Testvik legevakt', locale: 'nb', isOwn: true, link: 'https://vakt.example.no/min/vakter' },
  ),
);
