import type { CivilDate, RosterProblem } from '../domain/problem/roster-problem.ts';
import { formatMessage } from '../messages/format-message.ts';
import { boardSection } from './board-section.ts';
import { fairnessSection } from './fairness-section.ts';
import { escapeHtml, table } from './html.ts';
import { listSection } from './list-section.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { STYLE } from './style.ts';
import { dateText, numberText, shiftText } from './texts.ts';

/** The roster as one self-contained HTML page: quality, fairness, board, list, open seats. */
export function rosterPage(input: RosterPageInput): string {
  const { problem, locale } = input;
  const t = (key: string, values: Record<string, string | number> = {}) =>
    escapeHtml(formatMessage(locale, `page.${key}`, values));
  const title = t('title', {
    district: problem.district.name,
    from: dateText(locale, problem.horizon.from),
    to: dateText(locale, lastDate(problem)),
  });
  const open = input.openSeats.reduce((sum, seat) => sum + seat.seats, 0);
  const sections = [
    `<p class="status">${t(`status.${input.status}`, { open })} ${t('checked')} ${t('made', {
      seconds: input.elapsedMs / 1000,
      first: input.firstRosterMs / 1000,
    })}</p>`,
    levelsSection(input, t),
    issuesSection(input, t),
    openSection(input, t),
    fairnessSection(input, t),
    boardSection(input, t),
    listSection(input, t),
    morningsSection(input, t),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** The last date of the horizon, whose end is not inside. */
function lastDate({ days, horizon }: RosterProblem): CivilDate {
  return days.findLast((day) => day.date < horizon.to)?.date ?? horizon.from;
}

function levelsSection({ levels, locale }: RosterPageInput, t: PageText): string {
  const rows = levels.map((level) => {
    const gap = level.closed
      ? t('levels.closed')
      : level.absoluteGap === null
        ? t('levels.unknown')
        : numberText(locale, level.absoluteGap);
    return [
      t(`level.${level.name}`),
      numberText(locale, level.cost),
      level.bound === null ? t('levels.unknown') : numberText(locale, level.bound),
      level.restsOnUnproven ? `${gap} <small>${t('levels.rests')}</small>` : gap,
    ];
  });
  const head = ['level', 'cost', 'bound', 'gap'].map((key) => t(`levels.${key}`));
  return `<h2>${t('levels.title')}</h2><p>${t('levels.help')}</p>${table(t('levels.title'), head, rows)}`;
}

function issuesSection({ issues }: RosterPageInput, t: PageText): string {
  const items = issues.map((i) => `<li class="${i.severity}">${escapeHtml(i.sentence)}</li>`);
  const body = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : `<p>${t('issues.none')}</p>`;
  return `<h2>${t('issues.title')}</h2>${body}`;
}

function openSection({ problem, openSeats, locale }: RosterPageInput, t: PageText): string {
  const heading = `<h2>${t('open.title')}</h2>`;
  if (openSeats.length === 0) return `${heading}<p>${t('open.none')}</p>`;
  const shifts = new Map(problem.shifts.map((s) => [s.id, s]));
  const rows = openSeats.map((seat) => [
    shiftText(locale, shifts.get(seat.shift)!),
    String(seat.seats),
    seat.reasons.map((reason) => `${t(`rule.${reason.rule}`)} (${reason.doctors})`).join(', '),
  ]);
  const head = ['shift', 'seats', 'reasons'].map((key) => t(`open.${key}`));
  return `${heading}${table(t('open.title'), head, rows)}`;
}

function morningsSection({ problem, roster, locale }: RosterPageInput, t: PageText): string {
  if (roster.blockedMornings.length === 0) return '';
  const names = new Map(problem.doctors.map((d) => [d.id, d.name]));
  const items = roster.blockedMornings.map(
    (m) => `<li>${escapeHtml(dateText(locale, m.date))}: ${escapeHtml(names.get(m.doctor) ?? m.doctor)}</li>`,
  );
  return `<h2>${t('mornings.title')}</h2><ul>${items.join('\n')}</ul>`;
}
