import { z } from 'zod';
import { isCivilDate } from '../../src/domain/calendar/civil-date.ts';
import type { CompetenceLaw } from '../../src/domain/doctors/competence-law.ts';
import { WORK_SETTINGS } from '../../src/domain/doctors/competence-law.ts';
import type { ContractAgeLaw } from '../../src/domain/doctors/contract-age.ts';
import { COMPETENCE_QUESTIONS, EVIDENCE_KINDS } from '../../src/domain/doctors/evidence.ts';
import type { ExemptionLaw } from '../../src/domain/exemptions/exemption-law.ts';
import { GROUND_KINDS } from '../../src/domain/exemptions/exemption-law.ts';
import { ENGAGEMENT_KINDS } from '../../src/domain/problem/roster-problem.ts';

const date = z.string().refine(isCivilDate, 'expected a date that exists, YYYY-MM-DD');
const text = z.string().min(1);
const count = z.number().int().positive();
const evidence = z.array(z.enum(EVIDENCE_KINDS));
const settings = z.array(z.enum(WORK_SETTINGS)).min(1);
const answer = z.enum(['yes', 'unsettled']);

/** Rules in order of `validFrom`, one per date, so that "the latest in force" is one rule. */
function dated<T extends z.ZodType<{ validFrom: string }>>(rule: T) {
  return z
    .array(rule)
    .min(1)
    .refine(
      (rules) => rules.every((one, index) => index === 0 || rules[index - 1]!.validFrom < one.validFrom),
      'rules must stand in order of validFrom, each date once',
    );
}

const track = z.strictObject({
  id: text,
  paragraph: text,
  months: count,
  per: z.enum(['inAll', 'calendarYear']),
  counts: settings,
  binds: settings,
});

export const competenceSchema: z.ZodType<CompetenceLaw> = z.strictObject({
  ruleSets: dated(
    z.strictObject({
      id: text,
      validFrom: date,
      regulation: text,
      specialisation: z.strictObject({ paragraph: text, anyOf: evidence.min(1) }),
      courses: z.strictObject({
        paragraph: text,
        allOf: evidence,
        requiredFor: z.array(z.enum(COMPETENCE_QUESTIONS)),
      }),
      standAlone: z.strictObject({
        paragraph: text,
        routes: z
          .array(z.strictObject({ paragraph: text, specialisation: z.boolean(), anyOf: evidence }))
          .min(1),
      }),
      backUp: z.strictObject({ paragraph: text }),
      temporary: z.strictObject({
        paragraph: text,
        countedFrom: date,
        daysPerMonth: z.number().positive().max(31),
        warnWithinDays: z.number().int().nonnegative(),
        tracks: z.array(track),
        report: z.strictObject({
          paragraph: text,
          dueMonthDay: z.string().regex(/^\d{2}-\d{2}$/),
          lastYear: count,
        }),
      }),
      transition: z.strictObject({
        paragraph: text,
        anyOf: evidence,
        answers: z.strictObject({ mayBeEngaged: answer, mayStandAlone: answer, mayBeBackUp: answer }),
      }),
    }),
  ),
});

const groundTest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('age'), years: count }),
  z.strictObject({ type: z.literal('pregnancy'), months: count }),
  z.strictObject({ type: z.literal('childAge'), years: count }),
  z.strictObject({ type: z.literal('asStated') }),
]);

export const exemptionSchema: z.ZodType<ExemptionLaw> = z.strictObject({
  ruleSets: dated(
    z.strictObject({
      id: text,
      validFrom: date,
      regulation: text,
      covers: z.literal('dutyOutsideOrdinaryHours'),
      grounds: z
        .array(
          z.strictObject({
            kind: z.enum(GROUND_KINDS),
            standing: z.enum(['right', 'judgement']),
            paragraph: text,
            test: groundTest,
          }),
        )
        .refine(
          (grounds) => new Set(grounds.map(({ kind }) => kind)).size === grounds.length,
          'a ground stands once in a rule set',
        ),
    }),
  ),
  appeals: dated(
    z.strictObject({
      validFrom: date,
      act: text,
      paragraphs: z.strictObject({ deadline: text, late: text, grounds: text }),
      deadlineWeeks: count,
      lateMonths: count,
    }),
  ),
});

export const contractAgeSchema: z.ZodType<ContractAgeLaw> = z.strictObject({
  rules: dated(
    z
      .strictObject({
        validFrom: date,
        paragraph: text,
        endsAt: count,
        prolongableTo: count,
        engagements: z.array(z.enum(ENGAGEMENT_KINDS)),
      })
      .refine((rule) => rule.prolongableTo >= rule.endsAt, 'prolongableTo lies before endsAt'),
  ),
});
