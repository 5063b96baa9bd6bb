import type { CivilDate, RosterProblem } from '../domain/problem/roster-problem.ts';
import { describeDate, describeShift } from '../messages/describe-shift.ts';
import { formatMessage } from '../messages/format-message.ts';
import { boardSection } from './board-section.ts';
import { fairnessSection } from './fairness-section.ts';
import { escapeHtml, type Section, sectionHtml, table } from './html.ts';
import { levelsSection } from './levels-section.ts';
import { listSection } from './list-section.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { STYLE } from './style.ts';
import { dateWithYear } from './texts.ts';

/** The roster as one self-contained HTML page: quality, fairness, board, list, open seats. */
export function rosterPage(input: RosterPageInput): string {
  const { problem, locale } = input;
  const t: PageText = (key, values = {}) => escapeHtml(formatMessage(locale, `page.${key}`, values));
  const title = t('title', {
    district: problem.district.name,
    from: dateWithYear(locale, problem.horizon.from),
    to: dateWithYear(locale, lastDate(problem)),
  });
  const sections = [
    levelsSection(input, t),
    issuesSection(input, t),
    openSection(input, t),
    fairnessSection(input, t),
    boardSection(input, t),
    listSection(input, t),
    ...morningsSection(input, t),
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
<a class="skip" href="#content">${t('contents.skip')}</a>
<header>
<h1>${title}</h1>
<nav aria-label="${t('contents.title')}"><ul>
${sections.map(({ id, heading }) => `<li><a href="#${id}">${heading}</a></li>`).join('\n')}
</ul></nav>
</header>
<main id="content" tabindex="-1">
${statusText(input, t)}
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** The last date of the horizon, whose end is not inside. */
function lastDate({ days, horizon }: RosterProblem): CivilDate {
  return days.findLast((day) => day.date < horizon.to)?.date ?? horizon.from;
}

function statusText({ status, openSeats, elapsedMs, firstRosterMs }: RosterPageInput, t: PageText): string {
  const open = openSeats.reduce((sum, seat) => sum + seat.seats, 0);
  const made = t('made', { seconds: elapsedMs / 1000, first: firstRosterMs / 1000 });
  return `<p class="status">${t(`status.${status}`, { open })} ${t('checked')} ${made}</p>`;
}

function issuesSection({ issues }: RosterPageInput, t: PageText): Section {
  const items = issues.map((i) => `<li class="${i.severity}">${escapeHtml(i.sentence)}</li>`);
  const body = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : `<p>${t('issues.none')}</p>`;
  return { id: 'issues', heading: t('issues.title'), body };
}

function openSection({ problem, openSeats, locale }: RosterPageInput, t: PageText): Section {
  const heading = t('open.title');
  if (openSeats.length === 0) return { id: 'open', heading, body: `<p>${t('open.none')}</p>` };
  const shifts = new Map(problem.shifts.map((s) => [s.id, s]));
  const rows = openSeats.map(({ shift: id, seats, reasons }) => {
    const shift = shifts.get(id);
    return [
      escapeHtml(shift ? describeShift(locale, shift) : id),
      String(seats),
      reasons.map(({ rule, doctors }) => `${t(`rule.${rule}`)} (${String(doctors)})`).join(', '),
    ];
  });
  const head = ['shift', 'seats', 'reasons'].map((key) => t(`open.${key}`));
  return { id: 'open', heading, body: table(heading, head, rows) };
}

/** Only when there are any. */
function morningsSection({ problem, roster, locale }: RosterPageInput, t: PageText): Section[] {
  if (roster.blockedMornings.length === 0) return [];
  const names = new Map(problem.doctors.map((d) => [d.id, d.name]));
  const items = roster.blockedMornings.map(
    (m) =>
      `<li>${escapeHtml(describeDate(locale, m.date))}: ${escapeHtml(names.get(m.doctor) ?? m.doctor)}</li>`,
  );
  return [{ id: 'mornings', heading: t('mornings.title'), body: `<ul>${items.join('\n')}</ul>` }];
}
