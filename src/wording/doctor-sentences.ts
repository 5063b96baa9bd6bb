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
    say('wishes', { asked: wishes.asked, met: wishes.met }),
    say('vetoes', { vetoes: wishes.vetoes, kept: wishes.vetoesKept }),
    ...(withoutMemory ? [formatMessage(locale, 'explain.without-memory')] : []),
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
