import type { ProblemShift } from '../domain/problem/roster-problem.ts';
import { escapeHtml } from './html.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { dateText, hoursText, shiftText } from './texts.ts';

/** One letter per kind of shift, in order of first appearance: hours and function. */
function letters(shifts: readonly ProblemShift[], t: PageText) {
  const letterOf = new Map<string, string>();
  const legend: string[] = [];
  const kindOf = (shift: ProblemShift) => `${hoursText(shift)} ${t(`function.${shift.function}`)}`;
  for (const shift of shifts) {
    const kind = kindOf(shift);
    if (letterOf.has(kind)) continue;
    const letter = String.fromCharCode('A'.charCodeAt(0) + letterOf.size);
    letterOf.set(kind, letter);
    legend.push(`${letter} ${kind}`);
  }
  return { letterOf: (shift: ProblemShift) => letterOf.get(kindOf(shift))!, legend: legend.join(', ') };
}

/** Doctors × days, one letter per shift, with the shift in words behind it. */
export function boardSection({ problem, roster, locale }: RosterPageInput, t: PageText): string {
  const { letterOf, legend } = letters(problem.shifts, t);
  const shifts = new Map(problem.shifts.map((s) => [s.id, s]));
  const days = problem.days.filter((d) => d.date >= problem.horizon.from && d.date < problem.horizon.to);
  const cells = new Map<string, ProblemShift[]>();
  for (const a of roster.assignments) {
    const shift = shifts.get(a.shift)!;
    const key = `${a.doctor} ${shift.date}`;
    cells.set(key, [...(cells.get(key) ?? []), shift]);
  }
  const head = days
    .map((day) => {
      const [, month, date] = day.date.split('-').map(Number);
      const label = escapeHtml(dateText(locale, day.date));
      return `<th scope="col"${day.dayOff ? ' class="off"' : ''}><abbr title="${label}">${date}.${month}</abbr></th>`;
    })
    .join('');
  const rows = problem.doctors
    .map((doctor) => {
      const row = days
        .map((day) => {
          const own = cells.get(`${doctor.id} ${day.date}`);
          const mark = day.dayOff ? ' class="off"' : '';
          if (!own) return `<td${mark}></td>`;
          const title = own.map((shift) => shiftText(locale, shift)).join('; ');
          return `<td${mark}><abbr title="${title}">${own.map(letterOf).join(' ')}</abbr></td>`;
        })
        .join('');
      return `<tr><th scope="row">${escapeHtml(doctor.name)}</th>${row}</tr>`;
    })
    .join('\n');
  return `<h2>${t('board.title')}</h2><p>${t('board.help', { legend })}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${t('board.title')}"><table class="board"><caption>${t('board.title')}</caption><thead><tr><th scope="col">${t('board.doctor')}</th>${head}</tr></thead><tbody>
${rows}
</tbody></table></div>`;
}
