import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCompetenceLaw } from '../../../config/law/load-law.ts';
import { addDays, datesBetween } from '../../../src/domain/calendar/civil-date.ts';
import { EVIDENCE_KINDS } from '../../../src/domain/doctors/evidence.ts';
import { verdictIntervals } from '../../../src/domain/doctors/verdict-intervals.ts';
import { competenceVerdicts } from '../../../src/domain/doctors/verdict.ts';
import { aDoctor, BOTH_COURSES, evidence } from './doctor-builder.ts';

const law = loadCompetenceLaw();
const FROM = '2027-01-04';
const TO = '2027-02-01';

describe('verdict intervals', () => {
  it('are one interval when nothing changes', () => {
    const doctor = aDoctor({ evidence: evidence('specialist', ...BOTH_COURSES) });
    expect(verdictIntervals(doctor, FROM, TO, law)).toEqual([
      { from: FROM, to: TO, mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: true },
    ]);
  });

  it('begin anew when a course is passed, and count unsettled as no', () => {
    const doctor = aDoctor({
      evidence: [
        ...evidence('heldGpListMarch2017', 'turnus1998Approved', 'courseAcuteMedicine'),
        { kind: 'courseViolenceAbuse', date: '2027-01-20', expires: null },
      ],
    });
    expect(verdictIntervals(doctor, FROM, TO, law)).toEqual([
      { from: FROM, to: '2027-01-20', mayBeEngaged: false, mayStandAlone: false, mayBeBackUp: false },
      { from: '2027-01-20', to: TO, mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: false },
    ]);
  });

  it('cover every day once and say what the day says', () => {
    const record = fc.record({
      kind: fc.constantFrom(...EVIDENCE_KINDS),
      start: fc.integer({ min: -5, max: 30 }),
      days: fc.option(fc.integer({ min: 1, max: 20 })),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (records) => {
        const doctor = aDoctor({
          evidence: records.map(({ kind, start, days }) => ({
            kind,
            date: addDays(FROM, start),
            expires: days === null ? null : addDays(FROM, start + days),
          })),
        });
        const intervals = verdictIntervals(doctor, FROM, TO, law);
        expect(intervals.flatMap(({ from, to }) => datesBetween(from!, to!))).toEqual(datesBetween(FROM, TO));
        for (const interval of intervals) {
          for (const day of datesBetween(interval.from!, interval.to!)) {
            const verdicts = competenceVerdicts(doctor, day, law);
            expect(interval.mayBeEngaged).toBe(verdicts.mayBeEngaged.answer === 'yes');
            expect(interval.mayStandAlone).toBe(verdicts.mayStandAlone.answer === 'yes');
            expect(interval.mayBeBackUp).toBe(verdicts.mayBeBackUp.answer === 'yes');
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
