import { explainDoctor } from '../optimiser/explain/explain-doctor.ts';
import { escapeHtml, table } from './html.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { numberText } from './texts.ts';

/** Share, shifts got and deviation per doctor and measure; largest deviation in total first. */
export function fairnessSection(input: RosterPageInput, t: PageText): string {
  const { problem, roster, locale, measureNames } = input;
  const explained = problem.doctors
    .map((d) => explainDoctor(problem, roster, d.id)!)
    .filter((e) => e.measures.length > 0);
  const totalOf = (e: (typeof explained)[number]) =>
    e.measures.find((m) => m.measure === 'total') ?? e.measures[0]!;
  explained.sort((a, b) => Math.abs(totalOf(b).deviation) - Math.abs(totalOf(a).deviation));
  const within = explained.filter((e) => Math.abs(totalOf(e).deviation) <= 1).length;
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
      return m ? `<b>${m.assigned}</b> / ${number(m.target)}` : '–';
    }),
    number(totalOf(e).deviation),
    `${e.wishes.asked - e.wishes.unwantedGiven - unmetPreferences(e.wishes)} / ${e.wishes.asked}`,
  ]);
  return `<h2>${t('fairness.title')}</h2><p>${t('fairness.help')} ${t('fairness.within', {
    percent: (100 * within) / Math.max(1, explained.length),
  })}</p>${table(t('fairness.title'), head, rows)}`;
}

/** Preferred shifts that others got: every asked wish is met, unwanted and given, or preferred and not given. */
function unmetPreferences(wishes: { preferred: number; preferredGiven: number }): number {
  return wishes.preferred - wishes.preferredGiven;
}
