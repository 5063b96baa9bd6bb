import { z } from 'zod';
import type { BurdenRules } from '../src/domain/calendar/burden.ts';
import { isCivilDate } from '../src/domain/calendar/civil-date.ts';
import type { DayRule } from '../src/domain/calendar/day-rule.ts';
import type { HolidayRuleSet } from '../src/domain/calendar/holidays.ts';
import type { HoytidRuleSet } from '../src/domain/calendar/hoytid.ts';
import type { PayTimeRuleSet } from '../src/domain/calendar/pay-time.ts';
import { DUTY_FUNCTIONS } from '../src/domain/problem/roster-problem.ts';

export const text = z.string().min(1);
export const count = z.int().min(0);
export const civilDate = z.string().refine(isCivilDate, 'expected a date that exists, YYYY-MM-DD');
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a clock time, HH:MM');

/** 2028 is a leap year, so 29 February is a day too. */
const monthDay = z
  .string()
  .refine((value) => isCivilDate(`2028-${value}`), 'expected a day that exists, MM-DD');
export const dayRule: z.ZodType<DayRule> = z.union(
  [z.strictObject({ fixed: monthDay }), z.strictObject({ easterOffset: z.int().min(-80).max(250) })],
  'expected {"fixed": "MM-DD"} or {"easterOffset": days}',
);

const localText = z.strictObject({ nb: text, nn: text, en: text });
const dated = {
  validFrom: civilDate,
  validTo: civilDate.nullable(),
  source: text,
  paragraph: text,
  note: text.exactOptional(),
};

export const holidaysFile: z.ZodType<{ ruleSets: HolidayRuleSet[] }> = z.strictObject({
  ruleSets: z
    .array(
      z.strictObject({
        ...dated,
        holidays: z.array(z.strictObject({ id: text, names: localText, day: dayRule })).min(1),
      }),
    )
    .min(1),
});

const windowEnd = z.union([clockTime, z.literal('24:00')], 'expected a clock time, HH:MM or 24:00');
const hoytidWindow = z
  .strictObject({ id: text, day: dayRule, from: clockTime, to: windowEnd })
  .refine((window) => window.from < window.to, 'a window must end after it begins');

export const hoytidFile: z.ZodType<{ ruleSets: HoytidRuleSet[] }> = z.strictObject({
  ruleSets: z.array(z.strictObject({ ...dated, windows: z.array(hoytidWindow).min(1) })).min(1),
});

/** Clock times compare as text. */
const payTime = z
  .strictObject({
    ...dated,
    dayFrom: clockTime,
    eveningFrom: clockTime,
    nightFrom: clockTime,
    weekend: z.array(z.int().min(1).max(7)),
  })
  .refine(
    ({ dayFrom, eveningFrom, nightFrom }) => dayFrom < eveningFrom && eveningFrom < nightFrom,
    'day, evening and night must begin in this order',
  );

export const payTimeFile: z.ZodType<{ ruleSets: PayTimeRuleSet[] }> = z.strictObject({
  ruleSets: z.array(payTime).min(1),
});

export const burdenFile: z.ZodType<BurdenRules> = z
  .strictObject({
    ...dated,
    categories: z.array(z.strictObject({ id: text, names: localText })).min(1),
    functionCategories: z.partialRecord(z.enum(DUTY_FUNCTIONS), text),
    holidayBlocks: z.array(
      z.strictObject({
        category: text,
        windows: z.array(z.strictObject({ first: dayRule, last: dayRule })).min(1),
      }),
    ),
    eveningFrom: clockTime,
    timesOfWeek: z.array(
      z.strictObject({
        category: text,
        part: z.enum(['day', 'evening', 'night', 'any']),
        dayOff: z.enum(['start', 'startOrNext', 'any']),
      }),
    ),
    measures: z.array(
      z.strictObject({ id: text, categories: z.array(text).min(1), weight: z.number().positive() }),
    ),
  })
  .superRefine((rules, context) => {
    for (const [path, id] of namedCategories(rules)) {
      if (!rules.categories.some((category) => category.id === id)) {
        context.addIssue({ code: 'custom', path, message: 'expected the id of one of the categories' });
      }
    }
    const last = rules.timesOfWeek.at(-1);
    if (last?.part !== 'any' || last.dayOff !== 'any') {
      const message = 'the last rule must fit everything: part any, dayOff any';
      context.addIssue({ code: 'custom', path: ['timesOfWeek'], message });
    }
  });

/** Every place of the burden rules that names a category, with the name. */
function namedCategories(rules: BurdenRules): [path: (string | number)[], id: string][] {
  return [
    ...Object.entries(rules.functionCategories).map(([duty, id]): [string[], string] => [
      ['functionCategories', duty],
      id,
    ]),
    ...rules.holidayBlocks.map((block, at): [(string | number)[], string] => [
      ['holidayBlocks', at, 'category'],
      block.category,
    ]),
    ...rules.timesOfWeek.map((rule, at): [(string | number)[], string] => [
      ['timesOfWeek', at, 'category'],
      rule.category,
    ]),
    ...rules.measures.flatMap(({ categories }, at) =>
      categories.map((id, index): [(string | number)[], string] => [
        ['measures', at, 'categories', index],
        id,
      ]),
    ),
  ];
}
