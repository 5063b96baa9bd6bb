import { z } from 'zod';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { isHardBreach } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import type { Actor } from '../../http/caller.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { violationCure, violationMessage } from '../../messages/violation-message.ts';
import { reasonCode } from '../../optimiser/explain/reason-code.ts';

/** A violation as it is told: a code for programs, sentences for people. */
export const violationSchema = z.object({
  /** A rule of the registry, or `not-available`. */
  rule: z.string(),
  code: z.string(),
  strength: z.enum(['never', 'reason', 'warning']),
  reasonRole: z.enum(['coordinator', 'districtAdministrator']).nullable(),
  /** A written reason covers it. */
  waived: z.boolean(),
  /** Stands in the way of publishing. */
  hard: z.boolean(),
  doctor: z.string().nullable(),
  doctorName: z.string().nullable(),
  shifts: z.array(z.string()),
  date: z.iso.date().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string(),
  cure: z.string().nullable(),
});
export type PresentedViolation = z.infer<typeof violationSchema>;

/** For whom a violation is told. */
export interface Reader {
  locale: Locale;
  /** Told why somebody is not available; to others exemption and absence are one reason. */
  trusted: boolean;
  /** The reader's own post: everybody may know everything of themselves. */
  doctor: string | null;
}

/** Coordinators work with the effects of exemptions, auditors check them; nobody else needs to know. */
export function readerOf({ locale, roles, doctor }: Actor): Reader {
  const trusted = roles.has('coordinator') || roles.has('districtAdministrator') || roles.has('auditor');
  return { locale, trusted, doctor };
}

export function presentViolation(
  { locale, trusted, doctor: self }: Reader,
  violation: Violation,
  problem: RosterProblem,
): PresentedViolation {
  const { rule, code, strength, waived, doctor, shifts, date, values } = violation;
  const doctorName = problem.doctors.find(({ id }) => id === doctor)?.name ?? null;
  const common = {
    strength,
    reasonRole: violation.reasonRole ?? null,
    waived,
    hard: isHardBreach(violation),
    doctor,
    doctorName,
    shifts,
    date,
  };
  const hidden = !trusted && doctor !== self && reasonCode(rule) === 'not-available';
  if (hidden) {
    const sentence = formatMessage(locale, 'explain.not-available', { doctor: doctorName ?? '' });
    return { rule: 'not-available', code: 'not-available', ...common, values: {}, sentence, cure: null };
  }
  const sentence = violationMessage(locale, violation, problem);
  return { rule, code, ...common, values, sentence, cure: violationCure(locale, violation, problem) };
}
