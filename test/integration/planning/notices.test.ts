import { expect, it } from '@jest/globals';
import type { BuildNotice } from '../../../src/domain/problem/build-input.ts';
import { noticesOf } from '../../../src/features/planning/told-problem.ts';
import { LOCALES } from '../../../src/messages/locales.ts';

const DOCTOR = 'd-1';

const NOTICES: BuildNotice[] = [
  { code: 'veto-over-allowance', doctor: DOCTOR, entry: 'e', shifts: ['a', 'b'], recorded: true },
  { code: 'veto-over-allowance', doctor: DOCTOR, entry: 'e', shifts: ['a'], recorded: false },
  { code: 'doctor-left-out', doctor: DOCTOR, cause: 'no-engagement' },
  { code: 'doctor-left-out', doctor: DOCTOR, cause: 'exempt' },
  { code: 'doctor-left-out', doctor: DOCTOR, cause: 'share-zero' },
  { code: 'surgery-hours-merged', doctor: DOCTOR, practices: ['p', 'q'] },
  { code: 'reference-unknown', in: 'lock', doctor: 'nobody', shift: 's' },
  { code: 'reference-unknown', in: 'history', doctor: DOCTOR, shift: 's' },
  { code: 'reference-unknown', in: 'previousRoster', doctor: DOCTOR, shift: 's' },
];

it('says each notice in each language, with the name of the doctor', () => {
  const said = LOCALES.flatMap((locale) => noticesOf(locale, NOTICES, new Map([[DOCTOR, 'Ada Prøve']])));
  for (const { doctor, message } of said) {
    expect(message.includes('Ada Prøve')).toBe(doctor === DOCTOR);
    expect(message).toMatch(/\.$/);
  }
  expect(new Set(said.map(({ message }) => message)).size).toBe(LOCALES.length * NOTICES.length);
});
