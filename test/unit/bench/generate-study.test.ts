import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { generateStudy, STUDY_DEMAND } from '../../../bench/study/generate-study.ts';

const REFERENCE = { doctors: 120, weeks: 26, seed: 1, ...STUDY_DEMAND };
const SMALL = { ...REFERENCE, doctors: 40, weeks: 8, stationEvening: 2, stationDay: 2 };

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

describe('instances of the study', () => {
  // Hashes of the study's own files of these two shapes, byte for byte.
  it.each([
    ['120 x 26', REFERENCE, '32feb010db05bc39a5e7e9f00ae08076d0de902a0dde6c4c7b199b098db15eed'],
    ['40 x 8', SMALL, '3acab1fd158606a00075e7ff52bc84af597a66a97d84960763686ce109a3471e'],
  ])('are those of the study for its seed: %s', (_, shape, hash) => {
    expect(hashOf(generateStudy(shape))).toBe(hash);
  });

  it('have the reference district: its seats, and doctors as the study drew them', () => {
    const { slots, doctors, weeks } = generateStudy(REFERENCE);
    expect(weeks).toBe(26);
    expect(slots).toHaveLength(468);
    expect(slots.reduce((sum, slot) => sum + slot.required, 0)).toBe(1040);
    expect(slots[10]).toEqual({
      day: 5,
      kind: 'D',
      role: 'S',
      startHour: 128,
      endHour: 135.5,
      required: 4,
      hours: 7.5,
    });
    expect(doctors[119]).toMatchObject({
      id: 119,
      qualified: false,
      mobile: false,
      share: 1,
      carryHours: -3.3867254871875048,
      weekdayOff: 1,
    });
    expect(doctors[119]!.unavailableDays.slice(0, 5)).toEqual([4, 22, 23, 24, 25]);
  });

  it('differ with the seed, and keep demand apart from chance', () => {
    const other = generateStudy({ ...SMALL, seed: 2 });
    const tight = generateStudy({ ...SMALL, mobileDay: 0 });
    expect(hashOf(other)).not.toBe(hashOf(generateStudy(SMALL)));
    expect(tight.doctors).toEqual(generateStudy(SMALL).doctors);
    expect(tight.slots.filter((slot) => slot.role === 'A' && slot.day % 7 >= 5)).toHaveLength(32);
    expect(tight.slots.every((slot) => slot.required > 0 || slot.role === 'A')).toBe(true);
  });
});
