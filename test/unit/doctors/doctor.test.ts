import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber } from '../../../src/domain/calendar/civil-date.ts';
import { addMonths, birthday, intersect } from '../../../src/domain/doctors/ages.ts';
import { checkDoctor, isHprNumber } from '../../../src/domain/doctors/check-doctor.ts';
import { dutyShareOn, engagementsOn, practicePostOn, surgeryOn } from '../../../src/domain/doctors/doctor.ts';
import { trainedFunctions } from '../../../src/domain/doctors/trained-functions.ts';
import { aDoctor, evidence } from './doctor-builder.ts';

describe('doctor', () => {
  it('is in an engagement from its first date up to its end', () => {
    const doctor = aDoctor({
      engagements: [
        { kind: 'lis1', from: '2026-03-01', to: '2026-09-01' },
        { kind: 'alis', from: '2026-09-01', to: null },
      ],
    });
    const kindsOn = (date: string) => engagementsOn(doctor, date).map(({ kind }) => kind);
    expect(kindsOn('2026-02-28')).toEqual([]);
    expect(kindsOn('2026-08-31')).toEqual(['lis1']);
    expect(kindsOn('2026-09-01')).toEqual(['alis']);
  });

  it('carries a full duty share unless another is agreed, whatever the size of the post', () => {
    const doctor = aDoctor({
      practicePosts: [{ practice: 'practice-1', percent: 50, from: null, to: null }],
      dutyShares: [
        { share: 0.5, from: '2027-01-01', to: '2027-07-01' },
        { share: 1.5, from: '2027-03-01', to: '2027-04-01' },
      ],
    });
    expect(
      ['2026-12-31', '2027-01-01', '2027-03-15', '2027-07-01'].map((d) => dutyShareOn(doctor, d)),
    ).toEqual([1, 0.5, 1.5, 1]);
    expect(practicePostOn(doctor, '2027-01-01')?.percent).toBe(50);
    expect(practicePostOn(aDoctor(), '2027-01-01')).toBeNull();
  });

  it('keeps the practice hours unless the post has its own, and none without a post', () => {
    const hours = (weekday: number) => [{ weekday, opens: '08:00', closes: '16:00' }];
    const practice = {
      id: 'practice-1',
      name: 'Prøve legesenter',
      municipality: 'Eksempelvik',
      surgeryHours: hours(1),
      travelMinutes: 15,
    };
    const post = { practice: 'practice-1', percent: 100 };
    const doctor = aDoctor({
      practicePosts: [
        { ...post, from: null, to: '2027-02-01' },
        { ...post, from: '2027-02-01', to: '2027-03-01', surgeryHours: hours(2) },
      ],
    });
    const on = (date: string) => surgeryOn(doctor, date, [practice]);
    expect(on('2027-01-31')).toEqual({ surgeryHours: hours(1), travelMinutes: 15 });
    expect(on('2027-02-01')).toEqual({ surgeryHours: hours(2), travelMinutes: 15 });
    expect(on('2027-03-01')).toEqual({ surgeryHours: [], travelMinutes: 0 });
    expect(() => surgeryOn(doctor, '2027-01-31', [])).toThrow('practice-1');
  });

  it.each([
    ['123456', false],
    ['1234567', true],
    ['123456789', true],
    ['1234567890', false],
    ['12345a7', false],
    [' 1234567', false],
  ])('HPR number %p: %p', (text, sound) => {
    expect(isHprNumber(text)).toBe(sound);
  });

  it('finds nothing wrong with a sound record', () => {
    expect(checkDoctor(aDoctor({ evidence: evidence('specialist') }))).toEqual([]);
  });

  it('finds everything wrong with an unsound one', () => {
    const issues = checkDoctor(
      aDoctor({
        hpr: '12',
        name: ' ',
        birthDate: '1985-02-30',
        engagements: [{ kind: 'locum', from: '2027-02-01', to: '2027-02-01' }],
        practicePosts: [{ practice: 'practice-1', percent: 0, from: null, to: null }],
        dutyShares: [{ share: -1, from: null, to: null }],
        listSize: 1.5,
        evidence: [{ kind: 'radioTraining', date: '2027-02-01', expires: '2027-01-01' }],
      }),
    );
    expect(issues.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'hpr-invalid hpr',
      'name-missing name',
      'date-invalid birthDate',
      'range-empty engagements[0]',
      'range-empty evidence[0]',
      'share-invalid dutyShares[0]',
      'percent-invalid practicePosts[0]',
      'list-size-invalid listSize',
    ]);
  });

  it('may take a function from the day its training is complete until a part of it expires', () => {
    const doctor = aDoctor({
      evidence: [
        { kind: 'localIntroduction', date: '2027-01-01', expires: null },
        { kind: 'mobileUnit', date: '2027-01-10', expires: '2027-01-20' },
      ],
    });
    const training = { mobile: ['localIntroduction', 'mobileUnit'] } as const;
    const rules = { mobile: [...training.mobile] };
    expect(trainedFunctions(doctor, ['station', 'mobile'], rules, '2027-01-04', '2027-02-01')).toEqual([
      { function: 'station', from: '2027-01-04', to: '2027-02-01' },
      { function: 'mobile', from: '2027-01-10', to: '2027-01-20' },
    ]);
    expect(trainedFunctions(aDoctor(), ['mobile'], rules, '2027-01-04', '2027-02-01')).toEqual([]);
  });
});

describe('ages and ranges', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2027-05-31', -3, '2027-02-28'],
  ])('%s plus %d months is %s', (date, months, sum) => {
    expect(addMonths(date, months)).toBe(sum);
  });

  it('has the leap day birthday on 1 March in common years', () => {
    expect(birthday('1968-02-29', 59)).toBe('2027-03-01');
    expect(birthday('1968-02-29', 60)).toBe('2028-02-29');
    expect(birthday('1968-02-28', 60)).toBe('2028-02-28');
  });

  it('intersects as the sets of dates do', () => {
    const end = fc.option(fc.integer({ min: 20_000, max: 20_020 }).map(dateOfDayNumber));
    const range = fc.record({ from: end, to: end });
    const holds = (r: { from: string | null; to: string | null } | null, date: string) =>
      r !== null && (r.from === null || r.from <= date) && (r.to === null || date < r.to);
    fc.assert(
      fc.property(range, range, (a, b) => {
        const both = intersect(a, b);
        for (let i = -2; i < 25; i++) {
          const date = addDays(dateOfDayNumber(20_000), i);
          expect(holds(both, date)).toBe(holds(a, date) && holds(b, date));
        }
      }),
    );
  });
});
