import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { CalendarDuty } from '../../../src/features/calendars/read-duties.ts';
import { writeCalendar } from '../../../src/features/calendars/write-calendar.ts';
import { faultsOf, parseCalendar } from '../../support/parse-calendar.ts';

const FRAME = {
  district: 'Ytre Æråsund, Øyane; og Ånes legevakt',
  locale: 'nb',
  isOwn: true,
  link: 'https://vakt.example.no/min/vakter',
} as const;

function duty(start: string, end: string, rest: Partial<CalendarDuty> = {}): CalendarDuty {
  return {
    shift: `${start.slice(0, 10)}/night/station`,
    doctor: '6f9a1c1e-0000-4000-8000-000000000001',
    name: 'Åse Ødegård-Bjørnstjerne Kværnø',
    role: 'duty',
    start: new Date(start),
    end: new Date(end),
    isHeld: true,
    sequence: 0,
    publishedAt: new Date('2027-01-05T09:00:00Z'),
    changedAt: new Date('2027-01-05T09:00:00Z'),
    ...rest,
  };
}

/** Nights 23–08 on the wall, one hour shorter in March and longer in October. */
const SPRING = duty('2027-03-27T22:00:00Z', '2027-03-28T06:00:00Z');
const AUTUMN = duty('2027-10-30T21:00:00Z', '2027-10-31T07:00:00Z');

describe('a calendar', () => {
  it('has the right instants through both clock changes, by the zone that it defines', () => {
    const text = writeCalendar([SPRING, AUTUMN], FRAME);
    expect(parseCalendar(text).map(({ start, end }) => [start, end])).toEqual([
      [SPRING.start, SPRING.end],
      [AUTUMN.start, AUTUMN.end],
    ]);
    expect(text).toContain(
      'DTSTART;TZID=Europe/Oslo:20270327T230000\r\nDTEND;TZID=Europe/Oslo:20270328T080000',
    );
    expect(text).toContain(
      'DTSTART;TZID=Europe/Oslo:20271030T230000\r\nDTEND;TZID=Europe/Oslo:20271031T080000',
    );
  });

  it('writes the doubled hour as its first showing, which is what shifts mean by it', () => {
    // RFC 5545 3.3.5: of a time that the clock shows twice, the first.
    const early = duty('2027-10-30T21:00:00Z', '2027-10-31T00:30:00Z');
    expect(writeCalendar([early], FRAME)).toContain('DTEND;TZID=Europe/Oslo:20271031T023000\r\n');
  });

  it('has the form that RFC 5545 wants, whatever is in it', () => {
    for (const locale of ['nb', 'nn', 'en'] as const) {
      for (const isOwn of [true, false]) {
        for (const duties of [[], [SPRING, AUTUMN], [{ ...SPRING, isHeld: false, sequence: 1 }]]) {
          expect(faultsOf(writeCalendar(duties, { ...FRAME, locale, isOwn }))).toEqual([]);
        }
      }
    }
  });

  it('escapes what it is called', () => {
    const unfolded = writeCalendar([], FRAME).replaceAll('\r\n ', '');
    for (const name of ['NAME', 'X-WR-CALNAME']) {
      expect(unfolded).toContain(`\r\n${name}:Mine vakter – Ytre Æråsund\\, Øyane\\; og Ånes legevakt\r\n`);
    }
  });

  it('says what, where and of which revision', () => {
    const changedAt = new Date('2027-02-01T12:00:00Z');
    const text = writeCalendar(
      [duty('2027-03-01T15:00:00Z', '2027-03-01T22:00:00Z', { sequence: 3, changedAt })],
      FRAME,
    );
    expect(parseCalendar(text)).toMatchObject([
      {
        summary: 'Vakt: stasjonær, legevakten',
        location: FRAME.district,
        status: 'CONFIRMED',
        sequence: 3,
        stamp: changedAt,
        changed: changedAt,
      },
    ]);
    expect(text).not.toContain('Åse');
  });

  it('names who is on duty in the district’s, and nobody who is not', () => {
    const lost = { ...AUTUMN, isHeld: false, sequence: 1, name: 'Berit Testmo' };
    const text = writeCalendar([SPRING, lost], { ...FRAME, isOwn: false });
    expect(parseCalendar(text).map(({ summary, status }) => [summary, status])).toEqual([
      ['Åse Ødegård-Bjørnstjerne Kværnø: stasjonær', 'CONFIRMED'],
      ['Endret: stasjonær', 'CANCELLED'],
    ]);
    expect(text).not.toContain('Berit');
  });

  it('is the same whatever the zone of the process', () => {
    const script = fileURLToPath(new URL('./write-one.ts', import.meta.url));
    const texts = ['UTC', 'Europe/Oslo', 'America/Los_Angeles', 'Pacific/Apia'].map((zone) =>
      execFileSync(process.execPath, ['--no-warnings', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(parseCalendar(texts[0]!)).toMatchObject([{ start: SPRING.start, end: SPRING.end }]);
  });
});
