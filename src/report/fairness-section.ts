import { formatMessage } from '../messages/format-message.ts';
import { type DoctorExplanation, doctorExplainer } from '../optimiser/explain/explain-doctor.ts';
import { withoutMemory } from '../optimiser/explain/without-memory.ts';
import { escapeHtml, type Section, table } from './html.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { numberText } from './texts.ts';

/** Share, shifts got and deviation per doctor and measure; largest deviation in total first. */
export function fairnessSection(input: RosterPageInput, t: PageText): Section {
  const { problem, roster, locale, measureNames } = input;
  const explain = doctorExplainer(problem, roster);
  const explained = problem.doctors
    .flatMap((d) => explain(d.id) ?? [])
    .filter((e) => e.measures.length > 0)
    .sort((a, b) => Math.abs(totalDeviation(b)) - Math.abs(totalDeviation(a)));
  const number = (value: number) => numberText(locale, Math.round(value * 10) / 10);
  const measures = problem.measures
    .map((m) => m.id)
    .filter((id) => explained.some((e) => e.measures.some((m) => m.measure === id)));
  const head = [
    t('fairness.doctor'),
    ...measures.map(
      (id) =>
        `${escapeHtml(measureNames[id] ?? id)}<br><small>${t('fairness.got')} / ${t('fairness.share')}</small>`,
    ),
    t('fairness.deviation'),
    t('fairness.wishes'),
  ];
  const rows = explained.map((e) => [
    escapeHtml(e.name),
    ...measures.map((id) => {
      const m = e.measures.find((x) => x.measure === id);
      return m ? `<b>${String(m.assigned)}</b>&nbsp;/&nbsp;${number(m.target)}` : '–';
    }),
    number(totalDeviation(e)),
    `${String(e.wishes.met)}&nbsp;/&nbsp;${String(e.wishes.asked)}`,
  ]);
  const heading = t('fairness.title');
  const memory = withoutMemory(problem)
    ? ` ${escapeHtml(formatMessage(locale, 'explain.without-memory'))}`
    : '';
  const help = `<p>${t('fairness.help')} ${withinText(explained, t)}${memory}</p>`;
  return { id: 'fairness', heading, body: help + table(heading, head, rows) };
}

function totalDeviation({ measures }: DoctorExplanation): number {
  return (measures.find((m) => m.measure === 'total') ?? measures[0])?.deviation ?? 0;
}

/** How many doctors are within one shift of their share: in total, and in every category as well. */
function withinText(explained: readonly DoctorExplanation[], t: PageText): string {
  const percentOf = (test: (e: DoctorExplanation) => boolean) =>
    (100 * explained.filter(test).length) / Math.max(1, explained.length);
  return t('fairness.within', {
    total: percentOf((e) => Math.abs(totalDeviation(e)) <= 1),
    every: percentOf((e) => e.measures.every((m) => Math.abs(m.deviation) <= 1)),
  });
}
