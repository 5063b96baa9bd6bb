import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { measureName } from '../messages/measure-name.ts';
import type { DoctorExplanation, MeasureExplanation } from '../optimiser/explain/explain-doctor.ts';

/** A doctor's half-year in sentences: share and what was got, in total and per category, the district's spread, ledger, wishes. */
export function doctorSentences(locale: Locale, explained: DoctorExplanation): string[] {
  const { measures, ledger, wishes, shifts, withoutMemory } = explained;
  const say = (key: string, values: Record<string, string | number>) =>
    formatMessage(locale, `explain.doctor.${key}`, values);
  // The whole before its parts.
  const ordered = [...measures].sort((a, b) => Number(b.measure === 'total') - Number(a.measure === 'total'));
  const assigned = shifts.filter(({ role }) => role === 'duty').length;
  return [
    ...(measures.length === 0 ? [say('no-share', { assigned })] : []),
    ...ordered.flatMap((measure) => measureSentences(locale, measure)),
    ...ledger.map(({ category, before, after }) =>
      say('ledger', { measure: measureName(locale, category), before, after }),
    ),
    ...wishSentences(locale, wishes),
    say('vetoes', { vetoes: wishes.vetoes, kept: wishes.vetoesKept }),
    ...(withoutMemory ? [formatMessage(locale, 'explain.without-memory')] : []),
  ];
}

/** How many wishes were met of how many: in all, by grade, and in the district. */
function wishSentences(locale: Locale, wishes: DoctorExplanation['wishes']): string[] {
  const say = (key: string, values: Record<string, string | number>) =>
    formatMessage(locale, `explain.doctor.${key}`, values);
  const { asked, met, byGrade, district } = wishes;
  return [
    say('wishes', { asked, met }),
    ...byGrade.flatMap((own) => {
      const values = { ...own };
      return [
        ...(own.asked > 0 ? [say('grade', values)] : []),
        ...(own.counts > 0 ? [say('grade-counts', values)] : []),
      ];
    }),
    ...(asked > 0 && district ? [say('wishes-place', { ...district })] : []),
  ];
}

function measureSentences(locale: Locale, explained: MeasureExplanation): string[] {
  const { target, assigned, deviation, district } = explained;
  const measure = measureName(locale, explained.measure);
  const share =
    explained.measure === 'total'
      ? formatMessage(locale, 'explain.doctor.total', { target, assigned, deviation })
      : formatMessage(locale, 'explain.doctor.measure', { measure, target, assigned, deviation });
  return [share, formatMessage(locale, 'explain.doctor.place', { measure, ...district })];
}
